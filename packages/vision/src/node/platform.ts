/** How a pipeline finds models and starts its worker in Node; web/platform.ts has the same for pages. */
import { openModel } from "@vistazo/checkpoint/open-model";
import type { ModelFiles } from "@vistazo/checkpoint/reader";
import type { WorkerPort } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import type { Device } from "../device.js";
import type { FindOptions, ModelSource } from "../model-source.js";
import { VisionError } from "../vision-error.js";

export type Configs = Pick<ModelFiles, "config" | "preprocessorConfig">;

// ONNX Runtime's telemetry is turned off where the process begins; the models' threads load it.
import "@vistazo/runtime/telemetry";

/** What may be asked to compute. */
export const devices: readonly Device[] = ["auto", "cpu", "webgpu", "cuda", "coreml", "dml"];

/** @throws CheckpointError, VisionError `invalid-option` */
export async function findModel(source: ModelSource, options: FindOptions): Promise<ModelFiles> {
  if (options.maxCacheBytes !== undefined) {
    throw new VisionError("invalid-option", "maxCacheBytes is for pages: Node's cache is shared with other programs.");
  }
  if (typeof source === "string") return openModel(source, options);
  throw new VisionError("invalid-option", "In Node a model is named by its id on the Hub or by its folder.");
}

/** A model's configs, without its weights. @throws CheckpointError, VisionError `invalid-option` */
export async function findConfigs(source: ModelSource, options: FindOptions): Promise<Configs> {
  if (typeof source !== "string")
    throw new VisionError("invalid-option", "In Node a model is named by its id on the Hub or by its folder.");
  const { inspectModel } = await import("@vistazo/checkpoint");
  return inspectModel(source, options);
}

/** @throws VisionError `worker-failed` in a bundle that is not beside the installed package. */
export function startModelWorker(): WorkerPort {
  try {
    return startThread("@vistazo/vision/model-worker", import.meta.url);
  } catch (cause) {
    throw new VisionError(
      "worker-failed",
      'A model runs in a thread from a file of its own, which is not here: keep vistazo out of the bundle (esbuild: --packages=external, Next.js: serverExternalPackages: ["vistazo"], and for standalone outputFileTracingIncludes, see docs/recipes.md) and install it beside.',
      { cause },
    );
  }
}
