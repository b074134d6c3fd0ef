import type { SessionOptions } from "./backend.js";
import { RuntimeError } from "./runtime-error.js";
import { selfCheck } from "./self-check.js";

/** What a page may ask for: WebGPU where it is sound and else WebAssembly, or one of them. "cpu" is WebAssembly too. */
export type PageDevice = "auto" | "wasm" | "webgpu" | "cpu";

export interface ChosenDevice {
  readonly device: NonNullable<SessionOptions["device"]>;
  /** Why WebGPU was not chosen where it could have been. */
  readonly reason?: string;
}

/**
 * The device that a page computes on. WebGPU has to give a known answer first.
 *
 * @param obstacle why WebGPU cannot be used for this model, where it cannot.
 * @throws RuntimeError `no-device` where WebGPU is asked for and there is none that is sound.
 */
export async function chooseDevice(wanted: PageDevice, obstacle?: string): Promise<ChosenDevice> {
  if (wanted === "wasm" || wanted === "cpu") return { device: "cpu" };
  const problem = obstacle ?? (await gpuProblem(wanted === "webgpu"));
  if (problem === undefined) return { device: "webgpu" };
  if (wanted === "auto") return { device: "cpu", reason: `WebGPU is not used: ${problem}.` };
  throw new RuntimeError("no-device", `WebGPU cannot be used here: ${problem}. Give device "auto" or "wasm".`);
}

/** @param anyAdapter whether one that is computed by the processor will do: it is slower than WebAssembly. */
async function gpuProblem(anyAdapter: boolean): Promise<string | undefined> {
  const gpu = navigator.gpu as GPU | undefined;
  if (!gpu) return "this browser, or this page's address, has no WebGPU";
  const adapter = await gpu.requestAdapter().catch(() => null);
  if (!adapter) return "this computer has no graphics processor that the browser lets pages use";
  if (!anyAdapter && adapter.info.isFallbackAdapter) return "its graphics processor is only simulated by the processor";
  return selfCheck({ device: "webgpu" });
}
