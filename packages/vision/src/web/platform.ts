/** How a pipeline finds models and starts its worker in a page; node/platform.ts has the same for Node. */
import type { ModelFiles } from "@vistazo/checkpoint";
import { openModel } from "@vistazo/checkpoint/page";
import { startScript, type WorkerPort, webWorkerPort } from "@vistazo/worker";
import type { Device } from "../device.js";
import type { FindOptions, ModelSource } from "../model-source.js";

/** What may be asked to compute. */
export const devices: readonly Device[] = ["auto", "wasm", "webgpu", "cpu"];

/** @throws CheckpointError */
export function findModel(source: ModelSource, options: FindOptions): Promise<ModelFiles> {
  return openModel(source, options);
}

export type Configs = Pick<ModelFiles, "config" | "preprocessorConfig">;

/** A model's configs; of its weights the headers are read. @throws CheckpointError */
export function findConfigs(source: ModelSource, options: FindOptions): Promise<Configs> {
  return openModel(source, options);
}

export function startModelWorker(): WorkerPort {
  const worker = startScript(
    "model",
    () => new Worker(new URL("../worker/model-worker.js", import.meta.url), { type: "module" }),
  );
  return webWorkerPort(worker);
}
