import { resolve } from "node:path";
import { ImageError } from "@vistazo/image";
import type { CallOptions, Pipeline, Task, TaskTypes } from "@vistazo/vision";
import { VisionError } from "@vistazo/vision";
import { serve } from "@vistazo/worker";
import { endWithParent, parentProcessPort } from "@vistazo/worker/node";
import { openPipeline } from "../commands/run.js";
import type { TaskOutput } from "../results/task-output.js";
import { taskOutputs } from "../results/task-outputs.js";
import { BatchError } from "./batch-error.js";
import type { BatchInput } from "./batch-row.js";
import { type Job, readInputs, readJob } from "./job.js";
import { Journal } from "./journal.js";
import { placeFile } from "./open-file.js";
import { ParquetPhotos } from "./parquet-source.js";
import { encodePart, partName } from "./parts.js";
import type { BatchQuestions, OpenQuestion, RowsTold } from "./questions.js";
import { runShard } from "./run-shard.js";
import { openStorage, parseS3, type Storage } from "./storage.js";

/** As of a photo that is fetched. */
const MOST_BYTES = 100_000_000;
/** Questions under way at once: while the network computes, the next photo is decoded; what comes from afar is waited for. */
const AHEAD = { here: 2, afar: 8 } as const;

endWithParent();

let opened: BatchModel | undefined;
serve<BatchQuestions>(
  parentProcessPort(),
  {
    async open(question) {
      opened = await BatchModel.open(question);
    },
    async shard(shard, { progress }) {
      if (!opened) throw new Error("No model was opened.");
      await opened.work(shard, progress);
    },
  },
  { inOrder: true },
);

/** The model of a batch, and what it is asked. */
class BatchModel {
  readonly #photos: ParquetPhotos;

  private constructor(
    private readonly question: OpenQuestion,
    private readonly storage: Storage,
    private readonly job: Job,
    private readonly pipe: Pipeline<Task>,
  ) {
    this.#photos = new ParquetPhotos((place) => placeFile(place, job.folder));
  }

  static async open(question: OpenQuestion): Promise<BatchModel> {
    const storage = openStorage(question.out);
    const job = await readJob(storage);
    if (!job) throw new BatchError("damaged", `${question.out} has no job: run the same command again.`);
    return new BatchModel(question, storage, job, await openPipeline(job.task as Task, question.flags));
  }

  async work(shard: number, tell: (rows: RowsTold) => void): Promise<void> {
    const { storage, job, question } = this;
    const inputs = await readInputs(storage, job, shard);
    const journal = Journal.open(question.journals, shard);
    const { batch_size: together = 1, ...options } = (question.flags.option ?? {}) as CallOptions<Task>;
    const afar = inputs.some(({ photo }) => /^(https?|s3):/i.test(photo));
    const rows = await runShard({
      inputs,
      journal,
      together,
      ahead: afar ? AHEAD.afar : AHEAD.here,
      attempts: question.attempts,
      strict: question.strict,
      ask: (group) => this.#ask(group, { ...options, batch_size: together }),
      onRow(row, earlier) {
        const rejected = "error" in row ? [row.error] : [];
        tell({ answered: 1 - rejected.length, rejected, earlier: earlier ? 1 : 0 });
      },
    });
    await storage.write(partName(shard, job.format), encodePart(rows, job.format));
    journal.remove();
  }

  async #ask(group: readonly BatchInput[], options: CallOptions<Task>): Promise<unknown[]> {
    const photos = await Promise.all(group.map((input) => this.#photo(input, options.maxBytes)));
    const output: TaskOutput<TaskTypes[Task]["result"]> = taskOutputs[this.job.task] as never;
    try {
      return (await this.pipe(photos, options)).map((result) => output.toJson(result));
    } catch (error) {
      // The thread that ran the model is gone, and this process is of no more use: the next one finds what it was at.
      if (error instanceof VisionError && error.code === "worker-failed") process.exit(1);
      throw error;
    }
  }

  async #photo({ photo, row }: BatchInput, maxBytes = MOST_BYTES): Promise<string | Uint8Array> {
    if (row) return this.#photos.read(row.file, row.column, row.number);
    if (parseS3(photo)) {
      const { storage, name } = placeFile(photo);
      const size = await storage.size(name);
      if (size === undefined) throw new ImageError("not-found", `There is no photo at ${photo}.`);
      if (size > maxBytes)
        throw new ImageError(
          "too-large",
          `${photo} has ${size} bytes, more than the limit of ${maxBytes}; raise maxBytes if that is meant.`,
        );
      return storage.range(name, 0, size);
    }
    return /^(https?|data|file):/i.test(photo) ? photo : resolve(this.job.folder, photo);
  }
}
