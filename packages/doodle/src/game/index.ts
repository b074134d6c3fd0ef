export { Announcer, type AnnouncerOptions, type Remark } from "./announcer.js";
export { chooseWords } from "./choose-words.js";
export { drawnShare } from "./drawn-share.js";
export {
  beginRound,
  endRound,
  type Game,
  newGame,
  type PlayedRound,
  type RoundEnd,
  roundOf,
  timeLeft,
  wordOf,
} from "./game.js";
export { isKnown, type KnownLimits } from "./is-known.js";
export { type LoggedMoment, MomentLog } from "./moment-log.js";
export { playableWords } from "./playable-words.js";
export { isId, randomId } from "./random-id.js";
export { ALOUD_SCORE, KNOWN_FIRST_SCORE, KNOWN_SCORE, MAX_MOMENTS, MOMENT_GUESSES, ROUND_MS, ROUNDS } from "./rules.js";
