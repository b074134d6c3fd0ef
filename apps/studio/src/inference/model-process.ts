/** The process that holds a model: whatever its files make ONNX Runtime do, this process alone takes the time and the memory. */
import { createWriteStream } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { serialize } from "node:v8";
import type { DownloadProgress } from "@vistazo/checkpoint";
import type { Task, TaskAnswer } from "@vistazo/tasks";
import { type ModelFiles, type ModelInProcess, openInProcess, revive } from "@vistazo/vision/in-process";
import { serve } from "@vistazo/worker";
import { endWithParent, parentProcessPort } from "@vistazo/worker/node";
import { StudioError } from "../platform/error.js";
import type { AnswerFormat, LoadProgress } from "./engine.js";
import type { ModelQuestions, WrittenAnswer } from "./model-questions.js";
import { present } from "./present.js";

/** Characters of an answer that travel between processes; longer ones are written into a file. */
const LONGEST_TEXT = 100_000;

let loaded: { readonly task: Task; readonly model: ModelInProcess<Task> } | undefined;

endWithParent();
serve<ModelQuestions>(
  parentProcessPort(),
  {
    async load({ task, source, dtype, cacheDir, endpoint, guest, mostBytes }, { progress }) {
      let bytes = 0;
      const options = {
        ...(dtype && { dtype }),
        ...(cacheDir !== undefined && { cacheDir }),
        ...(endpoint !== undefined && { endpoint }),
        ...(guest && { token: false as const }),
        folders: isAbsolute(source),
        progress: (event: DownloadProgress) => progress(progressOf(event)),
      };
      const model = await openInProcess(task, source, options, async (files) => {
        bytes = await weightBytes(files);
        if (bytes > mostBytes) throw tooLarge(source, bytes, mostBytes);
        progress({ weights: bytes });
      });
      loaded = { task, model };
      return { bytes };
    },
    async run({ photos, parameters, format }): Promise<WrittenAnswer[]> {
      const { task, model } = ready();
      const decoded = photos.map(async ({ pixels: { path, width, height } }) => {
        const data = new Uint8Array(await readFile(path));
        return { data, width, height, channels: 3 } as const;
      });
      const answers = await model.run(await Promise.all(decoded), parameters);
      const written: WrittenAnswer[] = [];
      for (const [i, answer] of answers.entries()) written.push(await write(photos[i].to, task, answer, format));
      return written;
    },
    async describe() {
      const { model } = ready();
      return { signature: model.signature(), ...model.configs };
    },
    infer: ({ inputs }) => ready().model.infer(inputs),
  },
  { inOrder: true },
);

function ready() {
  if (!loaded) throw new Error("No model was loaded.");
  return loaded;
}

async function write(to: string, task: Task, answer: TaskAnswer<Task>, format: AnswerFormat): Promise<WrittenAnswer> {
  if (format === "native") return written(to, serialize(answer));
  const presented = await present(task, revive(answer), format);
  if (presented instanceof Readable) {
    await pipeline(presented, createWriteStream(to, { flags: "wx", mode: 0o600 }));
    return { bytes: (await stat(to)).size };
  }
  const text = JSON.stringify(presented);
  return text.length > LONGEST_TEXT ? written(to, Buffer.from(text)) : { text };
}

async function written(to: string, bytes: Uint8Array): Promise<WrittenAnswer> {
  await writeFile(to, bytes, { flag: "wx", mode: 0o600 });
  return { bytes: bytes.length };
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

async function weightBytes({ weights }: ModelFiles): Promise<number> {
  if (weights.kind === "pytorch") return [...weights.tensors.values()].reduce((sum, { length }) => sum + length, 0);
  const files = [weights.file, ...weights.externalData.map(({ file }) => file)];
  const sizes = files.map(async (file) => (typeof file === "string" ? (await stat(file)).size : 0));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function tooLarge(source: string, bytes: number, most: number): StudioError {
  const gigabytes = (value: number) => `${(value / 1e9).toFixed(1)} GB`;
  const has = `${isAbsolute(source) ? "This model" : source} has weights of ${gigabytes(bytes)}`;
  const message = `${has}, and this server gives a model ${gigabytes(most)}; choose a smaller one or raise the limit modelMemory.`;
  return new StudioError("MODEL_UNSUPPORTED", message);
}
