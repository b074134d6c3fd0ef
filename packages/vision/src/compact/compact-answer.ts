import { depthRange } from "@vistazo/image/depth";
import { encodePng } from "@vistazo/image/pure";
import type {
  CompactAnswer,
  CompactCutOut,
  CompactDepth,
  CutOut,
  DepthEstimation,
  imageSegmentation,
  Task,
} from "@vistazo/tasks";
import type { Segment, TaskTypes } from "../tasks/task-types.js";
import { base64 } from "./base64.js";

/** Longer side of a depth map for showing, in pixels. */
const COMPACT_SIDE = 1024;

/** A pipeline's result as a page shows it: masks as runs, depth maps of the size of a screen, of what was cut out the alpha. */
export async function compactAnswer<T extends Task>(
  task: T,
  result: TaskTypes[T]["result"],
): Promise<CompactAnswer<T>> {
  const compact = compacting[task] as ((result: TaskTypes[T]["result"]) => unknown) | undefined;
  return (compact ? await compact(result) : result) as CompactAnswer<T>;
}

/** Masks as runs, `{size, counts}`: a small part of the bytes, and nothing to decode. */
export function compactSegments(segments: readonly Segment[]): CompactAnswer<typeof imageSegmentation.id> {
  return segments.map(({ label, score, mask }) => ({
    ...(score !== null && { score }),
    label,
    mask: mask.toJSON(),
  }));
}

/** Its alpha alone, as a gray PNG: a small part of the bytes for those who have the photo. */
export async function compactCutOut({ data, width, height }: CutOut): Promise<CompactCutOut> {
  const alpha = data.filter((_, i) => i % 4 === 3);
  return { alpha: base64(await encodePng({ data: alpha, width, height, channels: 1 })) };
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
  const values = base64(new Uint8Array(data.buffer));
  return { predicted_depth: { dims: [rows, columns], data: values, min, max, unit: unit ?? null } };
}

const compacting = {
  "image-segmentation": compactSegments,
  "background-removal": compactCutOut,
  "depth-estimation": compactDepth,
} as Readonly<Partial<Record<Task, (result: never) => unknown>>>;
