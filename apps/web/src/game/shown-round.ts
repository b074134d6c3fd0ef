import { ApiError } from "@vistazo/api/client";
import type { Drawing } from "@vistazo/doodle";
import type { Game, LoggedMoment } from "@vistazo/doodle/game";
import { api } from "../shared/api/api.js";

/** A round of a finished game as it is shown. */
export interface ShownRound {
  readonly word: string;
  readonly recognized: boolean;
  /** null if nothing was drawn, or if it is not shown any more. */
  readonly drawing: Drawing | null;
  readonly moments: readonly LoggedMoment[];
  readonly id?: string;
}

/**
 * The rounds of the game that was just played.
 * @param verdicts what the server said of its drawings so far, by their id
 */
export function playedRounds(game: Game, verdicts: Readonly<Record<string, boolean>>): ShownRound[] {
  return game.played.map(({ word, end, drawing, moments, drawingId }) => ({
    word,
    recognized: end === "known" || (drawingId !== undefined && verdicts[drawingId] === true),
    drawing: drawingId === undefined ? null : drawing,
    moments,
    id: drawingId,
  }));
}

/**
 * The rounds of a game that is kept on the server.
 * @throws ApiError
 */
export async function keptRounds(game: string, signal: AbortSignal): Promise<ShownRound[]> {
  const { rounds } = await api.game.get({ params: { id: game } }, { signal });
  return Promise.all(
    rounds.map(async ({ word, drawing: id, recognized }): Promise<ShownRound> => {
      const empty = { word, recognized, drawing: null, moments: [] };
      if (!id) return empty;
      try {
        const { drawing, moments } = await api.drawings.get({ params: { id } }, { signal });
        return { word, recognized, drawing, moments, id };
      } catch (error) {
        // Reported and hidden, for instance: the others are shown nevertheless.
        if (error instanceof ApiError && error.code === "NOT_FOUND") return { ...empty, id };
        throw error;
      }
    }),
  );
}
