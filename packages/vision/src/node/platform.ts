/** How a pipeline finds models and starts its worker in Node; web/platform.ts has the same for pages. */
import { openModel } from "@vistazo/checkpoint";
import type { ModelFiles } from "@vistazo/checkpoint/reader";
import type { WorkerPort } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import type { FindOptions, ModelSource } from "../model-source.js";
import { VisionError } from "../vision-error.js";

// ONNX Runtime's telemetry is turned off where the process begins.
import "@vistazo/runtime";

/** @throws CheckpointError */
export async function findModel(source: ModelSource, options: FindOptions): Promise<ModelFiles> {
  if (typeof source === "string") return openModel(source, options);
  throw new VisionError("invalid-option", "In Node a model is named by its id on the Hub or by its folder.");
}

export function startModelWorker(): WorkerPort {
  return startThread("@vistazo/vision/model-worker", import.meta.url);
}
