/** How a pipeline finds models and starts its worker in a page; node/platform.ts has the same for Node. */
import { type ModelFiles, openAddress, openFiles } from "@vistazo/checkpoint/reader";
import { type WorkerPort, webWorkerPort } from "@vistazo/worker";
import type { FindOptions, ModelSource } from "../model-source.js";
import { VisionError } from "../vision-error.js";

/** @throws CheckpointError */
export async function findModel(source: ModelSource, options: FindOptions): Promise<ModelFiles> {
  if (Array.isArray(source)) return openFiles("the chosen model", byName(source), options);
  if (typeof source === "string" && !/^(https?:\/\/|\.{0,2}\/)/.test(source)) {
    throw new VisionError(
      "invalid-option",
      `A page takes a model from files or from the address of its folder (https://… or /…), not by ${JSON.stringify(source.slice(0, 100))}.`,
    );
  }
  return openAddress(new URL(String(source), location.href), options);
}

export function startModelWorker(): WorkerPort {
  return webWorkerPort(new Worker(new URL("../worker/model-worker.js", import.meta.url), { type: "module" }));
}

/** Files by their names within the model: of a folder that was chosen, without that folder's own name. */
function byName(files: readonly File[]): ReadonlyMap<string, File> {
  return new Map(
    files.map((file) => [file.webkitRelativePath ? file.webkitRelativePath.replace(/^[^/]*\//, "") : file.name, file]),
  );
}
