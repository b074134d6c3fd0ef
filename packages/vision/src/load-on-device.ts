import type { ModelFiles } from "@vistazo/checkpoint";
import { chooseDevice } from "@vistazo/runtime";
import { isPage } from "#caller";
import type { Device, RunningDevice } from "./device.js";
import { Model, type ModelOptions } from "./model.js";
import type { ServedFiles } from "./served/served-files.js";
import type { Task } from "./task.js";

/** How a model runs, and on what it was asked to. */
export type LoadedOn = Omit<ModelOptions, "device"> & { readonly device: Device };

/**
 * A model on the device that was asked for, or on the best that there is.
 *
 * @throws RuntimeError `no-device` where an accelerator was asked for that is not here, and what `Model.load` throws
 */
export async function loadOnDevice<T extends Task>(
  files: ModelFiles | ServedFiles,
  task: T,
  { device: wanted, ...options }: LoadedOn & { readonly hiddenStates?: boolean },
): Promise<{ model: Model<T>; device: RunningDevice }> {
  if (files.weights.kind === "served")
    return { model: await Model.load(files, task, options), device: { name: "server" } };
  const obstacle = options.dtype === "q8" ? "products of 8-bit integers are the processor's" : undefined;
  const chosen = await chooseDevice(wanted, obstacle);
  const { device, reason } = chosen.device === "webgpu" ? await unlessExportedProblem(files, wanted) : chosen;
  const processor = isPage ? "wasm" : "cpu";
  if (device !== "cpu") {
    try {
      return { model: await Model.load(files, task, { ...options, device }), device: { name: device } };
    } catch (error) {
      if (wanted !== "auto") throw error;
      const why = `WebGPU is not used: the model cannot be loaded there (${(error as Error).message.slice(0, 200)}).`;
      return { model: await Model.load(files, task, options), device: { name: processor, reason: why } };
    }
  }
  const model = await Model.load(files, task, options);
  return { model, device: { name: processor, ...(reason !== undefined && { reason }) } };
}

/** WebGPU, which was chosen, for a model that it computes rightly. @throws RuntimeError `no-device` */
async function unlessExportedProblem({ weights }: ModelFiles | ServedFiles, wanted: Device) {
  if (weights.kind !== "onnx") return { device: "webgpu" } as const;
  const { exportedProblem } = await import("./exported-on-webgpu.js");
  const problem = await exportedProblem(weights.file);
  return problem === undefined ? ({ device: "webgpu" } as const) : chooseDevice(wanted, problem);
}
