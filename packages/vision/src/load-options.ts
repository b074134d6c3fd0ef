import type { OpenModelOptions } from "@vistazo/checkpoint";
import { isPhotoInput } from "@vistazo/image/photo-input";
import { modelOptions, type OptionCheck, optionProblem } from "@vistazo/tasks";
import { devices } from "#platform";
import type { Device } from "./device.js";
import type { LoadedOn } from "./load-on-device.js";
import type { ModelOptions } from "./model.js";
import { VisionError } from "./vision-error.js";

/** How a pipeline's model is found, downloaded and run. Some names are Python's for what has another name here. */
export interface PipelineOptions
  extends Omit<OpenModelOptions, "dtype" | "pytorchProblem" | "needsTokenizer" | "describe">,
    Omit<ModelOptions, "device"> {
  /** The same as `cacheDir`. */
  readonly cache_dir?: string;
  /** The same as `offline`. */
  readonly local_files_only?: boolean;
  /**
   * What computes. In Node the processor, "cpu", which is also what "auto" means there, or what ONNX Runtime has for the system: "webgpu",
   * "cuda", "coreml", "dml". In a page "wasm" is the processor, "webgpu" the graphics processor, and "auto", the default, WebGPU where it gives
   * a known answer rightly and else WebAssembly. One that is named must give that answer too, and where it is missing it is refused.
   */
  readonly device?: Device;
}

/** What to give in place of options that transformers and transformers.js have under other names. */
const otherNames: Readonly<Record<string, string>> = {
  torch_dtype: "dtype",
  progress_callback: "progress",
  use_auth_token: "token",
  remoteHost: "endpoint",
  device_map: "device",
  session_options: "threads in place of its intraOpNumThreads (its other settings are chosen here)",
  model_kwargs: "the options themselves",
};

/** More say nothing more of the ranges, and each is a run. */
const mostCalibrationPhotos = 64;

const text: OptionCheck = { wanted: "a text", fits: (value) => typeof value === "string" };
const flag: OptionCheck = { wanted: "true or false", fits: (value) => typeof value === "boolean" };
const limit: OptionCheck = { wanted: "a number above 0", fits: (value) => typeof value === "number" && value > 0 };
const called: OptionCheck = { wanted: "a function", fits: (value) => typeof value === "function" };

const loadOptions: { readonly [Name in keyof Required<PipelineOptions>]: OptionCheck } = {
  revision: text,
  subfolder: text,
  cacheDir: text,
  cache_dir: text,
  endpoint: text,
  token: { wanted: "a text or false", fits: (value) => typeof value === "string" || value === false },
  offline: flag,
  local_files_only: flag,
  folders: flag,
  signal: { wanted: "an AbortSignal", fits: (value) => value instanceof AbortSignal },
  progress: called,
  fetch: called,
  attempts: limit,
  retryDelay: { wanted: "a number of at least 0", fits: (value) => typeof value === "number" && value >= 0 },
  timeout: limit,
  maxHeaderBytes: limit,
  maxPickleBytes: limit,
  maxConfigBytes: limit,
  maxTensors: limit,
  maxExpandedBytes: limit,
  calibration: {
    wanted: `a list of 1 to ${mostCalibrationPhotos} photos`,
    fits: (value) =>
      Array.isArray(value) && value.length > 0 && value.length <= mostCalibrationPhotos && value.every(isPhotoInput),
  },
  maxCacheBytes: limit,
  device: {
    wanted: devices.map((name) => JSON.stringify(name)).join(" or "),
    fits: (value) => devices.includes(value as Device),
  },
  ...modelOptions,
};

/**
 * Options under the names that they have here. One that is unknown would otherwise be passed over in silence.
 *
 * @throws VisionError `invalid-option` naming the option and what it takes.
 */
export function readLoadOptions(options: PipelineOptions): {
  open: Omit<OpenModelOptions, "dtype">;
  run: LoadedOn;
} {
  const problem = optionProblem(loadOptions, options, (name) =>
    Object.hasOwn(otherNames, name)
      ? `There is no option "${name}"; give ${otherNames[name]}.`
      : `There is no option "${name}"; there are ${Object.keys(loadOptions).join(", ")}.`,
  );
  if (problem !== null) throw new VisionError("invalid-option", problem);
  const { dtype, threads, calibration, device = "auto", cache_dir, local_files_only, ...open } = options;
  const cacheDir = open.cacheDir ?? cache_dir;
  const offline = open.offline ?? local_files_only;
  return {
    open: { ...open, ...(cacheDir !== undefined && { cacheDir }), ...(offline !== undefined && { offline }) },
    run: { dtype, threads, device, ...(calibration && { calibration }) },
  };
}
