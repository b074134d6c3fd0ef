import type { Drawing } from "../drawing.js";
import type { LoggedMoment } from "./moment-log.js";
import { ROUND_MS } from "./rules.js";

/** How a round ended: the network knew it, time was up, or it was skipped. */
export type RoundEnd = "known" | "time" | "skipped";

/** A round that is over. */
export interface PlayedRound {
  readonly word: string;
  readonly end: RoundEnd;
  /** Empty if nothing was drawn. */
  readonly drawing: Drawing;
  readonly moments: readonly LoggedMoment[];
  /** Under which the drawing is kept; undefined if nothing was drawn. */
  readonly drawingId?: string;
}

/**
 * A game: a word is shown, then drawn, then the next one is shown, until all are played.
 * `word` and `round`: the present one; in `over` there is none.
 */
export interface Game {
  readonly id: string;
  readonly words: readonly string[];
  readonly phase: "word" | "drawing" | "over";
  readonly played: readonly PlayedRound[];
  /** When the round was begun, by the page's clock in milliseconds; in `drawing` only. */
  readonly begun?: number;
}

/** @throws RangeError without words */
export function newGame(id: string, words: readonly string[]): Game {
  if (words.length === 0) throw new RangeError("A game needs at least one word.");
  return { id, words, phase: "word", played: [] };
}

/** Which round is played or comes next, from 0 on. */
export function roundOf(game: Game): number {
  return game.played.length;
}

/** The word of the present round; undefined when the game is over. */
export function wordOf(game: Game): string | undefined {
  return game.words[game.played.length];
}

/** Begin to draw the word that is shown; in any other phase nothing changes. */
export function beginRound(game: Game, now: number): Game {
  return game.phase === "word" ? { ...game, phase: "drawing", begun: now } : game;
}

/** Milliseconds left to draw, 0 to 20,000; the whole time before the round is begun. */
export function timeLeft(game: Game, now: number): number {
  if (game.phase !== "drawing" || game.begun === undefined) return ROUND_MS;
  return Math.min(ROUND_MS, Math.max(0, game.begun + ROUND_MS - now));
}

/** End the present round. A word can be skipped before it is drawn; otherwise nothing changes in other phases than `drawing`. */
export function endRound(game: Game, round: Omit<PlayedRound, "word">): Game {
  const word = wordOf(game);
  if (word === undefined || game.phase === "over" || (game.phase === "word" && round.end !== "skipped")) return game;
  const played = [...game.played, { word, ...round }];
  const { id, words } = game;
  return { id, words, played, phase: played.length === words.length ? "over" : "word" };
}
