import type { Drawing } from "@vistazo/doodle";
import type { ExclusiveWork } from "./exclusive-work.js";
import type { Leases } from "./leases.js";
import type { SharedFiles } from "./shared-files.js";

/** What the network thought at one moment of a drawing: its first guesses, likeliest first. */
export interface Moment {
  /** Milliseconds since the drawing began. */
  readonly t: number;
  readonly guesses: readonly (readonly [word: string, score: number])[];
}

/** A drawing to be kept. */
export interface NewDrawing {
  /** A whole number from 1 to 2^63 - 1 in decimal, chosen at random by whoever drew it: sent again, it is the same drawing. */
  readonly id: string;
  readonly word: string;
  /** As it was drawn: canvas pixels, and milliseconds from its first point on where known. */
  readonly drawing: Drawing;
  /** Left out where that is not known, as of many drawings from elsewhere. */
  readonly recognized?: boolean;
  readonly at: Date;
  /** Two letters. */
  readonly country?: string;
  /** The version of the recogniser that judged it. */
  readonly modelVersion?: number;
  readonly moments?: readonly Moment[];
  /** Who drew it, as a pseudonym: drawings of one player can be told to be so. */
  readonly player?: string;
  /** Where it came from, as a pseudonym of a group of addresses: many players of one place can be told to be so. Not in exports. */
  readonly source?: string;
  readonly game?: string;
  /** Which round of the game, from 0 on. */
  readonly round?: number;
}

/**
 * What became of a drawing: `known` if one of its id is there already; `out-of-turn` if its game is none of its player's, has another
 * word in that round, or has come beyond it. Nothing is changed then.
 */
export type SaveState = "saved" | "known" | "out-of-turn";

export interface StoredDrawing extends NewDrawing {
  readonly reports: number;
  /** Not shown: reported, and not looked at by a moderator yet, or rejected by one. */
  readonly hidden: boolean;
}

/** A drawing as the wall shows it: simplified, 0 to 255. */
export interface WallDrawing {
  readonly id: string;
  readonly drawing: Drawing;
  readonly recognized?: boolean;
  readonly country?: string;
}

export interface DrawingFilter {
  readonly recognized?: boolean;
  readonly country?: string;
  /** Drawn at or after. */
  readonly from?: Date;
  /** Drawn before. */
  readonly to?: Date;
}

export interface DrawingPage {
  readonly drawings: readonly WallDrawing[];
  /** Where the next page begins; undefined on the last one. */
  readonly next?: string;
}

export interface WordCount {
  readonly word: string;
  readonly drawings: number;
  readonly recognized: number;
  /** Of which it is not known whether they were recognised; left out where there are none. */
  readonly unjudged?: number;
}

/** How many drawings there are, by word and country and by word and time; hidden ones are not counted. */
export interface Tallies {
  readonly countries: readonly {
    readonly word: string;
    /** "" where it is not known. */
    readonly country: string;
    readonly drawings: number;
    readonly recognized: number;
    /** Of which it is not known whether they were recognised. */
    readonly unjudged?: number;
  }[];
  /** Recognised drawings by the second in which they were finished, from 0 on; those without times are not counted. */
  readonly seconds: readonly { readonly word: string; readonly second: number; readonly drawings: number }[];
}

export interface FinishedGame {
  readonly id: string;
  readonly at: Date;
  /** In order; a round that was skipped has no drawing. */
  readonly rounds: readonly { readonly word: string; readonly drawing?: string; readonly recognized: boolean }[];
}

/** A drawing that was reported, for a moderator. */
export interface Report {
  readonly drawing: StoredDrawing;
  readonly reasons: readonly string[];
  readonly first: Date;
}

/** Where drawings are kept. Hidden ones are left out of everything but `get`, `reported` and `review`. */
export interface DrawingStore {
  /** Keep a drawing. When this resolves it is on disk. One of a game ends its round and those before it, which were skipped. */
  save(drawing: NewDrawing): Promise<SaveState>;
  get(id: string): Promise<StoredDrawing | undefined>;
  /** Of all words that have drawings. */
  counts(): Promise<readonly WordCount[]>;
  /**
   * The drawings of a word that pass the filter, latest first.
   *
   * @param options.after where the page before ended, its `next`
   * @param options.skip in place of `after`: how many of the latest are left out, so that a wall can be opened anywhere;
   * within a word, that is a walk along an index.
   */
  page(
    word: string,
    filter: DrawingFilter,
    options: { readonly after?: string; readonly skip?: number; readonly limit: number },
  ): Promise<DrawingPage>;
  /** How many drawings of a word pass the filter. */
  count(word: string, filter: DrawingFilter): Promise<number>;
  /** The countries of a word's drawings, those with the most drawings first. */
  countries(word: string): Promise<readonly { readonly country: string; readonly drawings: number }[]>;
  /** From summaries that are kept along, however many drawings there are. */
  tallies(): Promise<Tallies>;
  /** Drawings as they were drawn, one after the other, of some words or of all, in the order of their words and, within a word, of time. */
  stream(options?: {
    readonly words?: readonly string[];
    readonly filter?: DrawingFilter;
    /** Only those saved after the drawing that this number was given with. */
    readonly since?: number;
    /** `simplified`: as the wall shows them, 0 to 255, and without moments, which is faster. Default `drawn`. */
    readonly form?: "drawn" | "simplified";
    /** Drawings that are fetched at once: fewer where few are wanted, or where nothing may have to wait. Default 1000. */
    readonly batch?: number;
  }): AsyncIterable<StoredDrawing & { readonly sequence: number }>;
  /** Keep which words a game had. @returns `known` if a game of this id is there already. */
  saveGame(game: {
    readonly id: string;
    readonly words: readonly string[];
    readonly at: Date;
    /** Who alone may draw its rounds, as a pseudonym; without, those who have none. */
    readonly player?: string;
  }): Promise<"saved" | "known">;
  game(id: string): Promise<FinishedGame | undefined>;
  /** Report a drawing as inappropriate; `reporter` is a pseudonym, one of which counts once. It is hidden from the second report on. */
  report(id: string, reason: string, reporter: string): Promise<void>;
  /** Those that wait for a moderator, the most reported first. */
  reported(options: { readonly limit: number }): Promise<readonly Report[]>;
  /** A moderator's decision: shown again for good, or hidden for good. */
  review(id: string, keep: boolean): Promise<void>;
  /** 32 random bytes, drawn when they are first asked for: the same for all who share the store. */
  secret(name: string): Promise<Uint8Array>;
  /** Runs work that only one of those who share the store may do at a time. */
  readonly exclusively: ExclusiveWork;
  /** What goes beyond drawings where several processes share them; undefined where one has them for itself. */
  readonly shared?: { readonly leases: Leases; readonly files: SharedFiles };
  close(): Promise<void>;
}
