import { z } from "zod";
import { specify, trusted } from "./contract-route.js";
import { MAX_GUESS, MAX_NAME, PAPER_SIDE, ROOM_CODE } from "./room-rules.js";
import { ROUTES } from "./routes.js";

/** Rooms in which one draws and the others guess. */

export const PLAYER_KEY = /^[\w-]{22}$/u;

/** A letter, digit or anything that is seen, but nothing that turns or hides the text around it. */
const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .refine((text) => [...text].length >= 1 && [...text].length <= max, `a text of 1 to ${max} characters`)
    .refine(
      (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(text.replaceAll("\u200d", "")),
      "a text of visible characters",
    );

/**
 * A name that is what it looks like: in one form (NFKC), without what is not seen, and of one script, or of those that are written together
 * (the "highly restrictive" level of Unicode's UTS #39). Digits, signs and emoji go with every script.
 */
const playerName = z
  .string()
  .max(MAX_NAME * 8)
  .transform((text) => withoutUnseen(text.normalize("NFKC")))
  .pipe(line(MAX_NAME))
  .refine(
    (name) => /[\p{L}\p{N}\p{Emoji_Presentation}\p{Extended_Pictographic}]/u.test(name),
    "a name with something to read",
  )
  .refine((name) => !/\p{M}{3}/u.test(name), "a name without heaps of marks")
  .refine(isOfOneScript, "a name of one script");

/** What joins and colours emoji stays where it does so. */
function withoutUnseen(text: string): string {
  return text
    .replaceAll(/(?!\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll(
      /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
      "",
    )
    .replaceAll(/(?<!\p{Extended_Pictographic})\ufe0f/gu, "");
}

const SCRIPTS_TOGETHER = [
  ["Latin", "Han", "Hiragana", "Katakana"],
  ["Latin", "Han", "Bopomofo"],
  ["Latin", "Han", "Hangul"],
];
const SINGLE_SCRIPTS = [
  "Latin",
  "Greek",
  "Cyrillic",
  "Armenian",
  "Hebrew",
  "Arabic",
  "Devanagari",
  "Bengali",
  "Gurmukhi",
  "Gujarati",
  "Oriya",
  "Tamil",
  "Telugu",
  "Kannada",
  "Malayalam",
  "Sinhala",
  "Thai",
  "Lao",
  "Tibetan",
  "Myanmar",
  "Georgian",
  "Ethiopic",
  "Khmer",
];
const NAME_SCRIPTS = [...SINGLE_SCRIPTS.map((script) => [script]), ...SCRIPTS_TOGETHER].map(
  (scripts) =>
    new RegExp(`^[${["Common", "Inherited", ...scripts].map((script) => `\\p{Script=${script}}`).join("")}]*$`, "u"),
);

function isOfOneScript(name: string): boolean {
  return NAME_SCRIPTS.some((script) => script.test(name));
}

/** A hand may leave the paper a little. */
const coordinate = z
  .number()
  .min(-PAPER_SIDE)
  .max(2 * PAPER_SIDE);
const MAX_POINTS_AT_ONCE = 400;
const values = (value: z.ZodNumber) => z.array(value).min(1).max(MAX_POINTS_AT_ONCE);

/** What a player sends. */
export const playerMessageSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("join"),
    name: playerName,
    /** Of a player who was here before. */
    key: z.string().regex(PLAYER_KEY).optional(),
  }),
  z.strictObject({ type: z.literal("leave") }),
  /** Begins a game, the first or another one. */
  z.strictObject({ type: z.literal("start") }),
  z.strictObject({ type: z.literal("choose"), word: z.int().min(0).max(2) }),
  /** Points that were drawn: they go on a line, or begin the next one. */
  z.strictObject({
    type: z.literal("ink"),
    stroke: z.int().min(0).max(100_000),
    points: z
      .tuple([values(coordinate), values(coordinate), values(z.number().min(0).max(3_600_000))])
      .refine(([xs, ys, ts]) => xs.length === ys.length && xs.length === ts.length, "as many x as y and times"),
  }),
  z.strictObject({ type: z.literal("undo") }),
  z.strictObject({ type: z.literal("clear") }),
  /** A guess, or between the turns whatever one wants to say. */
  z.strictObject({ type: z.literal("say"), text: line(MAX_GUESS) }),
  /** The drawer gives the word up. */
  z.strictObject({ type: z.literal("skip") }),
]);
export type PlayerMessage = z.infer<typeof playerMessageSchema>;

/** A line with times, as it is drawn. */
export type InkStroke = [xs: number[], ys: number[], ts: number[]];

export type RoomPhase = "lobby" | "choosing" | "drawing" | "reveal" | "over";

export interface PlayerView {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  /** Points of the present turn. */
  readonly gained: number;
  readonly connected: boolean;
  /** Knows the word of the present turn. */
  readonly knows: boolean;
}

export interface TurnView {
  /** Counts all turns of the room: a new number is a new sheet of paper. */
  readonly number: number;
  /** How often everybody draws, and the how-manieth time it is. */
  readonly round: number;
  readonly rounds: number;
  /** A player's id. */
  readonly drawer: string;
  /** What the drawer chooses from; for the drawer only. */
  readonly options?: readonly string[];
  /** For those who know it, and for all when the turn is over. */
  readonly word?: string;
  /** Letters of each of its words. */
  readonly letters?: { readonly en: readonly number[]; readonly es: readonly number[] };
  /** Why it is over. */
  readonly end?: TurnEnd;
}

/** Everybody knows it, time is up, the drawer went, or gave it up. */
export type TurnEnd = "all" | "time" | "left" | "skipped";

/** A room as one of its players sees it. */
export interface RoomView {
  readonly phase: RoomPhase;
  /** The id of whom this is for. */
  readonly you: string;
  /** Who may begin a game. */
  readonly host: string;
  readonly players: readonly PlayerView[];
  /** What the network has; null where it does not play. */
  readonly network: { readonly score: number; readonly gained: number; readonly knows: boolean } | null;
  readonly turn: TurnView | null;
  /** Milliseconds until the phase ends, and how long it is as a whole; null for one that does not end by itself. */
  readonly time: { readonly left: number; readonly whole: number } | null;
}

/** A line of the chat. `name`: whose it is; words are the recogniser's, to be shown in the reader's language. */
export type ChatLine = { readonly id: number } & (
  | { readonly kind: "joined" | "left" | "draws" | "right"; readonly name: string }
  | { readonly kind: "said"; readonly player: string; readonly name: string; readonly text: string }
  /** Only for whom it concerns: almost right; not while one knows the word; too fast. */
  | { readonly kind: "near"; readonly text: string }
  | { readonly kind: "hush" | "slow" }
  /** The network's. */
  | { readonly kind: "sees"; readonly words: readonly string[] }
  | { readonly kind: "unsure" | "network-right" }
  | { readonly kind: "word"; readonly word: string }
);

/** What a player is sent. */
export type RoomMessage =
  /** After joining, also again: everything that is there. */
  | {
      readonly type: "welcome";
      readonly key: string;
      readonly room: RoomView;
      readonly ink: readonly InkStroke[];
      readonly chat: readonly ChatLine[];
    }
  | { readonly type: "room"; readonly room: RoomView }
  | { readonly type: "ink"; readonly stroke: number; readonly points: InkStroke }
  | { readonly type: "undo" }
  | { readonly type: "clear" }
  | { readonly type: "chat"; readonly line: ChatLine };

const roomSchema = z
  .object({ code: z.string().describe("Stands in the room's link, `/draw/room/<code>`.") })
  .meta({ id: "Room" });
export type OpenedRoom = z.infer<typeof roomSchema>;

const tags = ["rooms"] as const;
const { rooms } = ROUTES;

export const roomRoutes = {
  open: specify(rooms.open, {
    summary: "Opens a room to play in",
    description: "It is forgotten when nobody is in it for some time.",
    tags,
    status: 201,
    answer: roomSchema,
  }),
  enter: specify(rooms.enter, {
    summary: "Being in a room, over a WebSocket: players send `PlayerMessage`s and are sent `RoomMessage`s",
    tags,
    // OpenAPI cannot say what goes over a socket.
    hide: true,
    params: z.object({ code: z.string().regex(ROOM_CODE, "a code has eight small letters and digits") }),
    body: playerMessageSchema,
    answer: trusted<RoomMessage>(z.unknown()),
  }),
};
