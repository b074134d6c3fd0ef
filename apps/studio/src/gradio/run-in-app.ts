import type { Photo } from "@vistazo/image";
import { type Context, UserError } from "@vistazo/interface";
import type { Task } from "@vistazo/tasks";
import type { TaskTypes } from "@vistazo/vision";
import type { Load } from "../inference/load.js";
import type { Parameters } from "../inference/parameters.js";
import { explainError } from "../platform/explain-error.js";
import type { Studio } from "../studio.js";
import { AUTOMATIC, chooseModel } from "./choose-model.js";

/** How long a call waits for its model's download, in milliseconds: its person sees the progress and can cancel. */
const PATIENCE = 6 * 3_600_000;

/**
 * Runs a model of the studio for one of its apps: the one that the Inference API and the pages use too, loaded once. The
 * download is told as progress, and what is wrong with the model or the photo is told to the person.
 */
export async function runInApp<T extends Task>(
  { catalogue, engine, host, metrics }: Studio,
  task: T,
  id: string,
  photo: Photo,
  parameters: Parameters,
  { signal, progress, log }: Context,
): Promise<TaskTypes[T]["result"]> {
  const started = performance.now();
  try {
    const chosen = id === AUTOMATIC ? await chooseModel(catalogue, engine, task) : id;
    if (id === AUTOMATIC) log.info(chosen, { title: "Model", duration: 5 });
    const key = { task, source: catalogue.source(chosen) };
    const load = host.load(key);
    const unwatch = load.watch(() => tell(load, chosen, progress));
    try {
      const answer = await host.run(key, photo, parameters, { format: "native", signal, patience: PATIENCE });
      metrics.inference.observe({ task }, (performance.now() - started) / 1000);
      return answer as TaskTypes[T]["result"];
    } finally {
      unwatch();
    }
  } catch (error) {
    const known = explainError(error);
    if (known.code === "INTERNAL") throw error;
    throw new UserError(known.message, { cause: error });
  }
}

function tell(
  { status, progress: { phase, loaded, total } }: Load,
  model: string,
  progress: Context["progress"],
): void {
  // Its name is enough: how far a download is says the bar, in any language.
  progress(status === "loading" && phase === "download" && total > 0 ? loaded / total : null, model);
}
