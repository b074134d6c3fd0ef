// A page that runs a task as the library does, on onnxruntime-web.
import { openAddress } from "@vistazo/checkpoint/reader";
import { setWasmPaths } from "@vistazo/runtime";
import { Model } from "../src/model.js";
import type { Task } from "../src/task.js";
import { runTask } from "../src/tasks/run-task.js";

setWasmPaths("/onnxruntime/");

/** The answers to photos, as plain data, of the checkpoint in a folder of this page's server. */
async function answers(task: Task, folder: string, photos: readonly string[], options: object): Promise<unknown[]> {
  const model = await Model.load(await openAddress(new URL(folder, location.href)), task, { threads: 1 });
  try {
    const found: unknown[] = [];
    for (const photo of photos)
      found.push(...(await runTask(task, model, [new URL(photo, location.href).href], options)));
    // What leaves the page has no typed arrays.
    return JSON.parse(
      JSON.stringify(found, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value)),
    );
  } finally {
    await model.dispose();
  }
}

Object.assign(globalThis, { answers });
