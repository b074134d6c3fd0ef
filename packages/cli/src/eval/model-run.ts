import { join, resolve } from "node:path";
import { type CallOptions, defaultModels, type Pipeline, type Task, type TaskTypes } from "@vistazo/vision";
import { answerEach } from "../answer-each.js";
import { openPipeline } from "../commands/run.js";
import { photoSentence } from "../photo-sentence.js";
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

/** A photo that could not be read. */
export interface LeftOutPhoto {
  /** Index among the photos. */
  readonly index: number;
  /** A sentence that names it. */
  readonly reason: string;
}

/** A model on the photos of a data set, each answered once, whatever interrupts the run. */
export class ModelRun<T extends Task> {
  /** The labels that the model knows, in the order of its classes. */
  readonly labels: readonly string[];
  /** Answers that an earlier run had given. */
  resumed = 0;
  /** Photos that could not be read: they are not answered. */
  readonly leftOut: LeftOutPhoto[] = [];

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

  /**
   * One answer a photo, in their order, but for photos that cannot be read.
   * @throws ImageError if none can be read, or, with `--strict`, one cannot.
   */
  async *answers<Photo extends SetPhoto, Kept>(
    photos: readonly Photo[],
    keep: Keep<T, Kept>,
  ): AsyncGenerator<{ readonly photo: Photo; readonly index: number; readonly answer: Kept }, void, undefined> {
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
            ? await answerEach(
                open.map(({ path }) => path),
                (paths) => this.pipe(paths, this.options),
              )
            : [];
        const fresh = new Map<string, Kept>();
        const unread = new Set<string>();
        for (const [i, answer] of results.entries()) {
          const { name, path } = open[i];
          if ("result" in answer) fresh.set(name, await keep(answer.result, open[i]));
          else {
            unread.add(name);
            this.leftOut.push({ index: start + batch.indexOf(open[i]), reason: photoSentence(answer.error, path) });
            if (this.flags.strict || this.leftOut.length === photos.length) throw answer.error;
          }
        }
        await log?.add([...fresh]);
        bar.add(fresh.size);
        for (const [i, photo] of batch.entries()) {
          if (unread.has(photo.name)) continue;
          yield { photo, index: start + i, answer: fresh.get(photo.name) ?? (log?.get(photo.name) as Kept) };
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
