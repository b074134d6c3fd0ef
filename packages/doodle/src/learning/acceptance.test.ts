import { describe, expect, it } from "vitest";
import { AccuracyCount } from "../accuracy.js";
import { judgeLearning } from "./acceptance.js";

const words = ["cat", "dog", "owl"];
/** So many drawings of each word, of which so many are right. */
function count(hits: readonly (readonly [right: number, of: number])[]): AccuracyCount {
  const found = new AccuracyCount(words.length);
  hits.forEach(([right, of], label) => {
    for (let i = 0; i < of; i++) {
      const guess = i < right ? label : (label + 1) % words.length;
      found.add(
        Float32Array.from(words, (_, word) => Number(word === guess)),
        [label],
      );
    }
  });
  return found;
}
const judge = (before: Parameters<typeof count>[0], after: Parameters<typeof count>[0]) =>
  judgeLearning(words, count(before), count(after));

describe("what was learnt", () => {
  it("is accepted if it is no worse", () => {
    expect(
      judge(
        [
          [5, 10],
          [8, 10],
          [0, 0],
        ],
        [
          [9, 10],
          [7, 10],
          [0, 0],
        ],
      ),
    ).toMatchObject({
      accepted: true,
      worse: [],
      words: [
        { word: "cat", heldOut: 10, before: 0.5, after: 0.9 },
        { word: "dog", heldOut: 10, before: 0.8, after: 0.7 },
      ],
    });
    expect(
      judge(
        [
          [5, 10],
          [8, 10],
          [0, 0],
        ],
        [
          [5, 10],
          [8, 10],
          [0, 0],
        ],
      ).accepted,
    ).toBe(true);
  });

  it("is refused if it is worse, if a word fell much, or if too little says so", () => {
    expect(
      judge(
        [
          [5, 10],
          [8, 10],
          [0, 0],
        ],
        [
          [5, 10],
          [7, 10],
          [0, 0],
        ],
      ).accepted,
    ).toBe(false);
    expect(
      judge(
        [
          [2, 10],
          [8, 10],
          [9, 10],
        ],
        [
          [9, 10],
          [5, 10],
          [9, 10],
        ],
      ),
    ).toMatchObject({ accepted: false, worse: ["dog"] });
    expect(
      judge(
        [
          [5, 10],
          [0, 0],
          [0, 0],
        ],
        [
          [9, 10],
          [0, 0],
          [0, 0],
        ],
      ).accepted,
    ).toBe(false);
  });
});
