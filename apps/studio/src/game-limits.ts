import { MAX_MOMENTS } from "@vistazo/doodle/game";

/** How much of a drawing, and how many from one address, the server takes. */
export interface GameLimits {
  /** Of a drawing. */
  readonly maxPoints: number;
  readonly maxStrokes: number;
  /** The largest coordinate, either way. */
  readonly maxCoordinate: number;
  /** From a drawing's first point to its last, in milliseconds. */
  readonly maxDuration: number;
  /** Of what the network thought on the way. */
  readonly maxMoments: number;
  /** Of a request with a drawing. */
  readonly maxBytes: number;
  /** From one address in a minute. A class behind one address plays too. */
  readonly savesPerMinute: number;
  readonly gamesPerMinute: number;
  readonly readsPerMinute: number;
}

export const GAME_LIMITS: GameLimits = {
  maxPoints: 20_000,
  maxStrokes: 1_000,
  maxCoordinate: 10_000,
  maxDuration: 600_000,
  maxMoments: MAX_MOMENTS,
  maxBytes: 1_000_000,
  savesPerMinute: 300,
  gamesPerMinute: 100,
  readsPerMinute: 600,
};
