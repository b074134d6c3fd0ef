import { type ByteSource, openFile, readFile, type StoredFile } from "@vistazo/checkpoint/tensors";
import { encodeModel, type FileRange, type StoredModelSpec } from "@vistazo/graph";
import type { Env } from "onnxruntime-web";
import { env, Tensor, InferenceSession as WasmSession } from "onnxruntime-web/wasm";
import { acceleratorNames, type Backend, type SessionOptions } from "./backend.js";
import { BlobBytes } from "./blob-bytes.js";
import type { OnnxFile } from "./model.js";
import { pageThreads } from "./page-threads.js";
import { wasmPaths } from "./wasm-paths.js";

type ExternalData = { readonly path: string; readonly data: Uint8Array }[];

/** Reads of weights under way at once. */
const atOnce = 6;

/** onnxruntime-web. Weights are handed to it as bytes, each tensor as a file of its own. */
export const backend: Backend = {
  Tensor,
  preferred: "webgpu",
  async absence(device, asked) {
    if (device !== "webgpu") return `pages have no ${acceleratorNames[device]}`;
    const gpu = navigator.gpu as GPU | undefined;
    if (!gpu) return "this browser, or this page's address, has no WebGPU";
    const adapter = await gpu.requestAdapter().catch(() => null);
    if (!adapter) return "this computer has no graphics processor that the browser lets pages use";
    // Slower than WebAssembly.
    if (!asked && adapter.info.isFallbackAdapter) return "its graphics processor is only simulated by the processor";
    return undefined;
  },
  async open(model, { device = "cpu", threads }) {
    const gpu = device === "webgpu" ? await import("onnxruntime-web/webgpu") : undefined;
    prepare(gpu?.env ?? env, threads);
    const { bytes, externalData } = "onnx" in model ? await readOnnx(model) : await encode(model);
    return (gpu?.InferenceSession ?? WasmSession).create(bytes, {
      graphOptimizationLevel: "all",
      executionProviders: gpu ? ["webgpu", "wasm"] : ["wasm"],
      // Plans of memory by input size would be kept beside the arena.
      enableMemPattern: false,
      logSeverityLevel: 4,
      externalData,
    });
  },
};

/** Threads share memory, which pages may only where they are isolated from other origins. */
function prepare({ wasm }: Env, threads: SessionOptions["threads"]): void {
  const paths = wasmPaths();
  if (paths) wasm.wasmPaths = paths;
  wasm.numThreads = pageThreads(threads);
}

interface Encoded {
  readonly bytes: Uint8Array;
  readonly externalData: ExternalData;
}

async function readOnnx({ onnx, externalData = [] }: OnnxFile): Promise<Encoded> {
  const data = externalData.map(async ({ location, file }) => ({ path: location, data: await readFile(file) }));
  return { bytes: await readFile(onnx), externalData: await Promise.all(data) };
}

async function encode(model: StoredModelSpec): Promise<Encoded> {
  const ranges: FileRange[] = [];
  const bytes = encodeModel(model, (range) => {
    // A tensor that is used twice is read once.
    const known = ranges.findIndex((each) => isSame(each, range));
    const place = known >= 0 ? known : ranges.push(range) - 1;
    return { location: `weight-${place}`, offset: 0 };
  });
  return { bytes, externalData: await readRanges(ranges) };
}

function isSame(a: FileRange, b: FileRange): boolean {
  return a.file === b.file && a.offset === b.offset && a.length === b.length;
}

async function readRanges(ranges: readonly FileRange[]): Promise<ExternalData> {
  const sources = new Map<StoredFile, Promise<ByteSource>>();
  const read = async ({ file, offset, length }: FileRange) => {
    if (file instanceof Blob && BlobBytes.canRead) return new BlobBytes(file.slice(offset, offset + length));
    if (!sources.has(file)) sources.set(file, openFile(file));
    return (await sources.get(file)!).read(offset, length);
  };
  const externalData: ExternalData = [];
  const waiting = ranges.entries();
  const reader = async () => {
    for (const [place, range] of waiting) externalData[place] = { path: `weight-${place}`, data: await read(range) };
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, reader));
  } finally {
    for (const source of sources.values()) await source.then((opened) => opened.close()).catch(() => {});
  }
  return externalData;
}
