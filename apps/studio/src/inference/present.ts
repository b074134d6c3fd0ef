import type { DepthEstimation } from "@vistazo/vision";
import type { AnswerFormat } from "./engine.js";
import { compactDepth, standardDepth } from "./present-depth.js";
import { compactSegments, type SegmentResult, standardSegments } from "./present-segments.js";
import type { Task } from "./task.js";

/** A pipeline's result as the Inference API answers it. Classification and detection are answered as they are. */
export async function present(task: Task, result: unknown, format: AnswerFormat): Promise<unknown> {
  if (format === "native") return result;
  const compact = format === "compact";
  if (task === "image-segmentation") {
    const segments = result as SegmentResult[];
    return compact ? compactSegments(segments) : standardSegments(segments);
  }
  if (task === "depth-estimation") {
    const depth = result as DepthEstimation;
    return compact ? compactDepth(depth) : standardDepth(depth);
  }
  return result;
}
