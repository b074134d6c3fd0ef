import type { ModelFiles } from "@vistazo/checkpoint/reader";
import type { TensorMetadata } from "@vistazo/open-inference";

/** A network that a server holds, in place of weights. */
export interface ServedNetwork {
  readonly kind: "served";
  /** `https://host/v2/models/NAME`, perhaps with a version. */
  readonly url: string;
  readonly inputs: readonly TensorMetadata[];
  readonly outputs: readonly TensorMetadata[];
  /** Whether the server reads tensors as bytes after the JSON. */
  readonly binary: boolean;
  /** Sent along with every request. */
  readonly token?: string;
  /** Milliseconds without an answer after which a request counts as lost. */
  readonly timeout: number;
}

/** What a model is here whose network is elsewhere. */
export type ServedFiles = Omit<ModelFiles, "weights"> & { readonly weights: ServedNetwork };
