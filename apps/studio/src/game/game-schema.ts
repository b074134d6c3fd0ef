import { checkDrawing, DoodleError, type Drawing } from "@vistazo/doodle";
import { MOMENT_GUESSES, ROUNDS } from "@vistazo/doodle/game";
import { z } from "zod";
import { drawingIdSchema } from "../drawings/drawings-schema.js";
import type { GameLimits } from "./game-limits.js";

/** The shapes of what players send, strict: whatever they do not name is refused. */

/** A word that the recogniser knows; the list may change while the server runs. */
function knownWord(words: () => readonly string[]) {
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
function strokes({ maxPoints, maxStrokes, maxCoordinate, maxDuration }: GameLimits) {
  return z
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
}

function lastTime(drawing: Drawing): number {
  const ts = drawing.at(-1)?.[2] ?? [];
  return ts[ts.length - 1] ?? 0;
}

/** A drawing that was just made. */
export function newDrawingSchema(limits: GameLimits, words: () => readonly string[]) {
  const word = knownWord(words);
  const guess = z.tuple([word, z.number().min(0).max(1)]);
  const moment = z.strictObject({
    t: z.number().int().min(0).max(limits.maxDuration),
    guesses: z.array(guess).max(MOMENT_GUESSES),
  });
  return z
    .strictObject({
      id: drawingIdSchema.describe("Chosen at random by whoever drew it: sent again, it is the same drawing."),
      word,
      drawing: strokes(limits),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u, "two capital letters")
        .optional(),
      game: drawingIdSchema.optional(),
      round: z
        .number()
        .int()
        .min(0)
        .max(ROUNDS - 1)
        .optional(),
      moments: z
        .array(moment)
        .max(limits.maxMoments)
        .refine((moments) => moments.every(({ t }, i) => i === 0 || t >= moments[i - 1]!.t), "moments in order of time")
        .optional(),
    })
    .refine(({ game, round }) => (game === undefined) === (round === undefined), "game and round go together");
}

export const savedDrawingSchema = z
  .object({
    id: z.string(),
    state: z.enum(["saved", "known"]).describe("`known`: it was kept before."),
    recognized: z.boolean().describe("As the server judges the drawing."),
    guesses: z.array(z.object({ word: z.string(), score: z.number() })),
  })
  .meta({ id: "SavedDrawing" });
export type SavedDrawingView = z.infer<typeof savedDrawingSchema>;

/** A game that was just begun. */
export function newGameSchema(words: () => readonly string[]) {
  return z.strictObject({
    id: drawingIdSchema,
    words: z
      .array(knownWord(words))
      .length(ROUNDS)
      .refine((list) => new Set(list).size === list.length, "no word twice"),
  });
}

export const finishedGameSchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    rounds: z.array(
      z.object({
        word: z.string(),
        drawing: z.string().optional().describe("The id of its drawing; none if the round was skipped."),
        recognized: z.boolean(),
      }),
    ),
  })
  .meta({ id: "FinishedGame" });
export type FinishedGameView = z.infer<typeof finishedGameSchema>;
