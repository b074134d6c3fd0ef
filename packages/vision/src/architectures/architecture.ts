import type { BytePairs, DescribedModel, PublishedModel } from "@vistazo/checkpoint";
import type { OnnxHeader } from "@vistazo/checkpoint/reader";
import type { Graph, Parameters, Tensor, Value } from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import type { ConfigReader, Json } from "../config-reader.js";
import type { Outputs, PixelBatch } from "../network.js";
import type { ClassifierAnswer } from "../networks/classifier.js";
import type { DepthAnswer } from "../networks/depth-estimator.js";
import type { DetectionDecoding, DetectorAnswer } from "../networks/detector.js";
import type { Answers } from "../networks/kinds.js";
import type { Matte, MatteDecoding } from "../networks/matting.js";
import type { MaskDecoding, SegmenterAnswer } from "../networks/segmenter.js";
import type { ImageProcessorClass } from "../preprocess/image-processor-class.js";
import type { Task } from "../task.js";
import type { Backbone } from "./parts/backbone.js";

/**
 * All that is known of a family of networks. Each folder beside this file has one, exported as `architecture` from its own
 * `architecture.ts`. One without networks is run from ONNX files alone; what it says of photos and answers holds for those of
 * the others too.
 */
export interface Architecture {
  /** What its config.json has for `model_type`. */
  readonly modelTypes: readonly string[];
  /** Where it is described. */
  readonly paper: string;
  /** Its networks of each task, by their names in `architectures`: where none is named, the first is meant, as in transformers. */
  readonly classifiers?: Networks<ClassifierAnswer>;
  readonly detectors?: Networks<DetectorAnswer>;
  readonly segmenters?: Networks<SegmenterAnswer>;
  /** Those that tell the foreground of a photo from its background. */
  readonly mattings?: Networks<Matte>;
  readonly depthEstimators?: Networks<DepthAnswer>;
  /**
   * Its classifiers in timm: by family, as lists of the Hub's checkpoints have it (`resnet`, `resnet(wide)`), and then by their names
   * there (without what names weights).
   */
  readonly timm?: Readonly<Record<string, Networks<ClassifierAnswer>>>;
  /** The part of it that other networks are built on, by a `backbone_config` of its type. */
  readonly backbone?: BackboneBuilder;
  /** `model_type` of the backbone that its networks are built on where a config.json describes none. */
  readonly defaultBackbone?: string;
  /** How the answers of its detectors become objects. Default: by whether there is a class more than labels. */
  readonly detection?: DetectionDecoding;
  /** How the answers of its networks with queries become segments. Default: as DETR's, where the outputs have the names of its own. */
  readonly masks?: MaskDecoding;
  /** How the answers of its mattings become alpha. Default: as they are. */
  readonly mattes?: MatteDecoding;
  /** The image processor that transformers takes where a preprocessor_config.json names none. */
  readonly imageProcessor?: ImageProcessorClass;
  /**
   * The preprocessor_config.json that its checkpoints are published without, as their model cards prepare photos. Default: one
   * without is refused.
   *
   * @param id of the model, or its folder.
   */
  readonly preprocessing?: (id: string) => Json;
  /** The lowest score of its detectors' and segmenters' objects where none is asked for. Default: the task's. */
  readonly threshold?: number;
  /**
   * What a model of its makers' own layout stands for, which has no config.json or one that only their code reads; undefined where it is
   * none of these. The networks read weights under the makers' names.
   *
   * @throws VisionError for one of theirs that is not supported.
   */
  readonly published?: (model: PublishedModel) => DescribedModel | undefined;
  /** Networks that its own library exports to ONNX, which describe themselves and have outputs of their own. */
  readonly exported?: ExportedFamily;
  /** What of its types lists of the Hub's checkpoints mark apart, by task: `dpt!dpt hybrid` is a `dpt` that needed more than the others. */
  readonly variants?: { readonly [T in Task]?: readonly string[] };
  /** Whether its networks read texts, and so need the model's tokenizer. */
  readonly readsTexts?: boolean;
  /** Whether its depth is in metres. Default: where its config has `depth_estimation_type: "metric"`. */
  readonly inMetres?: (config: Json) => boolean;
}

/** Networks that come as ONNX files of a library other than transformers. */
export interface ExportedFamily {
  /** What lists call it. */
  readonly kind: string;
  /** The networks of each task by what lists call them. */
  readonly names: { readonly [T in Task]?: readonly string[] };
  /** What the outputs for one photo say. */
  readonly readers: { readonly [T in Task]?: (outputs: Outputs, config: ConfigReader) => Answers[T] };
  /**
   * The config.json and preprocessor_config.json that a file without them stands for, by what it says of itself; undefined where it
   * is not one of these.
   *
   * @throws VisionError `unsupported-task`, `invalid-config`
   */
  describe(header: OnnxHeader): { readonly config: Json; readonly preprocessorConfig: Json } | undefined;
}

export type Networks<Answer> = Readonly<Record<string, NetworkDefinition<Answer>>>;

/** An image classifier's network. */
export type Classifier = NetworkDefinition<ClassifierAnswer>;
/** An object detector's. */
export type Detector = NetworkDefinition<DetectorAnswer>;
/** One of image segmentation. */
export type Segmenter = NetworkDefinition<SegmenterAnswer>;
/** One of background removal. */
export type Matting = NetworkDefinition<Matte>;
/** One of depth estimation. */
export type DepthEstimator = NetworkDefinition<DepthAnswer>;

/**
 * A network as transformers knows it by its name in `architectures`. Its main graph sees photos and is built by `build`: the
 * input `pixel_values` [batch, channels, height, width], and the outputs that its task reads, under the names they have in
 * transformers' model outputs. A network that is more than one graph says so in `graphs`, and in `run` and `answer` how they
 * work together.
 *
 * @typeParam Answer what its task asks of it for one photo.
 */
export interface NetworkDefinition<Answer> {
  build(inputs: NetworkInputs): SizeInputs | undefined;
  /** The graphs beside the main one, by name. */
  readonly graphs?: Readonly<Record<string, GraphDefinition>>;
  /** The names of weights in its checkpoints that only training reads. */
  readonly trainingOnly?: RegExp;
  /** Photos of several sizes can share a batch, the smaller ones padded: `run` tells them from their padding. */
  readonly batchesMixedSizes?: boolean;
  /** How photos run through the graphs. Default: through the main one. */
  run?(graphs: NetworkGraphs, pixels: PixelBatch): Promise<Outputs>;
  /** What the outputs for one photo say. Default: read under their names in transformers. */
  answer?(outputs: Outputs, graphs: NetworkGraphs): Answer;
}

export interface GraphDefinition {
  build(inputs: NetworkInputs): SizeInputs | undefined;
  /** Built when it is first run, since many never need it; else with the main graph. */
  readonly whenNeeded?: boolean;
}

/** What a network is built from. */
export interface NetworkInputs {
  readonly graph: Graph;
  readonly config: ConfigReader;
  readonly parameters: Parameters;
  /** The number of classes that the config names. */
  readonly classes: number;
  /** [height, width] of the pixels that the image processor makes, where it makes them all of one size. */
  readonly imageSize?: readonly [height: number, width: number];
  /** Builds the network that a `backbone_config` describes, into the same graph: of a type that config.json names, or the default. */
  readonly buildBackbone: BackboneBuilder;
  /** Where a part of a classifier is trained: is shown its parts as they are built, and takes the place of its output. */
  readonly trained?: ClassifierParts;
  /** Where the head of a network that is no classifier is trained, perhaps with the last blocks before it. */
  readonly enter?: EnterHead;
}

/**
 * Is shown, before each block that may be trained and last where the head begins, the values that all of what follows is computed
 * of: [batch, ...]. They are told what to take in their place, which is the same elsewhere.
 */
export type EnterHead = (values: readonly Value[]) => readonly Value[];

/** The parts that a classifier is built of, for whoever trains some of them. */
export interface ClassifierParts {
  /** One of the blocks that follow one another is entered by `x`: what it is to take in, which is the same elsewhere. */
  block(x: Value): Value;
  /** It ends with one linear layer. */
  head(layer: ClassifierHead): void;
}

/** The linear layer that a classifier ends with. */
export interface ClassifierHead {
  /** What it takes in: [batch, width]. */
  readonly features: Value;
  /** Its name in the checkpoint. */
  readonly module: string;
  /** [batch, classes] */
  readonly logits: Value;
}

export type BackboneBuilder = (g: Graph, pixels: Value, config: ConfigReader, w: Parameters) => Backbone;

/**
 * Inputs of a graph besides the pixels that follow from the photos' size alone: interpolated position embeddings and the like.
 * `photos` says how much of height x width each photo fills, from the top left.
 */
export type SizeInputs = (height: number, width: number, photos: readonly Size[]) => Readonly<Record<string, Tensor>>;

export type Feeds = Readonly<Record<string, Tensor>>;

/** The graphs of a network, ready to run. */
export interface NetworkGraphs {
  readonly config: ConfigReader;
  /** The model's tokenizer, where it has one and reads texts. */
  readonly bytePairs?: BytePairs;
  /** Run the main graph, or another that sees photos. Inputs that follow from their size are given by themselves. */
  see(pixels: PixelBatch, feeds?: Feeds, graph?: string): Promise<Outputs>;
  /** Run a graph of what follows from the photos' size and the weights alone. Its outputs are kept for the next photos of that size. */
  ofSize(graph: string, pixels: PixelBatch): Promise<Outputs>;
  /** Run a graph that does not see photos. */
  run(graph: string, feeds: Feeds): Promise<Outputs>;
}
