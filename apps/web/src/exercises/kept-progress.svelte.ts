import { EXERCISE_NAMES, type ExerciseName } from "@vistazo/tasks/exercises";
import { recall, remember } from "@vistazo/ui";

const programKey = (name: ExerciseName) => `exercise.${name}`;
const SOLVED = "exercises-solved";

let solved = $state.raw<ReadonlySet<string>>(new Set((recall(SOLVED) ?? "").split(" ")));

/** What a person has written so far; null where that is nothing. */
export function keptProgram(name: ExerciseName): string | null {
  return recall(programKey(name));
}

export function keepProgram(name: ExerciseName, source: string | null): void {
  remember(programKey(name), source);
}

export function isSolved(name: ExerciseName): boolean {
  return solved.has(name);
}

export function keepSolved(name: ExerciseName): void {
  if (solved.has(name)) return;
  // Another tab may have solved others.
  const names = new Set([...(recall(SOLVED) ?? "").split(" "), ...solved, name]);
  solved = new Set(EXERCISE_NAMES.filter((one) => names.has(one)));
  remember(SOLVED, [...solved].join(" "));
}

export function solvedCount(): number {
  return EXERCISE_NAMES.filter((name) => solved.has(name)).length;
}
