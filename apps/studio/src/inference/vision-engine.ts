import { createReadStream } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import { isAbsolute } from "node:path";
import type { Readable } from "node:stream";
import { deserialize } from "node:v8";
import { CheckpointError, hubEndpoint } from "@vistazo/checkpoint";
import { GraphError } from "@vistazo/graph";
import { ImageError } from "@vistazo/image";
import type { PixelFile } from "@vistazo/image/guarded-decoder";
import { networkFetch } from "@vistazo/network";
import { RuntimeError } from "@vistazo/runtime";
import type { ModelDtype, Task } from "@vistazo/tasks";
import { VisionError } from "@vistazo/vision";
import { revive } from "@vistazo/vision/in-process";
import { WorkerError } from "@vistazo/worker";
import { GuardedProcess, residentMemory } from "@vistazo/worker/node";
import { type FetchedPhoto, PhotoPool, type PrepareOptions } from "../photos/photo-pool.js";
import { childEnvironment } from "../platform/child-environment.js";
import { StudioError } from "../platform/error.js";
import { DEFAULT_LIMITS, type Limits } from "../platform/limits.js";
import { ScratchFolder } from "../platform/scratch-folder.js";
import { JsonText } from "../platform/serve.js";
import type {
  Engine,
  LoadOptions,
  ModelFacts,
  PhotoFile,
  PreparedPhoto,
  RunningModel,
  RunningNetwork,
  RunOptions,
} from "./engine.js";
import { Inspector } from "./inspector.js";
import type { ModelQuestions, WrittenAnswer } from "./model-questions.js";
import type { Parameters } from "./parameters.js";
import { batchSize } from "./tensor-batch.js";
import { withoutPaths } from "./without-paths.js";

export interface VisionEngineOptions {
  /** Default: the Hub's standard cache. */
  cacheDir?: string;
  /** Default `HF_ENDPOINT`, else https://huggingface.co. */
  endpoint?: string;
  limits?: Partial<Limits>;
}

/** How long the Hub may take to say that it is there, in milliseconds. */
const ONLINE_TIMEOUT = 4000;
/** Weights may be mapped and held once more, as kernels want them, and a third time while a session is made. */
const HELD = 3;

/** What loading and running a model throws on purpose. */
const errors = { CheckpointError, GraphError, ImageError, RuntimeError, StudioError, VisionError };

/** The models that vistazo itself runs, each in a process of its own, and photos in others. */
export class VisionEngine implements Engine<PixelFile> {
  readonly #where: { cacheDir?: string; endpoint?: string };
  readonly #limits: Limits;
  readonly #scratch = new ScratchFolder();
  readonly #photos: PhotoPool;
  readonly #inspector: Inspector;
  readonly #models = new Set<GuardedProcess<ModelQuestions>>();

  constructor({ limits, ...where }: VisionEngineOptions = {}) {
    this.#where = where;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.#photos = new PhotoPool(this.#limits, this.#scratch);
    this.#inspector = new Inspector(this.#limits, where);
  }

  /** Ids of the processes that there are. */
  get processes(): number[] {
    const inspector = this.#inspector.process;
    const all = [...this.#models, ...this.#photos.processes, ...(inspector?.alive ? [inspector] : [])];
    return all.flatMap(({ pid }) => pid ?? []);
  }

  inspect(
    source: string,
    { guest = false, signal }: { guest?: boolean; signal?: AbortSignal } = {},
  ): Promise<ModelFacts> {
    return this.#naming(source, this.#inspector.inspect(source, guest, signal));
  }

  cached(): Promise<ModelFacts[]> {
    return this.#inspector.cached().then((all) => all.map((facts) => this.#renamed(facts)));
  }

  fetch(url: URL, options: PrepareOptions): Promise<FetchedPhoto> {
    return this.#photos.fetch(url, options);
  }

  async prepare(file: PhotoFile, options: PrepareOptions): Promise<PreparedPhoto<PixelFile>> {
    const photo = await this.#photos.decode(file, options);
    return { photo, size: photo, release: () => rm(photo.path, { force: true }) };
  }

  async load(task: Task, source: string, options: LoadOptions): Promise<RunningModel<PixelFile>> {
    const { dtype, guest = false, signal, progress } = options;
    const { workMemory, modelMemory, prepareTime, guestPrepareTime } = this.#limits;
    const process = new GuardedProcess<ModelQuestions>("@vistazo/studio/model-process", import.meta.url, {
      errors,
      memoryBytes: Math.min(workMemory, modelMemory),
      env: childEnvironment({ guest }),
      yields: guest,
    });
    this.#models.add(process);
    void process.ended.then(() => this.#models.delete(process));
    const time = guest ? guestPrepareTime : prepareTime;
    const name = isAbsolute(source) ? "The model" : source;
    try {
      const question = { task, source, ...this.#where, guest, mostBytes: modelMemory };
      const { bytes } = await process.ask(
        "load",
        { ...question, ...(dtype !== undefined && { dtype: dtype as ModelDtype }) },
        {
          time,
          signal,
          onProgress: (event) => {
            if ("weights" in event) process.memoryBytes = Math.min(modelMemory, HELD * event.weights + workMemory);
            else progress(event);
          },
        },
      );
      const own = process.pid === undefined ? undefined : await residentMemory(process.pid);
      const named = (error: unknown) => this.#named(source, error);
      return new ProcessModel({ name, named }, process, this.#scratch, {
        bytes: Math.max(own ?? 0, bytes),
        time: guest ? this.#limits.guestRunTime : this.#limits.runTime,
      });
    } catch (error) {
      // Also where the load was called off: nothing of it goes on.
      await process.end();
      throw this.#named(source, explain(error, `${name} could not be made ready`, "choose another model"));
    }
  }

  /** What is said of a model, without where it lies. */
  async #naming(source: string, asked: Promise<ModelFacts>): Promise<ModelFacts> {
    try {
      return this.#renamed(await asked);
    } catch (error) {
      throw this.#named(source, error);
    }
  }

  #renamed(facts: ModelFacts): ModelFacts {
    const { source, reason } = facts;
    return reason === undefined ? facts : { ...facts, reason: withoutPaths(reason, source, this.#where.cacheDir) };
  }

  #named(source: string, error: unknown): unknown {
    if (error instanceof Error) error.message = withoutPaths(error.message, source, this.#where.cacheDir);
    return error;
  }

  async online(): Promise<boolean> {
    if (/^(1|on|yes|true)$/iu.test(process.env.HF_HUB_OFFLINE ?? "")) return false;
    try {
      const signal = AbortSignal.timeout(ONLINE_TIMEOUT);
      await networkFetch(hubEndpoint(this.#where.endpoint), { method: "HEAD", redirect: "manual", signal });
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    const models = [...this.#models].map((process) => process.end());
    await Promise.all([...models, this.#photos.close(), this.#inspector.close()]);
    await this.#scratch.remove();
  }
}

/** A model in its process. */
class ProcessModel implements RunningModel<PixelFile> {
  readonly bytes: number;
  readonly ended: Promise<unknown>;
  readonly #time: number;

  constructor(
    private readonly model: { readonly name: string; readonly named: (error: unknown) => unknown },
    private readonly process: GuardedProcess<ModelQuestions>,
    private readonly scratch: ScratchFolder,
    { bytes, time }: { readonly bytes: number; readonly time: number },
  ) {
    this.bytes = bytes;
    this.ended = process.ended;
    this.#time = time;
  }

  async run(
    photos: readonly PixelFile[],
    parameters: Parameters,
    { format, signal }: RunOptions,
  ): Promise<(JsonText | Readable | unknown)[]> {
    const asked = await Promise.all(photos.map(async (pixels) => ({ pixels, to: await this.scratch.file() })));
    try {
      const question = { photos: asked, parameters, format };
      const answers = await this.process.ask("run", question, { time: this.#time * photos.length, signal });
      return await Promise.all(answers.map((answer, i) => read(answer, asked[i].to, format === "native")));
    } catch (error) {
      // Whoever has left may leave an answer behind.
      void this.process.idle().then(() => Promise.all(asked.map(({ to }) => rm(to, { force: true }))));
      const one = photos.length === 1 ? "this photo" : `${photos.length} photos`;
      const { name, named } = this.model;
      throw named(explain(error, `${name} could not look at ${one}`, "use a smaller photo or another model"));
    }
  }

  readonly network: RunningNetwork = {
    describe: () => this.process.ask("describe", null, { time: this.#time }),
    infer: async (inputs, { signal }) => {
      try {
        return await this.process.ask("infer", { inputs }, { time: this.#time * (batchSize(inputs) ?? 1), signal });
      } catch (error) {
        const { name, named } = this.model;
        throw named(explain(error, `${name} could not run on these tensors`, "send smaller ones"));
      }
    },
  };

  idle(): Promise<void> {
    return this.process.idle();
  }

  dispose(): Promise<void> {
    return this.process.end();
  }
}

async function read(answer: WrittenAnswer, path: string, native: boolean): Promise<JsonText | Readable | unknown> {
  if ("text" in answer) return new JsonText(answer.text);
  if (native) {
    const bytes = await readFile(path);
    await rm(path, { force: true });
    return revive(deserialize(bytes));
  }
  const handle = await open(path);
  const stream = createReadStream(path, { fd: handle });
  // Where an open file may not be removed, it is when it was read.
  stream.once("close", () => void rm(path, { force: true }).catch(() => undefined));
  if (process.platform !== "win32") await rm(path, { force: true });
  return stream;
}

function explain(error: unknown, what: string, advice: string): unknown {
  if (!(error instanceof WorkerError)) return error;
  if (error.code === "out-of-time" || error.code === "out-of-memory") {
    const { message } = error;
    const reason = message.charAt(0).toLowerCase() + message.slice(1, -1);
    return new StudioError("MODEL_STOPPED", `${what}: ${reason}; ${advice}.`, { cause: error });
  }
  return new StudioError(
    "UNAVAILABLE",
    `${what}: its process came to an end and is started anew; try again in a moment.`,
    {
      cause: error,
    },
  );
}
