import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { listSupportedBackends } from "onnxruntime-node";
import { type Accelerator, acceleratorNames } from "./backend.js";

/** Where a library should be, an install script may have left a note. */
const LEAST_LIBRARY_BYTES = 100_000;

/**
 * Why an accelerator is not in this ONNX Runtime. It would leave out without an error what it does not have, and compute on the processor.
 */
export async function absence(device: Accelerator): Promise<string | undefined> {
  const supported = listSupportedBackends();
  const found = supported.find(({ name }) => name === device);
  if (!found) {
    const others = Object.entries(acceleratorNames).filter(([name]) => supported.some((each) => each.name === name));
    const names = others.map(([, name]) => name).join(" and ");
    const system = `${process.platform} ${process.arch}`;
    return `ONNX Runtime for ${system} has no ${acceleratorNames[device]}, only ${names || "the processor"}`;
  }
  if (device === "cuda" && !found.bundled && !hasCudaLibraries()) {
    return (
      "ONNX Runtime's libraries for it are not installed, which `ONNXRUNTIME_NODE_INSTALL=cuda12 npm rebuild onnxruntime-node` fetches; " +
      "the system has to have CUDA 12 and cuDNN 9 itself"
    );
  }
  return undefined;
}

function hasCudaLibraries(): boolean {
  const runtime = dirname(createRequire(import.meta.url).resolve("onnxruntime-node/package.json"));
  const prefix = process.platform === "win32" ? "" : "lib";
  const ending = process.platform === "win32" ? ".dll" : ".so";
  const path = join(
    runtime,
    "bin/napi-v6",
    process.platform,
    process.arch,
    `${prefix}onnxruntime_providers_cuda${ending}`,
  );
  return existsSync(path) && statSync(path).size >= LEAST_LIBRARY_BYTES;
}
