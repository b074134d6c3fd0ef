import type { Photo } from "@vistazo/image";
import type { Task } from "@vistazo/tasks";
import type { Parameters } from "./parameters.js";

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

/** A file's bytes, an address for the guarded fetch, or decoded pixels. */
export type PhotoSource = Uint8Array | URL | Photo;

export interface RunOptions {
  format: AnswerFormat;
  signal: AbortSignal;
}

/** A model that is ready to run. */
export interface RunningModel {
  /** Memory that it takes, roughly. */
  bytes: number;
  /** The task's answer in the format that is asked for: ready for JSON, JSON itself as it is written, or `native`. */
  run(photo: PhotoSource, parameters: Parameters, options: RunOptions): Promise<unknown>;
  dispose(): Promise<void>;
}

/** What finds, loads and runs models. The studio's own code knows no more of them than this. */
export interface Engine {
  /** Looks at a model without fetching anything large. `source` is a Hub id or an absolute folder. */
  inspect(source: string, signal?: AbortSignal): Promise<ModelFacts>;
  /** Models in the Hub's cache on this machine. */
  cached(): Promise<ModelFacts[]>;
  load(
    task: Task,
    source: string,
    options: { dtype?: string; signal: AbortSignal; progress: (progress: LoadProgress) => void },
  ): Promise<RunningModel>;
  /** Whether the Hub can be reached. */
  online(): Promise<boolean>;
}
