import type { StoredModelSpec } from "@vistazo/graph";
import type { InferenceSession, TensorConstructor } from "onnxruntime-common";
import type { OnnxFile } from "./model.js";

export interface SessionOptions {
  /** Threads that compute one operator. Default: one a core; in a page that is not isolated from other origins, one. */
  readonly threads?: number;
  /** What computes. Default "cpu"; "webgpu" in a page only. */
  readonly device?: "cpu" | "webgpu";
}

/** ONNX Runtime, as this environment has it. */
export interface Backend {
  readonly Tensor: TensorConstructor;
  /** @throws whatever ONNX Runtime throws at a graph that it refuses. */
  open(model: StoredModelSpec | OnnxFile, options: SessionOptions): Promise<InferenceSession>;
}
