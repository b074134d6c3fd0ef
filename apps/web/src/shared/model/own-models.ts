import type { ModelView } from "@vistazo/api";
import { OWN_MODELS, ownModelFiles } from "@vistazo/models/addresses";
import { type Task, taskOfClass } from "@vistazo/tasks";

/** It looks at drawings, for which the game is. */
const DRAWINGS = "vistazo/doodle";

/** The project's own models that do a task: they come with the pages, and need no studio. */
export async function ownModels(task: Task): Promise<ModelView[]> {
  const ids = OWN_MODELS.map((name) => `vistazo/${name}`).filter((id) => id !== DRAWINGS);
  const views = await Promise.all(ids.map(viewOf));
  return views.filter((view) => view.task === task);
}

async function viewOf(id: string): Promise<ModelView> {
  const address = ownModelFiles(id)?.get("config.json");
  const config = (address ? await (await fetch(address)).json() : {}) as { readonly architectures?: readonly string[] };
  const architecture = config.architectures?.[0] ?? null;
  return {
    id,
    source: "recommended",
    task: architecture === null ? null : taskOfClass(architecture),
    architecture,
    bytes: null,
    cached: true,
    license: null,
    labels: null,
    runs: true,
    reason: null,
    state: "idle",
    path: null,
  };
}
