import { type Drawing, firstHalf } from "../drawing.js";
import { readDrawings } from "../formats/read-ndjson-file.js";
import { isHeldOut } from "../held-out.js";
import { simplify } from "../simplify.js";

/** A drawing, simplified, and the index of its word. */
export interface Example {
  readonly drawing: Drawing;
  readonly label: number;
}

export interface HeldOutExample extends Example {
  /** What the drawing was when half its points were drawn, simplified. */
  readonly half: Drawing;
}

export interface DrawingSet {
  readonly training: readonly Example[];
  readonly heldOut: readonly HeldOutExample[];
  /** Lines that hold no drawing of one of the words. */
  readonly skipped: number;
}

/** Read all drawings of some files; a fixed tenth of them is kept apart. */
export async function loadDrawingSet(files: readonly string[], words: readonly string[]): Promise<DrawingSet> {
  const labels = new Map(words.map((word, i) => [word, i]));
  const training: Example[] = [];
  const heldOut: HeldOutExample[] = [];
  let skipped = 0;
  const onInvalid = () => {
    skipped++;
  };
  for (const file of files)
    for await (const { word, drawing } of readDrawings(file, { onInvalid })) {
      const label = labels.get(word);
      if (label === undefined) skipped++;
      else if (isHeldOut(drawing))
        heldOut.push({ drawing: compact(simplify(drawing)), half: compact(simplify(firstHalf(drawing))), label });
      else training.push({ drawing: compact(simplify(drawing)), label });
    }
  return { training, heldOut, skipped };
}

/** Coordinates of a simplified drawing fit in bytes. */
export function compact(drawing: Drawing): Drawing {
  return drawing.map(([xs, ys]) => [Uint8Array.from(xs), Uint8Array.from(ys)]);
}
