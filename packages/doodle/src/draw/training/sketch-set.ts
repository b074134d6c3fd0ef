import { type Drawing, pointCount } from "../../drawing.js";
import { readDrawings } from "../../formats/read-ndjson-file.js";
import { isHeldOut } from "../../held-out.js";
import { simplify } from "../../simplify.js";
import { compact } from "../../training/drawing-set.js";

/** A simplified drawing and the index of its word. */
export interface SketchExample {
  readonly drawing: Drawing;
  readonly label: number;
}

export interface SketchSet {
  readonly training: readonly SketchExample[];
  readonly heldOut: readonly SketchExample[];
}

/**
 * The drawings of some words; a fixed tenth of them is kept apart. Left out are drawings of more than `points` points, of one
 * point, and, from training alone, those that the game did not recognise.
 */
export async function loadSketchSet(
  files: readonly string[],
  words: readonly string[],
  points: number,
): Promise<SketchSet> {
  const labels = new Map(words.map((word, i) => [word, i]));
  const set = { training: [] as SketchExample[], heldOut: [] as SketchExample[] };
  for (const file of files) {
    for await (const { word, drawing, recognized } of readDrawings(file, { onInvalid: () => {} })) {
      const label = labels.get(word);
      if (label === undefined) continue;
      const simple = compact(simplify(drawing));
      const count = pointCount(simple);
      if (count < 2 || count > points) continue;
      const held = isHeldOut(drawing);
      if (held) set.heldOut.push({ drawing: simple, label });
      else if (recognized !== false) set.training.push({ drawing: simple, label });
    }
  }
  return set;
}

/** The words of which files have at least so many drawings, in the order of their code points. */
export async function wordsWithDrawings(files: readonly string[], least: number): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const file of files) {
    for await (const { word } of readDrawings(file, { onInvalid: () => {} }))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, count]) => (count >= least ? [word] : [])).sort();
}
