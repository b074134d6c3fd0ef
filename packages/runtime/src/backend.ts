import type { StoredModelSpec } from "@vistazo/graph";
import type { InferenceSession, TensorConstructor } from "onnxruntime-common";
import type { OnnxFile } from "./model.js";

export interface SessionOptions {
  /** Threads that compute one operator. Default: one a core; in a page that is not isolated from other origins, one. */
  readonly threads?: number;
  /** What computes. Default "cpu". In a page there is "webgpu" besides, in Node what ONNX Runtime has for the system. */
  readonly device?: "cpu" | Accelerator;
}

/** What computes in place of the processor. */
export type Accelerator = "webgpu" | "cuda" | "coreml" | "dml";

export const acceleratorNames: Readonly<Record<Accelerator, string>> = {
  webgpu: "WebGPU",
  cuda: "CUDA",
  coreml: "Core ML",
  dml: "DirectML",
};

/** ONNX Runtime, as this environment has it. */
export interface Backend {
  readonly Tensor: TensorConstructor;
  /** What is better than the processor where it is sound. */
  readonly preferred?: Accelerator;
  /**
   * Why an accelerator is not here, as it stands after a colon; undefined where it may be.
   *
   * @param asked whether it alone was asked for: then a slow one will do.
   */
  absence(device: Accelerator, asked: boolean): Promise<string | undefined>;
  /** @throws whatever ONNX Runtime throws at a graph that it refuses. */
  open(model: StoredModelSpec | OnnxFile, options: SessionOptions): Promise<InferenceSession>;
}
