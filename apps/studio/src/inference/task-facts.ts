import type { TaskFacts } from "@vistazo/api";
import type { Task } from "@vistazo/tasks";

type Facts = Readonly<Partial<Record<Task, TaskFacts>>>;

let data: Promise<Facts> | undefined;

/** Of tasks that the Hub has no page for. */
const unlisted: Facts = {
  "background-removal": {
    summary: "Background removal cuts what a photo is about out of it, with an alpha for each pixel.",
    datasets: [{ id: "schirrmacher/humans", description: "People of whom each pixel's part is known." }],
    metrics: [],
    models: [
      { id: "ZhengPeng7/BiRefNet", description: "Two references, the photo and its gradients, for fine edges." },
    ],
  },
};

/** What the Hub says of a task: its data sets, its metrics, and models it lists. Read on first use: the package is large. */
export async function taskFacts(task: Task): Promise<TaskFacts> {
  data ??= import("@huggingface/tasks").then(({ TASKS_DATA }) => ({ ...unlisted, ...(TASKS_DATA as Facts) }));
  const found = (await data)[task];
  if (!found) throw new Error(`Nothing is known of the task ${task}.`);
  const { summary, datasets, metrics, models } = found;
  return { summary, datasets, metrics, models };
}
