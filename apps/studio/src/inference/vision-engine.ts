import { isAbsolute } from "node:path";
import { type DownloadProgress, inspectModel, listCachedModels, type ModelSummary } from "@vistazo/checkpoint";
import { networkFetch } from "@vistazo/network";
import type { ModelDtype, Task } from "@vistazo/tasks";
import { describePublished, judgeModel, type ModelJudgement, pipeline, pytorchProblem } from "@vistazo/vision";
import type { Engine, LoadProgress, ModelFacts, PhotoSource, RunningModel } from "./engine.js";
import { present } from "./present.js";

export interface VisionEngineOptions {
  /** Default: the Hub's standard cache. */
  cacheDir?: string;
  /** Default `HF_ENDPOINT`, else https://huggingface.co. */
  endpoint?: string;
}

interface LoadOptions {
  dtype?: string;
  signal: AbortSignal;
  progress: (progress: LoadProgress) => void;
}

/** How long the Hub may take to say that it is there, in milliseconds. */
const ONLINE_TIMEOUT = 4000;
/** Besides its weights a running model takes memory for what it computes. */
const MEMORY_FACTOR = 1.3;

/** What is known here of models, for whoever finds their files. */
const judged = { pytorchProblem, describe: describePublished };

/** The models that vistazo itself runs. */
export class VisionEngine implements Engine {
  readonly #options: VisionEngineOptions;

  constructor(options: VisionEngineOptions = {}) {
    this.#options = options;
  }

  async inspect(source: string, signal?: AbortSignal): Promise<ModelFacts> {
    const options = { ...this.#options, folders: isAbsolute(source), signal, ...judged };
    const summary = await inspectModel(source, options);
    return factsOf(source, summary, await judgeModel(summary));
  }

  async cached(): Promise<ModelFacts[]> {
    const models = await listCachedModels(this.#options);
    const facts = await Promise.all(
      models.map(async ({ id, revision }) => {
        const source = revision === "main" ? id : `${id}@${revision}`;
        // What is only partly there, or is no model of ours to judge, is left out.
        const summary = await inspectModel(source, {
          ...this.#options,
          folders: false,
          offline: true,
          ...judged,
        }).catch(() => null);
        return summary && factsOf(source, summary, await judgeModel(summary, { build: false }));
      }),
    );
    return facts.filter((model) => model !== null);
  }

  async load(task: Task, source: string, options: LoadOptions): Promise<RunningModel> {
    const open = { ...this.#options, folders: isAbsolute(source), signal: options.signal };
    const pipe = await pipeline(task, source, {
      ...open,
      dtype: options.dtype as ModelDtype | undefined,
      progress: (event) => options.progress(progressOf(event)),
    });
    const summary = await inspectModel(source, { ...open, offline: true, ...judged }).catch(() => null);
    // Of all tasks together the compiler knows no common call.
    const call = pipe as (photo: PhotoSource, options: object) => Promise<unknown>;
    return {
      bytes: (summary?.weights?.bytes ?? 0) * MEMORY_FACTOR,
      run: async (photo, parameters, { format, signal }) =>
        present(task, await call(photo, { ...parameters, signal }), format),
      dispose: () => pipe.dispose(),
    };
  }

  async online(): Promise<boolean> {
    if (/^(1|on|yes|true)$/iu.test(process.env.HF_HUB_OFFLINE ?? "")) return false;
    const endpoint = this.#options.endpoint ?? (process.env.HF_ENDPOINT || "https://huggingface.co");
    return networkFetch(endpoint, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(ONLINE_TIMEOUT),
    }).then(
      () => true,
      () => false,
    );
  }
}

function progressOf({ status, file, overall }: DownloadProgress): LoadProgress {
  const done = overall.filesDone >= overall.files;
  return {
    phase: done ? "prepare" : "download",
    file: status === "done" ? null : file,
    loaded: overall.loaded,
    total: overall.total,
  };
}

function factsOf(source: string, { weights, license }: ModelSummary, judgement: ModelJudgement): ModelFacts {
  const { runs, reason, instead, task, architecture, labels } = judgement;
  return {
    source,
    architecture,
    task,
    runs,
    ...(reason !== null && { reason: instead === null ? reason : `${reason} ${instead}` }),
    bytes: weights?.bytes ?? null,
    cached: weights !== undefined && weights.cachedBytes >= weights.bytes,
    license: license ?? null,
    labels: labels && Object.keys(labels).length,
  };
}
