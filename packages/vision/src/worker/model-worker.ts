/** The thread that holds a model: everything that takes time happens here, so that the main thread stays free. */
import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import type { PhotoInput } from "@vistazo/image";
import { Model } from "../model.js";
import type { Task } from "../task.js";
import { runTask } from "../tasks/run-task.js";
import { VisionError } from "../vision-error.js";
import type { ErrorMessage, Request, Response } from "./messages.js";
import { transferables } from "./transferables.js";

const port = parentPort!;
const cancelled = new Set<number>();
let loaded: { model: Model<Task>; task: Task } | undefined;
/** Requests are carried out one after another. */
let queue: Promise<void> = Promise.resolve();

port.on("message", (request: Request) => {
  if (request.kind === "cancel") {
    cancelled.add(request.id);
    return;
  }
  queue = queue.then(async () => {
    const response = await answer(request);
    port.postMessage(response, "result" in response ? transferables(response.result) : []);
    cancelled.delete(request.id);
  });
});

async function answer(request: Exclude<Request, { kind: "cancel" }>): Promise<Response> {
  const { id } = request;
  try {
    switch (request.kind) {
      case "load":
        loaded = { model: await Model.load(request.files, request.task, request.options), task: request.task };
        return { id, result: undefined };
      case "run":
        return { id, result: await run(request) };
      case "dispose":
        await loaded?.model.dispose();
        loaded = undefined;
        return { id, result: undefined };
    }
  } catch (error) {
    return { id, error: errorMessage(error) };
  }
}

async function run({ id, photos, options, batchSize }: Extract<Request, { kind: "run" }>): Promise<unknown[]> {
  if (!loaded) throw new VisionError("disposed", "This pipeline was disposed; make another.");
  const results: unknown[] = [];
  for (let start = 0; start < photos.length; start += batchSize) {
    // Lets a cancellation that has arrived meanwhile be heard.
    await setImmediate();
    if (cancelled.has(id)) throw new VisionError("aborted", "The run was cancelled.");
    const batch = photos.slice(start, start + batchSize) as PhotoInput[];
    results.push(...(await runTask(loaded.task, loaded.model, batch, options)));
  }
  return results;
}

function errorMessage(error: unknown): ErrorMessage {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const code = "code" in error ? String(error.code) : undefined;
  return { name: error.name, message: error.message, ...(code && { code }) };
}
