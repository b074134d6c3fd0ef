import type { StoredFile } from "./stored-file.js";
import type { TensorTable } from "./tensor.js";

export type JsonObject = Record<string, unknown>;

/** PyTorch weights: a table of where each tensor lies. */
export interface PyTorchWeights {
  readonly kind: "pytorch";
  readonly format: "safetensors" | "bin";
  readonly tensors: TensorTable;
}

/** A ready-made graph. */
export interface OnnxWeights {
  readonly kind: "onnx";
  /** The .onnx. */
  readonly file: StoredFile;
  /** Files that the graph's tensors may lie in: the name it knows each by, and where it is. */
  readonly externalData: readonly { readonly location: string; readonly file: StoredFile }[];
}

/** A tokenizer of byte pairs: vocab.json and merges.txt, or the same within tokenizer.json. */
export interface BytePairs {
  /** The number of each token. */
  readonly vocab: Readonly<Record<string, number>>;
  /** Pairs of parts that become one, with a space between them, in the order in which they do. */
  readonly merges: readonly string[];
}

/** A model's files, found and checked. */
export interface ModelFiles {
  /** `org/name`, or the folder's path or address as it was given. */
  readonly id: string;
  /** Only for Hub models: the branch, tag or commit that was asked for. */
  readonly revision?: string;
  /** Only for Hub models: the commit it stands for. */
  readonly commit?: string;
  readonly config: JsonObject;
  /** preprocessor_config.json, or the image processor's part of processor_config.json. */
  readonly preprocessorConfig?: JsonObject;
  /** Its tokenizer, where it reads texts. */
  readonly bytePairs?: BytePairs;
  readonly weights: PyTorchWeights | OnnxWeights;
  /** All files that were read for this, or will be: by their names within the model, and where they are. */
  readonly files: readonly NamedFile[];
}

/** A file of a model that is here, or can be read from where it is. */
export interface NamedFile {
  /** Within the model, with `/` between folders. */
  readonly name: string;
  readonly file: StoredFile;
  readonly bytes: number;
}

/** A model's files on this machine's disk. */
export interface LocalModelFiles extends ModelFiles {
  /** The folder, or the snapshot within the cache. */
  readonly directory: string;
}
