import type { Translated } from "../translated.js";

/** What is said of a program that was checked, wherever it was. */
export const VERDICT: Translated<{
  readonly passed: string;
  readonly failed: string;
  readonly solved: string;
  readonly notSolved: (passed: number, all: number) => string;
  readonly failure: string;
}> = {
  en: {
    passed: "right",
    failed: "not yet",
    solved: "Solved: everything is right.",
    notSolved: (passed, all) => `${passed} of ${all} are right.`,
    failure: "The program ended with an error",
  },
  es: {
    passed: "bien",
    failed: "todavía no",
    solved: "Resuelto: todo está bien.",
    notSolved: (passed, all) => `Están bien ${passed} de ${all}.`,
    failure: "El programa ha terminado con un error",
  },
};
