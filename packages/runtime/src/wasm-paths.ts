/** Where onnxruntime-web's `ort-wasm-simd-threaded.mjs` and `.wasm` are: a folder's address, or theirs. */
export type WasmPaths = string | { readonly mjs?: string; readonly wasm?: string };

let chosen: WasmPaths | undefined;

/** Say where a page has the runtime's files, if not beside its scripts. To be called before the first session is made; Node has no need of it. */
export function setWasmPaths(paths: WasmPaths): void {
  chosen = paths;
}

export function wasmPaths(): WasmPaths | undefined {
  return chosen;
}
