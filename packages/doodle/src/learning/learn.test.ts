import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shapeDrawings, shapeNames } from "../../tests/shapes.js";
import { tinyAcceptance, trainTinyRecogniser } from "../../tests/tiny-recogniser.js";
import { loadRecogniser } from "../node.js";
import { type LearningDrawing, type LearnOptions, learn as learnWithin } from "./learn.js";
import { learnInBackground } from "./learn-in-background.js";
import { defaultLearningRecipe } from "./learning-recipe.js";

const learn = (options: LearnOptions) => learnWithin({ acceptance: tinyAcceptance, ...options });
const unknown = "spiral";
const others = shapeNames.filter((name) => name !== unknown);
const drawings = (name: string, count: number, seed: number, rest: Partial<LearningDrawing> = {}): LearningDrawing[] =>
  shapeDrawings(name, count, seed).map((drawing) => ({ word: name, drawing, fresh: false, ...rest }));
/** As a few players would draw. */
const byPlayers = (list: readonly LearningDrawing[], players: number): LearningDrawing[] =>
  list.map((drawing, i) => ({ ...drawing, fresh: true, player: `player ${i % players}` }));

const earlier = others.flatMap((name) => drawings(name, 30, 2));
const fifty = byPlayers(drawings(unknown, 50, 3), 25);
/** What is a circle, said to be a square. */
const wrong = drawings("circle", 500, 4).map((each) => ({ ...each, word: "square", fresh: true, player: "troll" }));

let folder: string;
let tiny: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learning-"));
  tiny = await trainTinyRecogniser(folder, unknown);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** The share of unseen drawings that a recogniser names rightly. */
async function accuracy(checkpoint: string, words: readonly string[]): Promise<number> {
  const recogniser = await loadRecogniser(checkpoint);
  let hits = 0;
  for (const word of words)
    for (const drawing of shapeDrawings(word, 40, 8)) if ((await recogniser.guess(drawing, 1))[0].word === word) hits++;
  return hits / (40 * words.length);
}

describe("learning", { timeout: 180_000 }, () => {
  it("learns a word it was bad at from 50 drawings, without forgetting the others", async () => {
    const outcome = (await learn({ from: tiny, run: join(folder, "fifty"), drawings: [...earlier, ...fifty] }))!;
    expect(outcome).toMatchObject({ accepted: true, worse: [], leftOut: { share: 0 } });
    expect(await accuracy(tiny, [unknown])).toBeLessThan(0.1);
    expect(await accuracy(outcome.checkpoint, [unknown])).toBeGreaterThan(0.7);
    const [before, after] = [await accuracy(tiny, others), await accuracy(outcome.checkpoint, others)];
    expect(before).toBeGreaterThan(0.9);
    expect(after).toBeGreaterThan(before - 0.03);
  });

  it("keeps what it knew where there are no earlier drawings either", async () => {
    const outcome = (await learn({ from: tiny, run: join(folder, "alone"), drawings: fifty }))!;
    expect(await accuracy(outcome.checkpoint, others)).toBeGreaterThan((await accuracy(tiny, others)) - 0.05);
  });

  it("resists 500 wrong drawings of one player", async () => {
    const run = join(folder, "troll");
    const outcome = (await learn({ from: tiny, run, drawings: [...earlier, ...fifty, ...wrong] }))!;
    expect(outcome.leftOut.share).toBeGreaterThan(490);
    expect(await accuracy(outcome.checkpoint, [unknown])).toBeGreaterThan(0.7);
    const misled = ["circle", "square"];
    const without = (await learn({ from: tiny, run: join(folder, "without"), drawings: [...earlier, ...fifty] }))!;
    expect(await accuracy(outcome.checkpoint, misled)).toBeGreaterThan(
      (await accuracy(without.checkpoint, misled)) - 0.02,
    );
  });

  it("resists many players of many addresses who all say the same, and still learns what is honest", async () => {
    const bots = shapeDrawings("circle", 300, 4).map(
      (drawing, i): LearningDrawing => ({
        word: "square",
        drawing,
        fresh: true,
        player: `bot ${i % 100}`,
        source: `${i % 50}`,
      }),
    );
    const outcome = (await learn({
      from: tiny,
      run: join(folder, "bots"),
      drawings: [...earlier, ...fifty, ...bots],
    }))!;
    expect(outcome.accepted).toBe(true);
    expect(await accuracy(outcome.checkpoint, ["circle", "square"])).toBeGreaterThan(
      (await accuracy(tiny, ["circle", "square"])) - 0.05,
    );
    expect(await accuracy(outcome.checkpoint, [unknown])).toBeGreaterThan(0.5);
  });

  it("does not go on from a network whose features are another's", async () => {
    await mkdir(join(folder, "other"));
    const other = await trainTinyRecogniser(join(folder, "other"), "star", 3);
    await expect(
      learn({ from: tiny, shipped: other, run: join(folder, "mixed"), drawings: fifty }),
    ).rejects.toMatchObject({ code: "invalid-checkpoint" });
  });

  it("learns nothing where there is nothing to trust", async () => {
    expect(await learn({ from: tiny, run: join(folder, "none"), drawings: earlier })).toBeUndefined();
  });

  it("does the same in a process of its own, tells how far it is, and can be stopped", async () => {
    const shares: number[] = [];
    const recipe = { ...defaultLearningRecipe, steps: 40, variantsOfFresh: 2, variantsOfEarlier: 1 };
    const order = { from: tiny, run: join(folder, "process"), recipe, drawings: [...earlier, ...fifty] };
    const outcome = (await learnInBackground({ ...order, onProgress: (share) => shares.push(share) }))!;
    expect(outcome).toMatchObject({ worse: [], rehearsed: expect.any(Number) });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const stop = new AbortController();
    const stopped = learnInBackground({
      ...order,
      run: join(folder, "stopped"),
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(await stopped).toBeUndefined();
    await expect(learnInBackground({ ...order, from: folder })).rejects.toMatchObject({ code: "learning-failed" });
    // It is last in turn for the processor, which other tests use too.
  }, 300_000);
});
