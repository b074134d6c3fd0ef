import type { ModelView } from "@vistazo/api";
import { dropdown } from "@vistazo/interface";
import type { Task } from "@vistazo/tasks";
import type { Catalogue } from "../inference/catalogue.js";
import type { Engine } from "../inference/engine.js";

/** In place of a model's id: the studio chooses one. */
export const AUTOMATIC = "auto";

/** The models of a task to choose from. Any other id may be typed, as everywhere in the studio. */
export async function modelField(catalogue: Catalogue, task: Task, { label = "Model", name = "model" } = {}) {
  const models = (await catalogue.list(task)).filter(({ runs }) => runs);
  return dropdown({
    label,
    name,
    info: "A Hub id, or a folder that was named to the studio",
    choices: [["Chosen by the studio", AUTOMATIC], ...models.map(({ id }) => [shownName(id), id] as const)],
    allowCustom: true,
  });
}

function shownName(id: string): string {
  return id.replace(/^folder:/u, "");
}

/**
 * The model for whoever names none: one that is on this computer, else the task's first one, which is downloaded; without a
 * network whatever there is.
 */
export async function chooseModel(catalogue: Catalogue, engine: Engine, task: Task): Promise<string> {
  const models = (await catalogue.list(task)).filter(({ runs }) => runs);
  const general = models.find((model) => model.cached && !catalogue.isOwn(model.id));
  if (general) return general.id;
  const own = models.find((model) => model.cached);
  const [first] = models as [ModelView, ...ModelView[]];
  return own && !(await engine.online()) ? own.id : first.id;
}
