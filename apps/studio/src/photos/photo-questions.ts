import type { PhotoLimits } from "@vistazo/image";

/** What a process that decodes photos can be asked, one after the other. */
export interface PhotoQuestions {
  /** Decode a photo's file, and write its pixels into `to`: RGB, rows from the top. */
  decode: {
    question: { readonly bytes: Uint8Array; readonly name: string; readonly limits: PhotoLimits; readonly to: string };
    answer: { readonly width: number; readonly height: number };
  };
}
