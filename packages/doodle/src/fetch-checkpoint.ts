import { env } from "onnxruntime-web/wasm";
import { DoodleError } from "./doodle-error.js";

export interface RuntimeFiles {
  /** Where onnxruntime-web's ort-wasm-simd-threaded.mjs and .wasm are served from, if not beside the page's scripts. */
  readonly wasmPaths?: string | { readonly mjs?: string; readonly wasm?: string };
}

/** Before the first session: where the runtime comes from, and that it computes in one thread. */
export function useRuntimeFiles({ wasmPaths }: RuntimeFiles): void {
  if (wasmPaths) env.wasm.wasmPaths = wasmPaths;
  // More would need a page isolated from other origins, and these networks take a few milliseconds on one.
  env.wasm.numThreads = 1;
}

/** @throws DoodleError `invalid-checkpoint` for an answer that is none. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok)
    throw new DoodleError("invalid-checkpoint", `${address} cannot be fetched (status ${response.status}).`);
  return response;
}
