import type { Drawing } from "../drawing.js";

/** A drawing and what is known of it, as in the Quick, Draw! data set. */
export interface LabelledDrawing {
  readonly word: string;
  readonly drawing: Drawing;
  /** An unsigned 64-bit number in decimal. */
  readonly keyId?: string;
  /** Two letters. */
  readonly countryCode?: string;
  /** Whether the game recognised it; left out where that is not known. */
  readonly recognized?: boolean;
  /** As in the data set: "2017-03-17 23:24:08.02119 UTC". */
  readonly timestamp?: string;
}
