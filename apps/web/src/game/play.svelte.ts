import { ROUTES } from "@vistazo/api/client";
import { type Drawing, type Guess, pointCount } from "@vistazo/doodle";
import {
  Announcer,
  beginRound,
  chooseWords,
  endRound,
  type Game,
  isKnown,
  MomentLog,
  newGame,
  playableWords,
  type Remark,
  ROUND_MS,
  ROUNDS,
  type RoundEnd,
  randomId,
  roundOf,
  timeLeft,
  wordOf,
} from "@vistazo/doodle/game";
import { currentLanguage, recall, remember } from "@vistazo/ui";
import { newestQuestion } from "../shared/newest-question.js";
import { recogniserClient } from "../shared/recogniser/recogniser-client.js";
import { countryOf } from "../shared/sending/country.js";
import { deliver } from "../shared/sending/delivery.js";
import { Outbox } from "../shared/sending/outbox.js";
import { knownAsPlayer } from "../shared/sending/player.js";
import { remarkSentence } from "./remark-sentence.js";
import { Speaker } from "./speaker.svelte.js";
import { gameText } from "./text/game-text.js";

/** What of the game is on the screen. `outcome`: a round is over, and its drawing is still there for a moment. */
export type View = "start" | "starting" | "failed" | "word" | "drawing" | "outcome" | "over";

/** How long one sees how a round ended, in milliseconds. */
const OUTCOME_MS = 2_000;
/** How often the clock is looked at. */
const TICK_MS = 100;
/** Before so much was drawn nothing is said of it, in milliseconds. */
const QUIET_MS = 500;
/** When the time that is left is told to those who do not see it, in seconds. */
const TOLD_AT = [10, 5];

/** The game that is played on this page, with its clock, the guesses, and what is sent to the server. */
export class Play {
  view = $state<View>("start");
  game = $state.raw<Game | null>(null);
  guesses = $state.raw<readonly Guess[]>([]);
  remark = $state.raw<Remark | null>(null);
  secondsLeft = $state(ROUND_MS / 1000);
  /** The last of the seconds left that was worth telling; null before. */
  toldSeconds = $state<number | null>(null);
  /** The recogniser does not answer. */
  silent = $state(false);
  /** What the server said of drawings that reached it, by their id. */
  verdicts = $state.raw<Readonly<Record<string, boolean>>>({});
  /** How many drawings and games did not reach the server yet. */
  unsent = $state(0);
  readonly speaker = new Speaker();

  readonly #client = recogniserClient();
  readonly #outbox = new Outbox({
    deliver,
    read: () => recall("outbox"),
    write: (text) => remember("outbox", text),
    onarrived: (_, answer) => {
      this.unsent = this.#outbox.waiting;
      if ("recognized" in answer) this.verdicts = { ...this.verdicts, [answer.id]: answer.recognized };
    },
  });
  #announcer = new Announcer("");
  #log = new MomentLog();
  #strokes: Drawing = [];
  /** Changes with every new paper: answers about an earlier one come too late. */
  #paper = 0;
  #clock: ReturnType<typeof setInterval> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  readonly #ask = newestQuestion(
    async ({ paper, strokes }: { paper: number; strokes: Drawing }) => {
      // They go on growing: what is judged, kept and sent is how they are now.
      const drawing = copyOf(strokes);
      return { paper, drawing, guesses: await this.#client.guess(drawing) };
    },
    (answer) => this.#hear(answer),
    () => {
      this.silent = true;
    },
  );

  constructor() {
    addEventListener("online", () => this.#outbox.send());
    this.unsent = this.#outbox.waiting;
    if (this.unsent > 0) this.#outbox.send();
  }

  /** The recogniser is fetched while one reads. */
  prepare(): void {
    this.#client.load().catch(() => {
      // Told when it is needed.
    });
    void knownAsPlayer();
  }

  async start(): Promise<void> {
    this.view = "starting";
    try {
      const { words } = await this.#client.load();
      if ((this.view as View) !== "starting") return;
      this.game = newGame(randomId(), chooseWords(playableWords(words), ROUNDS));
      this.silent = false;
      this.remark = null;
      this.view = "word";
    } catch {
      if ((this.view as View) === "starting") this.view = "failed";
    }
  }

  begin(): void {
    if (this.view !== "word" || !this.game) return;
    this.game = beginRound(this.game, performance.now());
    this.#announcer = new Announcer(wordOf(this.game) ?? "");
    this.secondsLeft = ROUND_MS / 1000;
    this.toldSeconds = null;
    this.remark = null;
    this.clear();
    this.view = "drawing";
    this.#clock = setInterval(() => this.#tick(), TICK_MS);
  }

  /** The strokes on the paper, which may go on growing. */
  drawn(strokes: Drawing): void {
    if (this.view !== "drawing") return;
    this.#strokes = strokes;
    this.#ask({ paper: this.#paper, strokes });
  }

  /** A new paper. */
  clear(): void {
    this.#paper++;
    this.#strokes = [];
    this.#log = new MomentLog();
    this.guesses = [];
  }

  skip(): void {
    if (this.view === "drawing" || this.view === "word") this.#finish("skipped", []);
  }

  /** Leaves a game that is not over; what was drawn is kept. One that is over can be looked at again. */
  leave(): void {
    clearInterval(this.#clock);
    clearTimeout(this.#pause);
    this.speaker.stop();
    this.#paper++;
    this.view = "start";
    if (this.game?.phase !== "over") this.game = null;
  }

  #hear({ paper, drawing, guesses }: { paper: number; drawing: Drawing; guesses: readonly Guess[] }): void {
    if (paper !== this.#paper || this.view !== "drawing" || !this.game) return;
    this.silent = false;
    this.guesses = guesses;
    this.#log.add(lastTime(drawing), guesses);
    if (isKnown(wordOf(this.game) ?? "", guesses)) this.#finish("known", drawing);
    else this.#announce();
  }

  #announce(): void {
    if (this.guesses.length === 0 || lastTime(this.#strokes) < QUIET_MS || this.speaker.busy) return;
    const remark = this.#announcer.hear(performance.now(), this.guesses);
    if (remark) this.#say(remark);
  }

  #say(remark: Remark): void {
    this.remark = remark;
    this.speaker.say(remarkSentence(remark, gameText(), currentLanguage()), currentLanguage());
  }

  #tick(): void {
    if (!this.game) return;
    const left = timeLeft(this.game, performance.now());
    this.secondsLeft = Math.ceil(left / 1000);
    if (TOLD_AT.includes(this.secondsLeft)) this.toldSeconds = this.secondsLeft;
    if (left === 0) this.#finish("time", copyOf(this.#strokes));
    else this.#announce();
  }

  #finish(end: RoundEnd, drawing: Drawing): void {
    const { game } = this;
    if (!game) return;
    clearInterval(this.#clock);
    this.#paper++;
    const kept = end !== "skipped" && pointCount(drawing) > 0;
    const drawingId = kept ? randomId() : undefined;
    const { moments } = this.#log;
    const round = roundOf(game);
    this.game = endRound(game, { end, drawing, moments: kept ? moments : [], drawingId });
    if (drawingId) this.#send(game, round, drawingId, drawing, moments);
    if (end === "skipped") {
      this.speaker.stop();
      this.remark = null;
      this.#next();
      return;
    }
    this.#say(this.#announcer.end(end === "known"));
    this.view = "outcome";
    this.#pause = setTimeout(() => this.#next(), OUTCOME_MS);
  }

  #next(): void {
    this.view = this.game?.phase === "over" ? "over" : "word";
  }

  #send(game: Game, round: number, id: string, drawing: Drawing, moments: MomentLog["moments"]): void {
    if (!game.played.some(({ drawingId }) => drawingId)) {
      this.#outbox.put({ path: ROUTES.game.begin.path, body: { id: game.id, words: game.words } });
    }
    const country = countryOf(navigator.languages);
    const word = wordOf(game) ?? "";
    const body = { id, word, drawing, game: game.id, round, moments, country };
    this.#outbox.put({ path: ROUTES.game.save.path, body });
    this.unsent = this.#outbox.waiting;
  }
}

function copyOf(drawing: Drawing): Drawing {
  return drawing.map(([xs, ys, ts = []]) => [Array.from(xs), Array.from(ys), Array.from(ts)] as const);
}

function lastTime(drawing: Drawing): number {
  const ts = drawing.at(-1)?.[2];
  return ts?.[ts.length - 1] ?? 0;
}

let shared: Play | null = null;

/** One for all pages: a game that is over can be come back to. */
export function thePlay(): Play {
  shared ??= new Play();
  return shared;
}
