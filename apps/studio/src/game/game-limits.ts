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
  /** Of each kind: words, pages of a wall, drawings, games, figures. A wall that is scrolled through asks a few times a second. */
  readonly readsPerMinute: number;
  /** Enough for somebody who goes through a wall, too few to empty one. */
  readonly reportsPerMinute: number;
  readonly exportsPerMinute: number;
  /** Browsers at an address that are known as players of their own. */
  readonly newPlayersPerHour: number;
  /** Downloads at once, from all addresses: each reads the store from end to end. */
  readonly exportsAtOnce: number;
  /** Of these from one address. */
  readonly exportsPerAddress: number;
  /** Milliseconds without a byte read, after which a download is given up. */
  readonly exportUnreadMs: number;
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
  readsPerMinute: 3000,
  reportsPerMinute: 20,
  exportsPerMinute: 60,
  newPlayersPerHour: 60,
  exportsAtOnce: 8,
  exportsPerAddress: 2,
  exportUnreadMs: 30_000,
};
