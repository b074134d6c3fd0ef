import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginRound, endRound, type Game, newGame, type RoundEnd, roundOf, timeLeft, wordOf } from "./game.js";
import { ROUND_MS } from "./rules.js";

const ended = (game: Game, end: RoundEnd) => endRound(game, { end, drawing: [], moments: [] });

describe("a game", () => {
  it("shows a word, lets it be drawn, and goes on to the next", () => {
    let game = newGame("1", ["cat", "sun"]);
    expect([game.phase, wordOf(game), roundOf(game)]).toEqual(["word", "cat", 0]);
    game = beginRound(game, 1000);
    expect([game.phase, timeLeft(game, 1000), timeLeft(game, 13_500)]).toEqual(["drawing", 20_000, 7_500]);
    game = ended(game, "known");
    expect([game.phase, wordOf(game), roundOf(game), game.begun]).toEqual(["word", "sun", 1, undefined]);
    game = ended(game, "skipped");
    expect([game.phase, wordOf(game)]).toEqual(["over", undefined]);
    expect(game.played.map(({ word, end }) => `${word} ${end}`)).toEqual(["cat known", "sun skipped"]);
  });

  it("has every word once, in order, whatever is done when", () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant("begin"), now: fc.nat(1e6) }),
      fc.record({ kind: fc.constant("end"), how: fc.constantFrom<RoundEnd[]>("known", "time", "skipped") }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), fc.array(action), (words, actions) => {
        let game = newGame("1", words);
        for (const one of actions) {
          const before = game;
          game = "now" in one ? beginRound(game, one.now) : ended(game, one.how);
          if (game === before) continue;
          expect(game.played.map(({ word }) => word)).toEqual(words.slice(0, game.played.length));
          expect(game.phase === "over").toBe(game.played.length === words.length);
          expect(game.phase === "drawing").toBe(game.begun !== undefined);
        }
      }),
    );
  });

  it("never has less than no time left, nor more than a round's", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (begun, now) => {
        const left = timeLeft(beginRound(newGame("1", ["cat"]), begun), now);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(ROUND_MS);
      }),
    );
  });

  it("needs a word, and does not end a round that was not begun", () => {
    expect(() => newGame("1", [])).toThrow(RangeError);
    const game = newGame("1", ["cat"]);
    expect(ended(game, "known")).toBe(game);
    expect(ended(game, "time")).toBe(game);
  });
});
