import { Random } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { defaultAcceptanceLimits, Judgement, judgeLearning } from "./acceptance.js";
import { takenOver } from "./taken-over.js";

const words = ["cat", "dog", "owl"];
const ofWord = 20;
const labels = Uint16Array.from({ length: ofWord * words.length }, (_, i) => Math.floor(i / ofWord));

/** By how much the right word of each drawing is ahead of the word after it, by the drawing's word. */
function logits(margins: readonly ((i: number) => number)[]): Float32Array {
  const out = new Float32Array(labels.length * words.length).fill(-20);
  labels.forEach((label, row) => {
    out[row * words.length + label] = margins[label](row % ofWord);
    out[row * words.length + ((label + 1) % words.length)] = 0;
  });
  return out;
}
const random = new Random(5);
/** As a network's margins are: most drawings are far from the edge, one way or the other. */
const usual = Array.from({ length: ofWord }, () => 2 + 4 * random.normal());
const asEver = (i: number) => usual[i];
const moved = (by: number) => (i: number) => usual[i] + by;
const judgement = (margins: Parameters<typeof logits>[0]) => new Judgement(logits(margins), labels, words.length);
const ever = judgement([asEver, asEver, asEver]);

describe("what was learnt", () => {
  it("is accepted if hardly anything is worse", () => {
    const next = judgement([moved(3), asEver, moved(-0.1)]);
    expect(judgeLearning(words, { present: ever, shipped: ever, next })).toMatchObject({ accepted: true, worse: [] });
    expect(judgeLearning(words, { present: ever, shipped: ever, next: ever }).accepted).toBe(true);
  });

  it("is refused if one word fell, however much another gained", () => {
    const next = judgement([moved(5), moved(-1.5), asEver]);
    const verdict = judgeLearning(words, { present: ever, shipped: ever, next });
    expect(verdict).toMatchObject({ accepted: false, worse: ["dog"] });
    expect(verdict.after.top1).toBeGreaterThan(verdict.before.top1);
    expect(verdict.words.map(({ word, heldOut }) => [word, heldOut])).toEqual(words.map((word) => [word, ofWord]));
  });

  it("is refused if small losses add up since the shipped one", () => {
    // Of few drawings one is a large share of all.
    const ofWords = { ...defaultAcceptanceLimits, lostOverall: 0.1, lostOverallSinceShipped: 0.1 };
    const steps = [0, -0.1, -0.2, -0.3, -0.4, -0.5].map((by) => judgement([asEver, moved(by), asEver]));
    const accepted = [1, 2, 3, 4, 5].map(
      (i) => judgeLearning(words, { present: steps[i - 1], shipped: steps[0], next: steps[i] }, ofWords).accepted,
    );
    expect(accepted[0]).toBe(true);
    expect(accepted.at(-1)).toBe(false);
  });

  it("is refused if too few drawings say so", () => {
    const few = new Judgement(logits([asEver, asEver, asEver]).subarray(0, 9 * words.length), labels.subarray(0, 9), 3);
    expect(judgeLearning(words, { present: few, shipped: few, next: few }).accepted).toBe(false);
  });
});

describe("words that took over others", () => {
  it("are those that won what was lost, and what was taught wrongly of itself", () => {
    const before = logits([asEver, asEver, asEver]);
    const after = logits([moved(-4), asEver, asEver]);
    // A cat lost is a dog won.
    expect(takenOver({ before, after, labels }, new Set([0]), new Set([1, 2]))).toEqual(new Set([1]));
    expect(takenOver({ before, after, labels }, new Set([0]), new Set([0]))).toEqual(new Set([0]));
    expect(takenOver({ before, after, labels }, new Set([0]), new Set([2])).size).toBe(0);
  });
});
