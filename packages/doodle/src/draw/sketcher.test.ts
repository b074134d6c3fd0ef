import { describe, expect, it } from "vitest";
import type { Drawing, Stroke } from "../drawing.js";
import { offsetClass } from "./offset-classes.js";
import { penStates } from "./sketch-points.js";
import { tokenColumns } from "./sketch-tokens.js";
import { Sketcher, type SketchStep } from "./sketcher.js";

const config = { words: ["cat", "map"], width: 2, layers: 1, points: 64, temperature: 0.5 };

/** A network that draws by lot, and a record of what it was asked. */
function byLot(loss?: (sketch: number, point: number) => number): { sketcher: Sketcher; steps: SketchStep[] } {
  const steps: SketchStep[] = [];
  const sketcher = new Sketcher(config, async (step) => {
    steps.push(step);
    const [batch, points] = step.tokens.shape;
    const before = step.memory.shape[2];
    const next = new Float32Array(3 * batch);
    for (let i = 0; i < batch; i++) {
      const [x, y, pen] = step.chance.data.subarray(3 * i, 3 * i + 3);
      const state = pen > 0.95 ? penStates.done : pen > 0.8 ? penStates.lifted : penStates.draws;
      next.set([offsetClass(30 * x - 15), offsetClass(30 * y - 15), state], 3 * i);
    }
    return {
      next,
      memory: new Float32Array(2 * batch * (before + points) * 2),
      loss: Float32Array.from({ length: batch * points }, (_, i) => loss?.(Math.floor(i / points), i % points) ?? 1),
    };
  });
  return { sketcher, steps };
}

const start: Drawing = [
  [
    [10, 60, 110],
    [90, 10, 90],
  ],
  [
    [20, 100],
    [200, 200],
  ],
];

describe("Sketcher", () => {
  it("draws the same for the same seed, and another drawing for another", async () => {
    const { sketcher } = byLot();
    const one = await sketcher.draw("cat", { seed: 5 });
    expect(await sketcher.draw("cat", { seed: 5 })).toEqual(one);
    expect(await sketcher.draw("cat", { seed: 6 })).not.toEqual(one);
    const several = await sketcher.drawSeveral("cat", 4, { seed: 5 });
    expect(several[0]).toEqual(one);
    expect(new Set(several.map((each) => JSON.stringify(each))).size).toBe(4);
    const all = several.flat(2).flatMap((values) => Array.from(values ?? []));
    expect([Math.min(...all), Math.max(...all)]).toEqual([0, 255]);
  });

  it("shows the network each point once, with what it remembers, the word and the temperature", async () => {
    const { sketcher, steps } = byLot();
    await sketcher.draw("map", { temperature: 0.9 });
    steps.forEach(({ tokens, memory, temperature }, i) => {
      expect(tokens.shape).toEqual([1, 1, tokenColumns.length]);
      expect(memory.shape).toEqual([2, 1, i, 2]);
      expect(memory.data.length).toBe(4 * i);
      expect(temperature.data[0]).toBeCloseTo(0.9);
      expect([tokens.data[tokenColumns.indexOf("word")], tokens.data[tokenColumns.indexOf("index")]]).toEqual([1, i]);
    });
    expect(steps.length).toBeLessThan(64);
  });

  it("finishes a start: its strokes as they were, then others in its coordinates", async () => {
    const { sketcher } = byLot();
    const whole = await sketcher.finish("cat", start, { seed: 3 });
    expect(whole.slice(0, 2)).toEqual(start);
    expect(whole.length).toBeGreaterThan(2);
    expect(await sketcher.finish("cat", start, { seed: 3 })).toEqual(whole);
    const goingOn = await sketcher.finish("cat", start, { seed: 3, penDown: true });
    expect(Array.from(goingOn[1][0]).slice(0, 2)).toEqual([20, 100]);
    expect(goingOn[1][0].length).toBeGreaterThan(2);
  });

  it("goes on from where the start lies, at the size at which it is likeliest", async () => {
    // The last of five sizes: the start is four tenths of the whole.
    const { sketcher, steps } = byLot((sketch) => (sketch === 4 ? 0 : 10));
    const moved = start.map(
      ([xs, ys]): Stroke => [Array.from(xs, (x) => 10 * x + 5000), Array.from(ys, (y) => 10 * y - 700)],
    );
    const whole = await sketcher.finish("cat", moved, { seed: 3 });
    const { tokens } = steps[1];
    // The start's height, 190 of its own units, is 255 pixels of the data set at first and then 0.4 of that: 51 cells.
    const ys = Array.from({ length: tokens.shape[1] }, (_, i) => tokens.data[i * tokenColumns.length + 1]);
    expect(Math.max(...ys) - Math.min(...ys)).toBe(51);
    const unit = 1900 / 51;
    expect(Math.abs(whole[2][0][0] - 6000)).toBeLessThanOrEqual(17 * unit);
  });

  it("sees a start of very many points more coarsely, and refuses one that leaves no room", async () => {
    const { sketcher, steps } = byLot();
    const scribble = (points: number): Drawing => [
      [Array.from({ length: points }, (_, i) => i), Array.from({ length: points }, (_, i) => 60 * Math.sin(i))],
    ];
    await sketcher.finish("cat", scribble(300));
    expect(steps[1].tokens.shape[1]).toBeLessThanOrEqual(16);
    const dots: Drawing = Array.from({ length: 40 }, (_, i) => [[i], [i % 7]]);
    await expect(sketcher.finish("cat", dots)).rejects.toMatchObject({ code: "invalid-drawing" });
  });

  it("stops where drawings are no longer", async () => {
    const sketcher = new Sketcher(config, async ({ tokens, memory }) => ({
      next: Float32Array.of(offsetClass(1), offsetClass(1), penStates.draws),
      memory: new Float32Array(4 * (memory.shape[2] + tokens.shape[1])),
      loss: new Float32Array(tokens.shape[1]),
    }));
    const [[xs]] = await sketcher.draw("cat");
    expect(xs.length).toBe(64);
  });

  it.each([
    { why: "a word that it does not draw", word: "zebra", options: {}, code: "unknown-word" },
    { why: "a temperature of nothing", word: "cat", options: { temperature: 0 }, code: "invalid-option" },
    { why: "no temperature", word: "cat", options: { temperature: Number.NaN }, code: "invalid-option" },
    { why: "half a seed", word: "cat", options: { seed: 0.5 }, code: "invalid-option" },
  ])("refuses $why", async ({ word, options, code }) => {
    await expect(byLot().sketcher.draw(word, options)).rejects.toMatchObject({ name: "DoodleError", code });
  });

  it.each([[[]], [[[[], []]]]] as Drawing[][])("has nothing to go on from in a start without points", async (empty) => {
    await expect(byLot().sketcher.finish("cat", empty)).rejects.toMatchObject({ code: "invalid-drawing" });
  });
});
