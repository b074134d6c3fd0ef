import type { LoadView } from "@vistazo/api";
import type { Task } from "@vistazo/tasks";
import { ApiError } from "./api-error.js";
import { post, request } from "./request.js";

/** The address of a model in the Inference API; its slash stays a slash. */
export function modelPath(id: string): string {
  return `/models/${id.split("/").map(encodeURIComponent).join("/")}`;
}

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
  const begun = await post<LoadView>("/api/loads", { model, task }, signal);
  if (begun.status === "ready") return;
  onprogress(begun);
  const events = new EventSource(`/api/loads/${begun.id}/events`);
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      events.onmessage = ({ data }) => {
        const load = JSON.parse(data) as LoadView;
        if (load.status === "ready") resolve();
        else if (load.status === "loading") onprogress(load);
        else reject(ApiError.of(load.error));
      };
      // While the connection is only interrupted the browser connects again by itself.
      events.onerror = () => {
        if (events.readyState === EventSource.CLOSED) reject(new ApiError("UNREACHABLE", ""));
      };
    });
  } finally {
    events.close();
  }
}

/** Stops a load, for all who wait for it. What was downloaded is kept. */
export function cancelLoad(id: string): Promise<void> {
  return request(`/api/loads/${id}`, { method: "DELETE" });
}

/** Runs a model on a photo through the Inference API. */
export function runModel<Answer>(
  model: string,
  task: Task,
  photo: Blob,
  parameters: Record<string, string | number | boolean>,
  signal: AbortSignal,
): Promise<Answer> {
  const query = new URLSearchParams({ task });
  for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
  // The server goes by the bytes. A type of JSON for a photo's file would only confuse it.
  return request(`${modelPath(model)}?${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: photo,
    signal,
  });
}
