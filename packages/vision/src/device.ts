import type { Accelerator } from "@vistazo/runtime";

/** What may be asked to compute; which of them there are depends on where the program runs. */
export type Device = "auto" | "cpu" | "wasm" | Accelerator;

/** What computes. */
export interface RunningDevice {
  readonly name: "cpu" | "wasm" | Accelerator | "server";
  /** Why it is not WebGPU, in a page where that was looked for. */
  readonly reason?: string;
}
