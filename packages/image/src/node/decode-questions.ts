import type { DecodeOptions } from "../photo-limits.js";

/** What a process that decodes photos can be asked, one after the other. */
export interface DecodeQuestions {
  /** Decode a photo's file, its bytes or its path, and write its pixels into `to`: RGB, rows from the top. */
  decode: {
    question: { readonly photo: Uint8Array | string; readonly options: DecodeOptions; readonly to: string };
    answer: { readonly width: number; readonly height: number };
  };
}
