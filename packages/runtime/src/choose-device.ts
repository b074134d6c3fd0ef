import { backend } from "#backend";
import { type Accelerator, acceleratorNames, type SessionOptions } from "./backend.js";
import { RuntimeError } from "./runtime-error.js";
import { selfCheck } from "./self-check.js";

/** What may be asked for: the best that is sound, or one by name. "wasm" is what a page's processor computes with. */
export type WantedDevice = "auto" | "wasm" | NonNullable<SessionOptions["device"]>;

export interface ChosenDevice {
  readonly device: NonNullable<SessionOptions["device"]>;
  /** Why the accelerator was not chosen that could have been. */
  readonly reason?: string;
}

/**
 * What a model computes on. An accelerator has to give a known answer first.
 *
 * @param obstacle why only the processor can run this model, where that is so.
 * @throws RuntimeError `no-device` where an accelerator is asked for that is not here or computes wrongly.
 */
export async function chooseDevice(wanted: WantedDevice, obstacle?: string): Promise<ChosenDevice> {
  const device = wanted === "auto" ? backend.preferred : wanted;
  if (device === undefined || device === "wasm" || device === "cpu") return { device: "cpu" };
  const problem = obstacle ?? (await problemOf(device, wanted !== "auto"));
  if (problem === undefined) return { device };
  const name = acceleratorNames[device];
  if (wanted === "auto") return { device: "cpu", reason: `${name} is not used: ${problem}.` };
  throw new RuntimeError("no-device", `${name} cannot be used here: ${problem}. Give device "auto" or "cpu".`);
}

async function problemOf(device: Accelerator, asked: boolean): Promise<string | undefined> {
  return (await backend.absence(device, asked)) ?? selfCheck({ device });
}
