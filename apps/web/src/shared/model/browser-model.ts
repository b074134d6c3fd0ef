import { addressOf, ROUTES } from "@vistazo/api/client";
import type { CompactAnswer, Task, TaskOptions } from "@vistazo/tasks";
import { compactAnswer } from "@vistazo/vision/compact";
import { type Pipeline, pipeline } from "@vistazo/vision/pipeline";
import { isEmbedded } from "./run-place.js";

/** The model that this page has in memory: one at a time. */
let open: { readonly key: string; readonly pipe: Promise<Pipeline<Task>> } | undefined;

/** How far the files of a model are. */
export type Loading = (loaded: number, total: number) => void;

/** A model in this browser: the one that is open, or another in its place. */
export function openInBrowser<T extends Task>(
  task: T,
  model: string,
  onprogress: Loading,
  signal: AbortSignal,
): Promise<Pipeline<T>> {
  const key = `${task} ${model}`;
  if (open?.key !== key) {
    void closeInBrowser();
    const pipe = pipeline<Task>(task, source(model), {
      signal,
      progress: ({ overall }) => onprogress(overall.loaded, overall.total),
    });
    const opened = { key, pipe };
    open = opened;
    pipe.catch(() => {
      if (open === opened) open = undefined;
    });
  }
  return open.pipe as unknown as Promise<Pipeline<T>>;
}

/** Frees its memory. */
export async function closeInBrowser(): Promise<void> {
  const closing = open;
  open = undefined;
  await (await closing?.pipe.catch(() => undefined))?.dispose();
}

/** A model's answer, as the studio would give it. */
export async function answerInBrowser<T extends Task>(
  pipe: Pipeline<T>,
  photo: Blob,
  options: TaskOptions<T>,
  signal: AbortSignal,
): Promise<CompactAnswer<T>> {
  return compactAnswer(pipe.task, await pipe(photo, { ...options, signal } as never));
}

/** The project's own come with the pages; the files of all others the studio has. */
function source(model: string): string {
  if (isEmbedded(model)) return model;
  const [file = ""] = /[^/@]+\.onnx(?=@|$)/u.exec(model) ?? [];
  const folder = addressOf(ROUTES.models.file, { params: { model, file: "config.json" } }).replace(
    /config\.json$/u,
    "",
  );
  return folder + file;
}
