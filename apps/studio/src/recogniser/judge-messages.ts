import type { Drawing } from "@vistazo/doodle";

export interface JudgeData {
  /** A checkpoint's. */
  readonly folder: string;
}

export interface JudgeRequest {
  readonly id: number;
  readonly drawing: Drawing;
}

export type JudgeResponse =
  | { readonly id: number; readonly scores: Float32Array }
  | { readonly id: number; readonly error: string };
