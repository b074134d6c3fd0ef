import { Readable } from "node:stream";
import { encodePng } from "@vistazo/image";
import type { DepthEstimation } from "@vistazo/tasks";

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
