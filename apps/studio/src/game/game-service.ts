import type { FinishedGameView, KeptGameView, NewDrawingBody, NewGameBody, SavedDrawingView } from "@vistazo/api";
import type { Drawing } from "@vistazo/doodle";
import { isKnown, MOMENT_GUESSES } from "@vistazo/doodle/game";
import type { DrawingStore } from "@vistazo/drawings";
import { traced } from "@vistazo/tracing";
import { StudioError } from "../platform/error.js";
import type { DrawingJudge } from "../recogniser/studio-recogniser.js";

export interface GameServiceOptions {
  readonly drawings: DrawingStore;
  readonly judge: DrawingJudge;
  /** A drawing was kept that was not there before. */
  readonly onsaved?: (saved: SavedByPlayer) => void;
}

/** Who drew, as pseudonyms. */
export interface Drawer {
  readonly player: string;
  /** Stands for a group of addresses. */
  readonly source: string;
}

export interface SavedByPlayer extends Drawer {
  readonly word: string;
  readonly drawing: Drawing;
  readonly modelVersion: number;
  readonly recognized: boolean;
}

/** Keeps games and what is drawn in them. */
export class GameService {
  readonly #options: GameServiceOptions;

  constructor(options: GameServiceOptions) {
    this.#options = options;
  }

  /** Words that may be drawn. */
  get words(): readonly string[] {
    return this.#options.judge.words;
  }

  /**
   * Keeps a drawing that was just made: it is on disk when this resolves. Whether it was recognised is judged here, from its strokes.
   * @param body checked
   * @throws StudioError OUT_OF_TURN, BUSY
   */
  async save(body: NewDrawingBody, drawer: Drawer): Promise<SavedDrawingView> {
    const { drawings, judge, onsaved } = this.#options;
    const modelVersion = judge.version;
    const guesses = await traced("judge", () => judge.judge(body.drawing));
    const recognized = isKnown(body.word, guesses);
    const state = await drawings.save({ ...body, recognized, modelVersion, ...drawer, at: new Date() });
    if (state === "out-of-turn")
      throw new StudioError("OUT_OF_TURN", "This round is not yours to draw, or is over: send the drawing by itself.");
    if (state === "saved") onsaved?.({ ...drawer, word: body.word, drawing: body.drawing, modelVersion, recognized });
    const kept = state === "known" ? await drawings.get(body.id) : undefined;
    return {
      id: body.id,
      state,
      recognized: kept?.recognized ?? recognized,
      guesses: guesses.slice(0, MOMENT_GUESSES),
    };
  }

  /** Keeps which words a game has, and who plays it. */
  async begin({ id, words }: NewGameBody, player: string): Promise<KeptGameView> {
    return { id, state: await this.#options.drawings.saveGame({ id, words, at: new Date(), player }) };
  }

  /** @throws StudioError NOT_FOUND */
  async get(id: string): Promise<FinishedGameView> {
    const game = await this.#options.drawings.game(id);
    if (!game) throw new StudioError("NOT_FOUND", "There is no such game; check its address.");
    return { id: game.id, at: game.at.toISOString(), rounds: [...game.rounds] };
  }
}
