import type { DataType, Tensor } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";

/** The outputs of a network by the names they have in transformers' model outputs. */
export type Outputs = Readonly<Record<string, Tensor>>;

/** Pixels ready for a network, one or more photos of them. */
export interface PixelBatch extends Size {
  /** float32 [photos, channels, height, width] */
  readonly data: Float32Array;
  /** How much of height x width each photo fills, from the top left; the rest is zeros. */
  readonly photos: readonly Size[];
}

/** A tensor that a network takes or gives. */
export interface TensorPort {
  readonly name: string;
  readonly dtype: DataType;
  /** -1 where any size is taken. The first is the batch's. */
  readonly shape: readonly number[];
}

/** What a network takes and gives. */
export interface NetworkSignature {
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];
}

/** What a model computes. Running keeps the thread busy. */
export interface Network<Answer> {
  /** It takes more than one photo at once. */
  readonly batches: boolean;
  /** Photos of several sizes can share a batch, the smaller ones padded. */
  readonly batchesMixedSizes: boolean;
  /** @returns the outputs, the first dimension of each the batch's. */
  run(pixels: PixelBatch): Promise<Outputs>;
  /** The network's own tensors. @throws VisionError `unsupported-architecture` where they say nothing without further graphs. */
  signature(): NetworkSignature;
  /** Run it on tensors of its signature. */
  infer(feeds: Readonly<Record<string, Tensor>>): Promise<Outputs>;
  /** What the outputs for one photo, the first dimension of each 1, say. */
  answer(outputs: Outputs): Answer;
  /** Free the memory. */
  dispose(): Promise<void>;
}

/** The pixels of a batch as the tensor `pixel_values`. */
export function pixelTensor({ data, height, width, photos }: PixelBatch): Tensor {
  const channels = data.length / (photos.length * height * width);
  return { dtype: "float32", shape: [photos.length, channels, height, width], data };
}

/** What a network answers, in words. */
export function describeOutputs(outputs: Outputs): string {
  return Object.entries(outputs)
    .map(([name, { dtype, shape }]) => `"${name}" ${dtype} [${shape.join(", ")}]`)
    .join(", ");
}
