import type { RunLength } from "@vistazo/tasks";
import type { SegmentMap } from "@vistazo/ui";
import type { DepthMap } from "../depth-estimation/depth-answer.js";
import type { Numbered, Order } from "./order.js";

/** Pixels to show: red, green, blue and alpha. */
export interface ShownPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A file in a zip: a picture that is yet to be made, or a text. */
export type ZippedFile = { readonly name: string } & ({ readonly order: Order } | { readonly text: string });

/** What the page asks the worker that makes pictures. */
export interface PictureQuestions {
  /** Which segment is where, for showing. */
  segments: { question: { readonly masks: readonly RunLength[] }; answer: SegmentMap | null };
  /** Of a photo, upright, in pixels. */
  size: { question: Numbered<Blob>; answer: { readonly width: number; readonly height: number } };
  show: { question: Order; answer: ShownPicture };
  png: { question: Order; answer: Blob };
  /** Progress is the number of files that are in it. */
  zip: { question: { readonly files: readonly ZippedFile[] }; answer: Blob; progress: number };
  /** Depth as a 16-bit gray PNG, or as NumPy's file. */
  depthFile: { question: { readonly depth: DepthMap; readonly format: "png" | "npy" }; answer: Blob };
}
