import type { Translated } from "../translated.js";
import type { ExerciseCheck } from "./exercise-run.js";

export interface ExerciseText {
  readonly title: string;
  readonly goal: string;
  readonly steps: readonly string[];
  /** How one sees that it is right. */
  readonly check: string;
}

/** A program of the course that is to be completed. As JavaScript it runs as it is, from `start` on. */
export interface Exercise {
  /** What begins the program and stays as it is. */
  readonly start: string;
  /** What is missing after it. */
  readonly solution: string;
  /** The whole in Python, as the course has it; none where transformers has no such task. */
  readonly python?: string;
  /** Name of the studio's app that does the same. */
  readonly app?: string;
  /** By which a program is found right. */
  readonly checks: readonly ExerciseCheck[];
  readonly texts: Translated<ExerciseText>;
}
