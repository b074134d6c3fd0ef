import type { TensorInfo } from "./tensor.js";

/** Contiguous row-major bytes of a tensor; strided ones are gathered. */
export declare function readTensor(info: TensorInfo): Promise<Uint8Array>;
/** As {@link readTensor}, blocking: for worker threads. */
export declare function readTensorSync(info: TensorInfo): Uint8Array;
/** Elements as float32, in row-major order; only of float16, bfloat16, float32 and float64 tensors. */
export declare function readFloat32(info: TensorInfo): Promise<Float32Array>;
