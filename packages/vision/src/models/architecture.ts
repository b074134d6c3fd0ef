import type { Graph, Tensor } from "@vistazo/graph";
import type { ConfigReader } from "../config-reader.js";
import type { Task } from "../task.js";
import type { Weights } from "../weights.js";

/** What a network is built from. */
export interface ArchitectureInputs {
  readonly graph: Graph;
  readonly config: ConfigReader;
  readonly weights: Weights;
  /** The number of classes that the config names. */
  readonly classes: number;
  /** [height, width] of the pixels that the image processor makes, where it makes them all of one size. */
  readonly imageSize?: readonly [height: number, width: number];
}

/** Inputs of a graph besides the pixels that follow from the photos' size alone: interpolated position embeddings and the like. */
export type SizeInputs = (height: number, width: number) => Readonly<Record<string, Tensor>>;

/**
 * A network as transformers knows it by the name in `architectures` of a config.json.
 * `build` adds its ports and nodes to the graph: the input `pixel_values` [batch, channels, height, width] and the outputs
 * that its task reads, under the names they have in transformers' model outputs.
 */
export interface Architecture {
  readonly task: Task;
  build(inputs: ArchitectureInputs): SizeInputs | undefined;
}
