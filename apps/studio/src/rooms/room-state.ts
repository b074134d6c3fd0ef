import type { ChatLine } from "@vistazo/api";
import { z } from "zod";

const scorer = { score: z.number(), gained: z.number(), knows: z.boolean() };
const stroke = z.tuple([z.array(z.number()), z.array(z.number()), z.array(z.number())]);

/**
 * A room as it is kept for another studio to go on with. There is no clock in it that only one computer has: times are how long ago something
 * began and how long it still lasts.
 */
export const roomStateSchema = z.object({
  phase: z.enum(["lobby", "choosing", "drawing", "reveal", "over"]),
  /** In the order in which they came; `away`: for how many milliseconds, null while connected. */
  players: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      turns: z.number(),
      away: z.number().nullable(),
      ...scorer,
    }),
  ),
  /** Null where it does not play. */
  network: z.object(scorer).nullable(),
  chat: z.object({ count: z.number(), lines: z.array(z.custom<ChatLine>((line) => typeof line === "object")) }),
  usedWords: z.array(z.string()),
  turns: z.number(),
  rounds: z.number(),
  turn: z
    .object({
      number: z.number(),
      drawer: z.string(),
      round: z.number(),
      options: z.array(z.string()),
      word: z.string().nullable(),
      end: z.enum(["all", "time", "left", "skipped"]).nullable(),
      ink: z.array(stroke),
    })
    .nullable(),
  time: z.object({ gone: z.number(), left: z.number() }).nullable(),
});
export type RoomState = z.infer<typeof roomStateSchema>;

/** What a teacher sees of a room. */
export const roomSummarySchema = z.object({
  playing: z.boolean(),
  players: z.array(z.object({ name: z.string(), score: z.number(), present: z.boolean() })),
});
export type RoomSummary = z.infer<typeof roomSummarySchema>;
