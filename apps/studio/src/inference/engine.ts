import type { Size } from "@vistazo/image";
import type { Task } from "@vistazo/tasks";
import type { NetworkSignature } from "@vistazo/vision/in-process";
import type { FetchedPhoto, PhotoFile, PrepareOptions } from "../photos/photo-pool.js";
import type { Parameters } from "./parameters.js";
import type { Tensors } from "./tensor-batch.js";

export type { PhotoFile, PhotoSource } from "../photos/photo-pool.js";

/** What is known of a model before it runs. */
export interface ModelFacts {
  /** `org/name`, or the folder's path. */
  source: string;
  /** The class in config.json, for instance `ViTForImageClassification`. */
  architecture: string | null;
  /** The task it was made for; null where it is none of those known here. */
  task: Task | null;
  /** Whether it runs here. */
  runs: boolean;
  /** One sentence on why it does not. */
  reason?: string;
  /** Bytes of the files that are needed. */
  bytes: number | null;
  /** All of them are on this machine. */
  cached: boolean;
  /** As its card says, for instance `apache-2.0`. */
  license: string | null;
  /** How many labels it tells apart. */
  labels: number | null;
}

export interface LoadProgress {
  /** Bytes to fetch are on their way, or the model is being made ready to run. */
  phase: "download" | "prepare";
  file: string | null;
  loaded: number;
  total: number;
}

/**
 * `standard` is the Inference API's, `compact` carries what a page can show; they differ for masks and depth maps. `native` is
 * the pipeline's own result, for use within this process.
 */
export type AnswerFormat = "standard" | "compact" | "native";

/** A photo as the engine's models take it. */
export interface PreparedPhoto<Prepared = unknown> {
  readonly photo: Prepared;
  /** Of its pixels, upright. */
  readonly size: Size;
  /** Frees what it holds. */
  release(): Promise<void>;
}

export interface LoadOptions {
  dtype?: string;
  /** On behalf of visitors: with less time, and without the operator's login at the Hub. */
  guest?: boolean;
  signal: AbortSignal;
  progress: (progress: LoadProgress) => void;
}

export interface RunOptions {
  format: AnswerFormat;
  signal: AbortSignal;
}

/** A model that is ready to run. */
export interface RunningModel<Prepared = unknown> {
  /** Memory that it takes, roughly. */
  bytes: number;
  /**
   * The task's answer for each photo, of all together, in the format that is asked for: ready for JSON, JSON itself (`JsonText`, or as it is
   * read), or `native`.
   */
  run(photos: readonly Prepared[], parameters: Parameters, options: RunOptions): Promise<unknown[]>;
  /** Its network by itself. Without it, it cannot be asked for tensors. */
  readonly network?: RunningNetwork;
  /** Settles when nothing that it was asked goes on, also for those who have left. Without it, that is when the runs settle. */
  idle?(): Promise<void>;
  /** Settles when it can be asked no more, whether it was disposed of or came to an end by itself. */
  readonly ended?: Promise<unknown>;
  dispose(): Promise<void>;
}

/** What a network is and takes. */
export interface NetworkFacts {
  readonly signature: NetworkSignature;
  /** config.json and preprocessor_config.json, by which its tensors are made and read. */
  readonly config: object;
  readonly preprocessorConfig?: object;
}

/** The network of a model that is ready to run. */
export interface RunningNetwork {
  /** @throws StudioError MODEL_UNSUPPORTED where its tensors say nothing by themselves */
  describe(): Promise<NetworkFacts>;
  infer(inputs: Tensors, options: { signal: AbortSignal }): Promise<Tensors>;
}

/** What finds, loads and runs models. The studio's own code knows no more of them than this. */
export interface Engine<Prepared = unknown> {
  /** Looks at a model without fetching anything large. `source` is a Hub id or an absolute folder. */
  inspect(source: string, options?: { guest?: boolean; signal?: AbortSignal }): Promise<ModelFacts>;
  /** Models in the Hub's cache on this machine. */
  cached(): Promise<ModelFacts[]>;
  /** Fetches a photo, which is then to be prepared, or released. */
  fetch(url: URL, options: PrepareOptions): Promise<FetchedPhoto>;
  /** Decodes a photo, for any of its models. */
  prepare(photo: PhotoFile, options: PrepareOptions): Promise<PreparedPhoto<Prepared>>;
  load(task: Task, source: string, options: LoadOptions): Promise<RunningModel<Prepared>>;
  /** Whether the Hub can be reached. */
  online(): Promise<boolean>;
  /** Ends all that it has begun, its models too. */
  close?(): Promise<void>;
}
