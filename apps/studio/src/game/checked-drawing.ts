import { trusted } from "@vistazo/api";
import { checkDrawing, DoodleError, type Drawing } from "@vistazo/doodle";
import { z } from "zod";
import type { GameLimits } from "./game-limits.js";

/** A word that the recogniser knows; the list may change while the server runs. */
export function knownWord(words: () => readonly string[]) {
  let [list, known]: [readonly string[], ReadonlySet<string>] = [[], new Set()];
  return z
    .string()
    .max(100)
    .refine((word) => {
      const now = words();
      if (now !== list) [list, known] = [now, new Set(now)];
      return known.has(word);
    }, "a word that the recogniser knows");
}

/** Strokes as `checkDrawing` wants them, with times from 0 on for all of them or for none. It alone looks at all points: they are many. */
export function checkedStrokes({ maxPoints, maxStrokes, maxCoordinate, maxDuration }: GameLimits) {
  const strokes = z
    .array(z.unknown())
    .superRefine((value, context) => {
      const refuse = (message: string) => context.addIssue({ code: "custom", message });
      let drawing: Drawing;
      try {
        drawing = checkDrawing(value, { maxPoints, maxStrokes, maxCoordinate });
      } catch (error) {
        if (!(error instanceof DoodleError)) throw error;
        return refuse(error.message);
      }
      const begin = drawing[0]?.[2]?.[0];
      if (drawing.some(([, , ts]) => (ts === undefined) !== (begin === undefined)))
        return refuse("Either all strokes have times or none has.");
      if (begin !== undefined && (begin < 0 || lastTime(drawing) > maxDuration))
        return refuse(`Times begin at 0 and end by ${maxDuration} ms.`);
    })
    .describe("Strokes, each [[x…],[y…],[milliseconds…]], as they were drawn.");
  return trusted<Drawing>(strokes);
}

function lastTime(drawing: Drawing): number {
  const ts = drawing.at(-1)?.[2] ?? [];
  return ts[ts.length - 1] ?? 0;
}
