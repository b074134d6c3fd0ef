import type { Language, Translated } from "../translated.js";
import { backdrop } from "./backdrop.js";
import { count } from "./count.js";
import { depth } from "./depth.js";
import { dogsOrCats } from "./dogs-or-cats.js";
import type { Exercise, ExerciseText } from "./exercise.js";
import type { ExerciseCheck, ExercisePicture, ExerciseRun } from "./exercise-run.js";
import { masks } from "./masks.js";
import { together } from "./together.js";

export { VERDICT } from "./verdict.js";
export type { Exercise, ExerciseCheck, ExercisePicture, ExerciseRun, ExerciseText };

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

const YOUR_TURN: Translated<string> = { en: "Your turn:", es: "Te toca a ti:" };

/** The program as far as it is given, with what is to be done as comments. */
export function programToComplete({ start, texts }: Exercise, language: Language): string {
  const steps = texts[language].steps.map((step, index) => `// ${index + 1}. ${step}\n`);
  return `${start}\n// ${YOUR_TURN[language]}\n${steps.join("")}`;
}
