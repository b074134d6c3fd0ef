import { backdrop } from "./backdrop.js";
import { count } from "./count.js";
import { depth } from "./depth.js";
import { dogsOrCats } from "./dogs-or-cats.js";
import type { Exercise, ExerciseText } from "./exercise.js";
import { masks } from "./masks.js";
import { together } from "./together.js";

export type { Exercise, ExerciseText };

export type ExerciseName = "dogs-or-cats" | "count" | "together" | "masks" | "backdrop" | "depth";

/** The exercises of the course, in its order. */
export const EXERCISES: Readonly<Record<ExerciseName, Exercise>> = {
  "dogs-or-cats": dogsOrCats,
  count,
  together,
  masks,
  backdrop,
  depth,
};

export const EXERCISE_NAMES = Object.keys(EXERCISES) as readonly ExerciseName[];

export function isExercise(name: string): name is ExerciseName {
  return Object.hasOwn(EXERCISES, name);
}
