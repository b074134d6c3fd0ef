import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDrawingLine, pointCount, toStroke3 } from "@vistazo/doodle";
import { defaultSketchRecipe, exportSketcher, TrainableSketcher } from "@vistazo/doodle/draw-training";
import { decodeNpy, writeNpyHeader } from "@vistazo/files";
import { initialState } from "@vistazo/training";
import { afterAll, beforeAll, expect, it } from "vitest";
import { vistazo } from "../../../tests/command.js";

let folder: string;
let model: readonly string[];
const start = {
  word: "cat",
  drawing: [
    [
      [10, 60, 110],
      [90, 10, 90],
    ],
  ],
};

/** A network that has learnt nothing: it draws, but nothing in particular. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-draw-"));
  const words = ["cat", "map"];
  const recipe = { ...defaultSketchRecipe, points: 64, network: { width: 16, layers: 1, heads: 2 } };
  const state = initialState(new TrainableSketcher({ ...recipe.network, words: 2 }, recipe.points), 1);
  await exportSketcher(join(folder, "model"), { recipe, state }, words, { temperature: 0.5 });
  model = ["--model", join(folder, "model")];
  await writeFile(join(folder, "start.ndjson"), JSON.stringify(start));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("draws a word as a picture, as lines of the data set and as a stroke-3 sequence that can be gone on from", async () => {
  const [svg, lines, rows, whole] = ["cat.svg", "cats.ndjson", "cat.npy", "whole.ndjson"].map((name) =>
    join(folder, name),
  );
  expect(await vistazo(["doodle", "draw", "cat", "--out", svg, ...model])).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await readFile(svg, "utf8")).toMatch(/^<svg [^>]*>\n<title>cat<\/title>/);

  expect((await vistazo(["doodle", "draw", "cat", "--count", "2", "--out", lines, ...model])).code).toBe(0);
  const [one, other] = (await readFile(lines, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => parseDrawingLine(line));
  expect(one.word).toBe("cat");
  expect(other.drawing).not.toEqual(one.drawing);

  expect((await vistazo(["doodle", "draw", "cat", "--seed", "2", "--out", rows, ...model])).code).toBe(0);
  const { data, shape } = decodeNpy(await readFile(rows));
  expect(shape).toEqual([pointCount(other.drawing), 3]);
  expect(data[data.length - 1]).toBe(1);

  const from = ["--start", join(folder, "start.ndjson"), "--pen-down"];
  expect((await vistazo(["doodle", "draw", "cat", ...from, "--out", whole, ...model])).code).toBe(0);
  const [[xs]] = parseDrawingLine(await readFile(whole, "utf8")).drawing;
  expect(Array.from(xs).slice(0, 3)).toEqual([10, 60, 110]);
  const stroke3 = join(folder, "start.npy");
  const points = toStroke3(parseDrawingLine(JSON.stringify(start)).drawing);
  await writeFile(stroke3, Buffer.concat([writeNpyHeader("<i2", [3, 3]), Buffer.from(points.buffer)]));
  expect((await vistazo(["doodle", "draw", "cat", "--start", stroke3, "--out", rows, ...model])).code).toBe(0);
  const finished = decodeNpy(await readFile(rows)).data;
  expect(Array.from(finished.subarray(3, 9))).toEqual([50, -80, 0, 50, 80, 1]);
}, 120_000);

it.each([
  { why: "a word that it does not draw", args: ["zebra", "--out", "x.svg"], code: 1, says: /its words are cat, map/ },
  { why: "another format", args: ["cat", "--out", "x.png"], code: 2, says: /must end in \.svg, \.ndjson, \.npy/ },
  { why: "a start that is not there", args: ["cat", "--start", "none.npy", "--out", "x.svg"], code: 2, says: /ENOENT/ },
])(
  "refuses $why in one sentence",
  async ({ args, code, says }) => {
    const result = await vistazo(["doodle", "draw", ...args, ...model]);
    expect(result).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(says) });
    expect(result.stderr.trimEnd().split("\n").length).toBe(1);
  },
  60_000,
);
