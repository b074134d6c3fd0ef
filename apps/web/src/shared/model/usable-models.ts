import type { Task } from "@vistazo/tasks";
import { recall } from "@vistazo/ui";
import { api } from "../api/api.js";

export interface UsableModels {
  readonly ids: readonly string[];
  /** The one that was chosen last on the task's page; else one that is here, if any is, else the first that is proposed. */
  readonly best: string | null;
}

/** The models of a task that run, for a page that is another task's; `here`: without a download. @throws ApiError */
export async function usableModels(task: Task, { here = false } = {}): Promise<UsableModels> {
  const models = (await api.models.list({ query: { task } })).filter(({ runs, cached }) => runs && (cached || !here));
  const last = recall(`model.${task}`);
  const best = models.find(({ id }) => id === last) ?? models.find(({ cached }) => cached) ?? models[0];
  return { ids: models.map(({ id }) => id), best: best?.id ?? null };
}
