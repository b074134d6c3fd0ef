import { join, resolve } from "node:path";
import { type CallOptions, defaultModels, type Pipeline, type Task, type TaskTypes } from "@vistazo/vision";
import { openPipeline } from "../commands/run.js";
import { AnswerLog } from "./answer-log.js";
import type { DataFlags } from "./eval-flags.js";
import { PhotoBar } from "./photo-bar.js";

/** A photo of a data set. */
export interface SetPhoto {
  /** What the photo is called in reports and predictions. */
  readonly name: string;
  readonly path: string;
}

/** How a model's result becomes what is written down, and comes back from there. */
export type Keep<T extends Task, Kept> = (result: TaskTypes[T]["result"], photo: SetPhoto) => Kept | Promise<Kept>;

/** A model on the photos of a data set, each answered once, whatever interrupts the run. */
export class ModelRun<T extends Task> {
  /** The labels that the model knows, in the order of its classes. */
  readonly labels: readonly string[];
  /** Answers that an earlier run had given. */
  resumed = 0;

  private constructor(
    readonly pipe: Pipeline<T>,
    readonly flags: DataFlags,
    readonly options: CallOptions<T>,
  ) {
    this.labels = Object.values(pipe.model.config.id2label);
  }

  /** @param defaults options of the calls that evaluation wants, unless the user says otherwise */
  static async open<T extends Task>(task: T, flags: DataFlags, defaults: CallOptions<T>): Promise<ModelRun<T>> {
    const options = { ...defaults, ...flags.option } as CallOptions<T>;
    return new ModelRun(await openPipeline(task, flags), flags, options);
  }

  /** One answer a photo, in their order. */
  async *answers<Kept>(
    photos: readonly SetPhoto[],
    keep: Keep<T, Kept>,
  ): AsyncGenerator<{ readonly photo: SetPhoto; readonly answer: Kept }, void, undefined> {
    const log = await this.#openLog();
    this.resumed = photos.filter(({ name }) => log?.get(name) !== undefined).length;
    const bar = new PhotoBar(photos.length, this.resumed);
    const { batch_size: together = 1 } = this.options;
    try {
      for (let start = 0; start < photos.length; start += together) {
        const batch = photos.slice(start, start + together);
        const open = batch.filter(({ name }) => log?.get(name) === undefined);
        const results =
          open.length > 0
            ? await this.pipe(
                open.map(({ path }) => path),
                this.options,
              )
            : [];
        const fresh = new Map<string, Kept>();
        for (const [i, result] of results.entries()) fresh.set(open[i].name, await keep(result, open[i]));
        await log?.add([...fresh]);
        bar.add(fresh.size);
        for (const photo of batch) {
          yield { photo, answer: fresh.get(photo.name) ?? (log?.get(photo.name) as Kept) };
        }
      }
    } finally {
      bar.stop();
    }
  }

  dispose(): Promise<void> {
    return this.pipe.dispose();
  }

  async #openLog(): Promise<AnswerLog | undefined> {
    const { out, model, revision, dtype, data, photos } = this.flags;
    if (out === undefined) return undefined;
    const { batch_size: _, ...options } = this.options;
    const { task } = this.pipe;
    const name = this.pipe.model.id ?? model ?? defaultModels[task];
    const run = { task, model: name, revision, dtype, data: resolve(data), photos: photos && resolve(photos), options };
    return AnswerLog.open(join(out, "answers.jsonl"), run);
  }
}
