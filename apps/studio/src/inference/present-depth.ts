import { Readable } from "node:stream";
import { depthRange, encodePng } from "@vistazo/image";
import type { CompactDepth, DepthEstimation } from "@vistazo/tasks";

/** Longer side of a depth map for showing, in pixels. */
const COMPACT_SIDE = 1024;
/** A float32 has no more. */
const SIGNIFICANT_DIGITS = 7;

/**
 * The standard answer, `{predicted_depth, depth}`: a number for every pixel, and a gray PNG in base64. It is written row by
 * row as it is read: for a large photo it has a hundred megabytes, and nobody else should wait meanwhile.
 */
export function standardDepth({ predicted_depth, depth }: DepthEstimation): Readable {
  return Readable.from(
    (async function* () {
      const [height, width] = predicted_depth.dims;
      yield '{"predicted_depth":[';
      for (let row = 0; row < height; row++) {
        const values = Array.from(predicted_depth.data.subarray(row * width, (row + 1) * width), brief);
        yield `${row > 0 ? "," : ""}[${values.join()}]`;
      }
      yield `],"depth":"${Buffer.from(await encodePng(depth)).toString("base64")}"}`;
    })(),
  );
}

/** JSON has no infinity and no NaN. */
function brief(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(SIGNIFICANT_DIGITS))) : "null";
}

export function compactDepth({ predicted_depth, unit }: DepthEstimation): CompactDepth {
  const [height, width] = predicted_depth.dims;
  const scale = Math.min(1, COMPACT_SIDE / Math.max(height, width));
  const rows = Math.max(1, Math.round(height * scale));
  const columns = Math.max(1, Math.round(width * scale));
  const data = new Float32Array(rows * columns);
  for (let y = 0, to = 0; y < rows; y++) {
    const start = Math.floor(((y + 0.5) * height) / rows) * width;
    for (let x = 0; x < columns; x++)
      data[to++] = predicted_depth.data[start + Math.floor(((x + 0.5) * width) / columns)];
  }
  const { min, max } = depthRange({ data: predicted_depth.data, width, height });
  const base64 = Buffer.from(data.buffer).toString("base64");
  return { predicted_depth: { dims: [rows, columns], data: base64, min, max, unit: unit ?? null } };
}
