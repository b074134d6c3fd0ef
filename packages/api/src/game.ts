import type { Drawing } from "@vistazo/doodle";
import { MAX_MOMENTS, MOMENT_GUESSES, ROUNDS } from "@vistazo/doodle/game";
import { z } from "zod";
import { specify, trusted } from "./contract-route.js";
import { drawingIdSchema, wordSchema } from "./drawings.js";
import { ROUTES } from "./routes.js";

/** What players send, strict: whatever they do not name is refused. */

/** What a server makes sure of beyond the shape. */
export interface DrawingRules {
  readonly word: z.ZodType<string, string>;
  readonly drawing: z.ZodType<Drawing, Drawing>;
  readonly maxMoments: number;
  /** From a drawing's first point on, in milliseconds. */
  readonly maxDuration: number;
}

/** A drawing that was just made. */
export function newDrawingSchema({ word, drawing, maxMoments, maxDuration }: DrawingRules) {
  const guess = z.tuple([word, z.number().min(0).max(1)]).readonly();
  const moment = z.strictObject({
    t: z.number().int().min(0).max(maxDuration),
    guesses: z.array(guess).max(MOMENT_GUESSES).readonly(),
  });
  return z
    .strictObject({
      id: drawingIdSchema.describe("Chosen at random by whoever drew it: sent again, it is the same drawing."),
      word,
      drawing,
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
        .max(maxMoments)
        .readonly()
        .refine((moments) => moments.every(({ t }, i) => i === 0 || t >= moments[i - 1]!.t), "moments in order of time")
        .optional(),
    })
    .refine(({ game, round }) => (game === undefined) === (round === undefined), "game and round go together");
}

/** A game that was just begun. */
export function newGameSchema(word: z.ZodType<string, string>) {
  return z.strictObject({
    id: drawingIdSchema,
    words: z
      .array(word)
      .length(ROUNDS)
      .refine((list) => new Set(list).size === list.length, "no word twice")
      .readonly(),
  });
}

const newDrawing = newDrawingSchema({
  word: wordSchema,
  drawing: trusted<Drawing>(
    z.array(z.unknown()).describe("Strokes, each [[x…],[y…],[milliseconds…]], as they were drawn."),
  ),
  maxMoments: MAX_MOMENTS,
  maxDuration: Number.MAX_SAFE_INTEGER,
});
export type NewDrawingBody = z.input<typeof newDrawing>;

const newGame = newGameSchema(wordSchema);
export type NewGameBody = z.input<typeof newGame>;

const keptState = z.enum(["saved", "known"]).describe("`known`: it was kept before.");

const savedDrawingSchema = z
  .object({
    id: z.string(),
    state: keptState,
    recognized: z.boolean().describe("As the server judges the drawing."),
    guesses: z.array(z.object({ word: z.string(), score: z.number() })),
  })
  .meta({ id: "SavedDrawing" });
export type SavedDrawingView = z.infer<typeof savedDrawingSchema>;

const keptGameSchema = z.object({ id: z.string(), state: keptState });
export type KeptGameView = z.infer<typeof keptGameSchema>;

const finishedGameSchema = z
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

const tags = ["game"] as const;
const { game } = ROUTES;

export const gameRoutes = {
  player: specify(game.player, {
    summary: "Gives the browser a pseudonym, in a cookie that pages cannot read",
    description:
      "It says that drawings are of one player and nothing else. Without one, those from an address are one player's.",
    tags,
    status: 204,
  }),
  save: specify(game.save, {
    summary: "Keeps a drawing: it is on disk when the answer comes",
    description:
      "Whether it was recognised is judged by the server, from the strokes. Sent again, nothing changes. One of a game must be of its player, of a round's word, and of no round before the last one that was drawn.",
    tags,
    body: newDrawing,
    status: 201,
    answer: savedDrawingSchema,
  }),
  begin: specify(game.begin, {
    summary: "Keeps which words a game has, and who plays it",
    tags,
    body: newGame,
    status: 201,
    answer: keptGameSchema,
  }),
  get: specify(game.get, {
    summary: "A game: its words, and the drawings that were made of them",
    tags,
    params: z.object({ id: drawingIdSchema }),
    answer: finishedGameSchema,
  }),
};
