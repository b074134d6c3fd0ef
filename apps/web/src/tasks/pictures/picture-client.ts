import { AskedWorker, type AskOptions, webWorkerPort } from "@vistazo/worker";
import type { Numbered } from "./order.js";
import type { PictureQuestions } from "./questions.js";

let worker: AskedWorker<PictureQuestions> | null = null;

/**
 * Asks the worker that makes pictures, which is started with the first question.
 *
 * @throws what it says of photos that it cannot decode: an Error whose `code` is that of an ImageError
 */
export function askForPicture<Name extends keyof PictureQuestions>(
  name: Name,
  question: PictureQuestions[Name]["question"],
  options: AskOptions<number> = {},
): Promise<PictureQuestions[Name]["answer"]> {
  if (!worker || worker.ended) {
    const script = new Worker(new URL("./picture-worker.ts", import.meta.url), { type: "module" });
    worker = new AskedWorker<PictureQuestions>(webWorkerPort(script));
  }
  return worker.ask(name, question, options as never);
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number by which the worker knows it again. */
export function numbered<T extends object>(value: T): Numbered<T> {
  const number = numbers.get(value) ?? ++last;
  numbers.set(value, number);
  return { number, value };
}
