import type { JsonObject } from "./model-files.js";

/** ONNX files by transformers.js's naming: `fp32` is `model.onnx`, the others have a suffix, as in `model_fp16.onnx`. */
export type OnnxDtype = "fp32" | "fp16" | "q8" | "int8" | "uint8" | "q4" | "q4f16" | "bnb4";

/** One step of a download. */
export interface DownloadProgress {
  /** `start` and `done` once a file, `progress` in between, `waiting` while another process downloads the same file. */
  readonly status: "start" | "progress" | "waiting" | "done";
  /** Name within the model, `model.safetensors`. */
  readonly file: string;
  /** Bytes of this file that are there, resumed ones included. */
  readonly loaded: number;
  readonly total: number;
  /** All files of this model together. */
  readonly overall: {
    readonly loaded: number;
    readonly total: number;
    readonly files: number;
    readonly filesDone: number;
  };
}

/** Sizes beyond which a file is refused rather than read. */
export interface CheckpointLimits {
  /** Header of a safetensors file. Default 100 MB, as in the safetensors library. */
  readonly maxHeaderBytes?: number;
  /** The pickle inside a pytorch_model.bin, without the tensors' data. Default 32 MB. */
  readonly maxPickleBytes?: number;
  /** config.json, preprocessor_config.json, a shard index. Default 32 MB. */
  readonly maxConfigBytes?: number;
  /** Tensors of one model. Default 100,000. */
  readonly maxTensors?: number;
  /** Size of a tensor that repeats the elements of a smaller storage, as `expand` makes them. Default 1 GB. */
  readonly maxExpandedBytes?: number;
}

/** {@link CheckpointLimits} with nothing left out. */
export type Limits = Required<CheckpointLimits>;

export function resolveLimits(limits: CheckpointLimits = {}): Limits {
  return {
    maxHeaderBytes: limits.maxHeaderBytes ?? 100_000_000,
    maxPickleBytes: limits.maxPickleBytes ?? 32_000_000,
    maxConfigBytes: limits.maxConfigBytes ?? 32_000_000,
    maxTensors: limits.maxTensors ?? 100_000,
    maxExpandedBytes: limits.maxExpandedBytes ?? 1_000_000_000,
  };
}

/** How to reach the Hub and its cache. */
export interface HubOptions {
  /** Branch, tag or commit; wins over `org/name@revision`. Default `main`. */
  readonly revision?: string;
  /** Default: `HF_HUB_CACHE`, else `HF_HOME/hub`, else `XDG_CACHE_HOME/huggingface/hub`, else `~/.cache/huggingface/hub`. */
  readonly cacheDir?: string;
  /**
   * In a page: bytes of models that it keeps in its storage at most; those used longest ago make room. Default 4 GB. Node's cache is
   * shared with other programs and has no limit.
   */
  readonly maxCacheBytes?: number;
  /** Default `HF_ENDPOINT`, else https://huggingface.co. */
  readonly endpoint?: string;
  /** Default `HF_TOKEN`, else the file that `hf auth login` writes. `false`: none. Sent to the endpoint alone. */
  readonly token?: string | false;
  /** Use only what is cached. Default: whether `HF_HUB_OFFLINE` is set. */
  readonly offline?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (event: DownloadProgress) => void;
  /** How often a request is tried that gets no answer, or one like "too many requests" or "out of order". Default 5. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt; each further one waits twice as long. Default 500. */
  readonly retryDelay?: number;
  /** Milliseconds without an answer, or without a byte of a download, after which a request counts as lost. Default 10,000. */
  readonly timeout?: number;
  /** In place of `fetch` by way of the proxies of HTTPS_PROXY, HTTP_PROXY and NO_PROXY. Must leave redirects alone when asked to. */
  readonly fetch?: typeof fetch;
}

/** What is seen of a model before its weights are. */
export interface PublishedModel {
  readonly id: string;
  /** Its config.json; empty where it has none. */
  readonly config: JsonObject;
  /** The names of all its files. */
  readonly names: readonly string[];
}

/** What a model in a layout of its makers' own would say in the Hub's. */
export interface DescribedModel {
  readonly config: JsonObject;
  readonly preprocessorConfig: JsonObject;
  /** The name of the file that holds its weights: safetensors, or else PyTorch's pickle of a state dict. */
  readonly weights: string;
}

export interface OpenModelOptions extends HubOptions, CheckpointLimits {
  /** Folder within the model where its files are, as in Python. Default: they are at its top. */
  readonly subfolder?: string;
  /** Which ONNX file to take where a model has no PyTorch weights. Default: fp32, else what there is. */
  readonly dtype?: OnnxDtype;
  /**
   * Why PyTorch weights with a config.json cannot be used, where they cannot: then ONNX files are taken, and where there are none,
   * this is thrown before anything large is downloaded. Default: they can.
   */
  readonly pytorchProblem?: (config: JsonObject) => Error | undefined;
  /** Whether a model with a config.json reads texts: then its tokenizer is read too, where it has one. Default: none does. */
  readonly needsTokenizer?: (config: JsonObject) => boolean;
  /**
   * The configs that a model stands for which is published in a layout of its makers' own, without a config.json or with one of theirs.
   * Default: none is known.
   */
  readonly describe?: (published: PublishedModel) => Promise<DescribedModel | undefined>;
  /** Whether `source` may name a folder. A server that takes model ids from strangers says `false`. Default `true`. */
  readonly folders?: boolean;
}
