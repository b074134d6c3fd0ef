import type { LoadView } from "@vistazo/api";
import { ApiError } from "@vistazo/api/client";
import type { CompactAnswer, Task, TaskOptions } from "@vistazo/tasks";
import { api } from "./api.js";

/**
 * Makes a model ready, telling how far it is.
 * @param signal stops the watching; the load itself goes on until {@link cancelLoad}
 * @throws ApiError, also when the load is cancelled
 */
export async function loadModel(
  model: string,
  task: Task,
  onprogress: (load: LoadView) => void,
  signal: AbortSignal,
): Promise<void> {
  const begun = await api.models.load({ body: { model, task } }, { signal });
  if (begun.status === "ready") return;
  onprogress(begun);
  const events = api.models.followLoad.follow({ params: { id: begun.id } });
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      events.onevent = (load) => {
        if (load.status === "ready") resolve();
        else if (load.status === "loading") onprogress(load);
        else reject(ApiError.of(load.error));
      };
      events.onfailure = reject;
    });
  } finally {
    events.close();
  }
}

/** Stops a load, for all who wait for it. What was downloaded is kept. */
export function cancelLoad(id: string): Promise<void> {
  return api.models.stopLoad({ params: { id } });
}

/** Runs a model on a photo through the Inference API. */
export function runModel<T extends Task>(
  id: string,
  task: T,
  photo: Blob,
  options: TaskOptions<T>,
  signal: AbortSignal,
): Promise<CompactAnswer<T>> {
  const query = { ...options, task, format: "compact" } as const;
  return api.inference.run({ params: { id }, query, body: photo }, { signal });
}
