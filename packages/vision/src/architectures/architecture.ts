import type { Graph, Tensor } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
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
  /** Photos of several sizes come in one batch, the smaller ones padded at the right and the bottom. */
  readonly padded?: boolean;
}

/**
 * Inputs of a graph besides the pixels that follow from the photos' size alone: interpolated position embeddings and the like.
 * `photos` says how much of height x width each photo fills, from the top left.
 */
export type SizeInputs = (height: number, width: number, photos: readonly Size[]) => Readonly<Record<string, Tensor>>;

/**
 * A network as transformers knows it by the name in `architectures` of a config.json.
 * `build` adds its ports and nodes to the graph: the input `pixel_values` [batch, channels, height, width] and the outputs
 * that its task reads, under the names they have in transformers' model outputs.
 */
export interface Architecture {
  readonly task: Task;
  /** It can be told which pixels are padding: `build` takes `padded`. */
  readonly masksPadding?: boolean;
  /** Parts of the network that are run apart, on outputs of the main graph, by name. */
  readonly parts?: Readonly<Record<string, (inputs: ArchitectureInputs) => void>>;
  /**
   * Builds a graph of what follows from the photos' size and the weights: its outputs are inputs of the main graph under the
   * same names, and are kept for the next photos of that size.
   */
  readonly buildForSize?: (inputs: ArchitectureInputs) => SizeInputs;
  build(inputs: ArchitectureInputs): SizeInputs | undefined;
}
