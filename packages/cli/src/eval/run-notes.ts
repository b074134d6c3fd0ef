import type { Task } from "@vistazo/vision";
import type { ModelRun } from "./model-run.js";

/** What to say of a run: answers that an earlier one had given, photos that were left out. */
export function runNotes<T extends Task>({ resumed, flags, leftOut }: ModelRun<T>): string[] {
  const notes = leftOut.map(({ reason }) => reason);
  if (leftOut.length > 0) {
    notes.push(
      leftOut.length === 1
        ? "1 photo could not be read and does not count."
        : `${leftOut.length} photos could not be read and do not count.`,
    );
  }
  if (resumed > 0) {
    const which = resumed === 1 ? "photo" : "photos";
    notes.push(`${resumed} ${which} had been answered before, in ${flags.out}/answers.jsonl.`);
  }
  return notes;
}
