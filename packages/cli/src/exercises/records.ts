import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize } from "node:v8";
import type { Classification, Task } from "@vistazo/tasks";
import type { ExerciseRun } from "@vistazo/tasks/exercises";

/** Names the folder that records are written to. */
export const RECORDS = "VISTAZO_EXERCISE_RECORDS";

/** What is known of a program besides what it prints and saves. */
export type Record =
  | { readonly kind: "answer"; readonly task: Task; readonly answer: unknown }
  | { readonly kind: "app"; readonly scores: readonly Classification[] };

/** What was written down, the last of each. */
export async function readRecords(folder: string): Promise<Pick<ExerciseRun, "answers" | "app">> {
  const answers: { [task in Task]?: unknown } = {};
  let app: readonly Classification[] | undefined;
  for (const name of (await readdir(folder)).sort()) {
    const record = deserialize(await readFile(join(folder, name))) as Record;
    if (record.kind === "app") app = record.scores;
    else answers[record.task] = record.answer;
  }
  return { answers: answers as ExerciseRun["answers"] & object, app };
}
