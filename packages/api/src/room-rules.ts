/** The side of the paper in a room, in the strokes' unit. */
export const PAPER_SIDE = 512;
/** Characters of a player's name. */
export const MAX_NAME = 20;
/** Characters of a guess. */
export const MAX_GUESS = 80;

/** A room's code, as it stands in its link: letters and digits that are not mistaken for one another. */
export const ROOM_CODE = /^[bcdfghjkmnpqrstvwxz23456789]{8}$/u;
export const ROOM_CODE_LETTERS = "bcdfghjkmnpqrstvwxz23456789";

/** Why the server closes a connection: the close codes of the protocol. */
export const CLOSE = {
  /** There is no such room, or not any more. */
  noRoom: 4404,
  full: 4409,
  /** The same player came in by another connection. */
  replaced: 4410,
  /** A message that is none of a player's. */
  badMessage: 4400,
  tooFast: 4429,
  /** Did not say who it is, or left. */
  done: 4000,
} as const;
