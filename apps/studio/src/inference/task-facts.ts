import type { TaskFacts } from "@vistazo/api";
import type { Task } from "@vistazo/tasks";

let data: Promise<Record<Task, TaskFacts>> | undefined;

/** What the Hub says of a task: its data sets, its metrics, and models it lists. Read on first use: the package is large. */
export async function taskFacts(task: Task): Promise<TaskFacts> {
  data ??= import("@huggingface/tasks").then(({ TASKS_DATA }) => TASKS_DATA as Record<Task, TaskFacts>);
  const { summary, datasets, metrics, models } = (await data)[task];
  return { summary, datasets, metrics, models };
}
