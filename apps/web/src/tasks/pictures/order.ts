import type { Colour } from "@vistazo/image/pure";
import type { RunLength } from "@vistazo/tasks";
import type { DepthMap } from "../depth-estimation/depth-answer.js";

/** Something large that is asked for again and again: the worker keeps what it made of it by its number. */
export interface Numbered<T> {
  readonly number: number;
  readonly value: T;
}

/** What is made of a photo and a mask. */
export type Look =
  /** The mask itself: white inside, black outside. */
  | { readonly kind: "mask" }
  | { readonly kind: "inverted" }
  /** White pasted where the mask is. */
  | { readonly kind: "white" }
  /** Everything outside the mask transparent. */
  | { readonly kind: "cut-out" }
  | { readonly kind: "blurred" }
  | { readonly kind: "colour"; readonly colour: Colour }
  | { readonly kind: "photo"; readonly background: Numbered<Blob> };

export interface OrderedSegment {
  readonly label: string;
  readonly mask: RunLength;
  readonly colour: Colour;
}

/** A picture to be made of a photo and what a model found on it. */
export type Order = { readonly photo: Numbered<Blob> } & (
  | { readonly kind: "look"; readonly masks: readonly RunLength[]; readonly look: Look }
  | {
      readonly kind: "segments";
      readonly segments: readonly OrderedSegment[];
      /** What the photo as a whole shows. */
      readonly classes: readonly { readonly label: string; readonly score: number }[];
    }
  | {
      readonly kind: "boxes";
      readonly objects: readonly {
        readonly label: string;
        readonly score: number;
        readonly box: { readonly xmin: number; readonly ymin: number; readonly xmax: number; readonly ymax: number };
      }[];
    }
  | { readonly kind: "focus"; readonly depth: Numbered<DepthMap>; readonly focus: number }
  | { readonly kind: "tilt"; readonly depth: Numbered<DepthMap>; readonly yaw: number; readonly pitch: number }
);
