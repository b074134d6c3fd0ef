import type { StoredFile } from "@vistazo/checkpoint/tensors";
import type { ModelSpec } from "@vistazo/graph";

/** An .onnx file. */
export interface OnnxFile {
  readonly onnx: StoredFile;
  /** Files that its tensors lie in, by the names it knows them by. Beside an .onnx on the disk they are found. */
  readonly externalData?: readonly { readonly location: string; readonly file: StoredFile }[];
}

/** What a session can be made of: a graph from `Graph.build`, or an .onnx file. */
export type Model = ModelSpec | OnnxFile;
