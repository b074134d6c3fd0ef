import type { Task } from "@vistazo/vision";
import type { ModelRun } from "./model-run.js";

/** What to say about answers that an earlier run had given. */
export function resumeNote<T extends Task>({ resumed, flags }: ModelRun<T>): string[] {
  return resumed === 0
    ? []
    : [`${resumed} ${resumed === 1 ? "photo" : "photos"} had been answered before, in ${flags.out}/answers.jsonl.`];
}
