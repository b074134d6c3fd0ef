import type { Drawing } from "@vistazo/doodle";
import { chooseWords, isKnown, playableWords } from "@vistazo/doodle/game";
import { type GuessMatch, matchGuess } from "@vistazo/doodle/words";
import { inTheMiddle } from "../shared/drawing/on-paper.js";
import { newestQuestion } from "../shared/newest-question.js";
import { recogniserClient } from "../shared/recogniser/recogniser-client.js";
import { inkUpTo } from "./ink-up-to.js";

/** What is on the screen. `told`: a round is over, and one sees what it was. */
export type View = "start" | "preparing" | "failed" | "drawing" | "told" | "over";

/** Words in a game. */
export const ROUNDS = 6;
/** How long one may guess, in milliseconds. */
export const ROUND_MS = 30_000;
/** In which the network draws; then one may still guess. */
const INK_MS = 20_000;
const TICK_MS = 40;
/** How many drawings of a word are made, of which the one that the recogniser knows best is shown. */
const DRAWN = 6;
/** What the paper's side is in the strokes' unit, and how much of it a drawing takes. */
export const PAPER = 295;
const SHARE = 255 / PAPER;
/** At which they are drawn: not all alike. */
const TEMPERATURE = 0.4;

/** A word of the game, as it was played. */
export interface PlayedWord {
  readonly word: string;
  readonly drawing: Drawing;
  /** Seconds until the person knew it; null who did not. */
  readonly person: number | null;
  /** Seconds until the recogniser knew it, looking at the same drawing; null if it had not when the round ended. */
  readonly recogniser: number | null;
}

/** What became of what was typed last. */
export interface Typed {
  readonly text: string;
  readonly match: GuessMatch;
}

/** The game in which the network draws and a person guesses; the recogniser looks on, and keeps its guess to itself. */
export class NetworkDraws {
  view = $state<View>("start");
  /** What is on the paper. */
  shown = $state.raw<Drawing>([]);
  secondsLeft = $state(ROUND_MS / 1000);
  typed = $state.raw<Typed | null>(null);
  played = $state.raw<readonly PlayedWord[]>([]);

  readonly #client = recogniserClient();
  #words: readonly string[] = [];
  /** The drawing of the next round, made while one plays. */
  #next: Promise<Drawing> | null = null;
  #drawing: Drawing = [];
  #began = 0;
  #recogniserKnew: number | null = null;
  #clock: ReturnType<typeof setInterval> | undefined;
  /** Changes with each round and when the page is left: answers about an earlier one come too late. */
  #round = 0;
  #seed = Math.floor(Math.random() * 1e6);

  readonly #look = newestQuestion(
    async ({ drawing, share, at, round }: { drawing: Drawing; share: number; at: number; round: number }) => ({
      guesses: await this.#client.guess(drawing, share),
      at,
      round,
    }),
    ({ guesses, at, round }) => {
      if (round === this.#round && this.#recogniserKnew === null && isKnown(this.word, guesses))
        this.#recogniserKnew = at;
    },
    // Then it knows nothing: the game goes on without it.
    () => undefined,
  );

  /** What is drawn in this round. */
  get word(): string {
    return this.#words[this.played.length] ?? "";
  }

  /** From 1. */
  get number(): number {
    return Math.min(this.played.length + (this.view === "told" ? 0 : 1), ROUNDS);
  }

  get last(): PlayedWord | null {
    return this.played.at(-1) ?? null;
  }

  async start(): Promise<void> {
    const round = ++this.#round;
    this.view = "preparing";
    this.played = [];
    try {
      const [drawable, { words }] = await Promise.all([this.#client.drawable(), this.#client.load()]);
      const playable = new Set(playableWords(words));
      this.#words = chooseWords(
        drawable.filter((word) => playable.has(word)),
        ROUNDS,
      );
      this.#next = null;
      if (round === this.#round) await this.next();
    } catch {
      if (round === this.#round) this.view = "failed";
    }
  }

  /** The next round, or the end. */
  async next(): Promise<void> {
    if (this.played.length >= ROUNDS) {
      this.view = "over";
      return;
    }
    const round = ++this.#round;
    this.view = "preparing";
    try {
      const drawing = await (this.#next ?? this.#draw(this.word));
      if (round !== this.#round) return;
      const after = this.#words[this.played.length + 1];
      this.#next = after === undefined ? null : this.#draw(after);
      // Asked again when its turn comes.
      this.#next?.catch(() => (this.#next = null));
      this.#drawing = drawing;
    } catch {
      if (round === this.#round) this.view = "failed";
      return;
    }
    this.shown = [];
    this.typed = null;
    this.secondsLeft = ROUND_MS / 1000;
    this.#recogniserKnew = null;
    this.#began = performance.now();
    this.view = "drawing";
    this.#clock = setInterval(() => this.#tick(), TICK_MS);
  }

  guess(text: string): void {
    if (this.view !== "drawing") return;
    const match = matchGuess(text, this.word);
    this.typed = { text, match };
    if (match === "right") this.#end(performance.now() - this.#began);
  }

  giveUp(): void {
    if (this.view === "drawing") this.#end(null);
  }

  /** The page is left. */
  leave(): void {
    this.#round++;
    clearInterval(this.#clock);
  }

  #tick(): void {
    const passed = performance.now() - this.#began;
    const share = Math.min(1, passed / INK_MS);
    this.secondsLeft = Math.max(0, Math.ceil((ROUND_MS - passed) / 1000));
    if (this.shown !== this.#drawing) {
      this.shown = inkUpTo(this.#drawing, share);
      if (this.#recogniserKnew === null && this.shown.length > 0)
        this.#look({ drawing: this.shown, share, at: passed, round: this.#round });
    }
    if (passed >= ROUND_MS) this.#end(null);
  }

  #end(person: number | null): void {
    clearInterval(this.#clock);
    const { word } = this;
    this.#round++;
    this.shown = this.#drawing;
    const played = { word, drawing: this.#drawing, person, recogniser: this.#recogniserKnew };
    this.played = [...this.played, played];
    this.view = "told";
  }

  /** Of some drawings of a word the one that shows it best, as the recogniser sees it. */
  async #draw(word: string): Promise<Drawing> {
    const question = { word, count: DRAWN, temperature: TEMPERATURE, seed: ++this.#seed };
    const drawings = await this.#client.draw(question);
    const scores: number[] = [];
    for (const drawing of drawings) {
      const guesses = await this.#client.guess(drawing, 1);
      scores.push(guesses.find((guess) => guess.word === word)?.score ?? 0);
    }
    return inTheMiddle(drawings[scores.indexOf(Math.max(...scores))] ?? [], PAPER, SHARE);
  }
}
