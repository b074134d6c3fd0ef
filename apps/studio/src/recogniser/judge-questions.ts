import type { Drawing } from "@vistazo/doodle";

/** What the thread that holds a recogniser can be asked. */
export interface JudgeQuestions {
  /** Load a checkpoint's folder; drawings wait for it. */
  load: { question: { readonly folder: string }; answer: undefined };
  /** The likelihood of each word. */
  judge: { question: Drawing; answer: Float32Array };
}
