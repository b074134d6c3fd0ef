import { expect, it } from "vitest";
import { sleep } from "../../tests/support.js";
import { type ProgressUnit, trackProgress } from "./progress.js";

it("nests bars, and leaves them when their loop ends or breaks off", async () => {
  const told: ProgressUnit[][] = [];
  const { progress, flush } = trackProgress((units) => told.push([...units]));
  for await (const outer of progress.each([1, 2], { desc: "outer" })) {
    await sleep(35);
    for await (const _inner of progress.each(new Set(["a", "b"]), { desc: "inner" })) {
      await sleep(35);
      if (outer === 2) break;
    }
  }
  progress(null, "end");
  flush();
  const bars = told.map((units) => units.map(({ desc, index, length }) => `${desc} ${index}/${length}`).join(", "));
  expect(bars).toContain("outer 0/2, inner 0/2");
  expect(bars).toContain("outer 0/2, inner 1/2");
  expect(bars).toContain("outer 1/2, inner 0/2");
  expect(bars.at(-1)).toBe("end null/null");
});

it("tells at a bearable rate, and the last of it", async () => {
  const told: number[] = [];
  const { progress, flush } = trackProgress(([unit]) => told.push(unit.progress as number));
  for (let step = 0; step <= 1000; step++) progress(step / 1000);
  flush();
  flush();
  expect(told.length).toBeLessThan(20);
  expect([told[0], told.at(-1)]).toEqual([0, 1]);
});

it("keeps parts between nothing and all", () => {
  const told: unknown[] = [];
  const { progress, flush } = trackProgress(([{ progress: part, index, length }]) => told.push([part, index, length]));
  progress(7);
  flush();
  progress([3, 9]);
  flush();
  expect(told).toEqual([
    [1, null, null],
    [null, 3, 9],
  ]);
});
