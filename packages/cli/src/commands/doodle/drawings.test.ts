import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { parseDrawingLine } from "@vistazo/doodle";
import { afterAll, beforeAll, expect, it } from "vitest";
import { vistazo } from "../../../tests/command.js";

let folder: string;
const line = (word: string, i: number) => ({
  word,
  countrycode: i % 2 === 0 ? "ES" : "MX",
  timestamp: `2017-03-17 23:24:0${i}.021190 UTC`,
  recognized: i !== 3,
  key_id: String(5_000_000 + i + (word === "cat" ? 0 : 100)),
  drawing: [
    [
      [0, 100 + i, 255],
      [0, 50, 20],
      [0, 500 * i, 1000 * i],
    ],
  ],
});
const cats = Array.from({ length: 6 }, (_, i) => line("cat", i));
const shirts = Array.from({ length: 3 }, (_, i) => line("t-shirt", i));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-doodle-"));
  const text = [...cats, ...shirts].map((drawing) => JSON.stringify(drawing)).join("\n");
  await writeFile(join(folder, "both.ndjson.gz"), gzipSync(`${text}\nnot a drawing\n`));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("drawings are imported once, told of and exported again", async () => {
  const data = ["--data", join(folder, "data")];
  const first = await vistazo(["doodle", "import", join(folder, "both.ndjson.gz"), ...data]);
  expect(first.stderr).toMatch(/^Skipped: .*line 10: The line is not JSON\.\n$/);
  expect(first.stdout).toBe("both.ndjson.gz: 9 drawings are new, 0 were known, 1 lines were no drawings\n");
  await writeFile(join(folder, "some.ndjson"), cats.map((drawing) => JSON.stringify(drawing)).join("\n"));
  const second = await vistazo(["doodle", "import", join(folder, "some.ndjson"), "--json", ...data]);
  expect(JSON.parse(second.stdout)).toEqual([
    { file: join(folder, "some.ndjson"), records: 6, saved: 0, skipped: 0, finished: true },
  ]);

  const averages = join(folder, "averages");
  const stats = await vistazo(["doodle", "stats", "--json", "--averages", averages, ...data]);
  expect(JSON.parse(stats.stdout)).toMatchObject({
    drawings: 9,
    recognized: 8,
    words: [
      { word: "cat", drawings: 6, recognized: 5 },
      { word: "t-shirt", drawings: 3, recognized: 3 },
    ],
  });
  expect((await readdir(averages)).sort()).toEqual(["cat.png", "t-shirt.png"]);
  expect((await readFile(join(averages, "cat.png"))).subarray(1, 4).toString()).toBe("PNG");

  const out = join(folder, "out");
  const exported = await vistazo(["doodle", "export", "--out", out, "--gzip", ...data]);
  expect(exported.stdout).toBe(`9 drawings of 2 words are in ${out}\n`);
  const lines = gunzipSync(await readFile(join(out, "cat.ndjson.gz")))
    .toString()
    .trimEnd()
    .split("\n");
  expect(lines.map((text) => parseDrawingLine(text).drawing)).toEqual(cats.map(({ drawing }) => drawing));
  const tables = await vistazo(["doodle", "export", "--out", out, "--format", "parquet", "--word", "t-shirt", ...data]);
  expect(tables.code).toBe(0);
  expect((await readFile(join(out, "word=t-shirt", "drawings.parquet"))).subarray(0, 4).toString()).toBe("PAR1");
  expect((await readdir(out)).sort()).toEqual(["cat.ndjson.gz", "t-shirt.ndjson.gz", "word=t-shirt"]);
}, 180_000);

it("one bad file among several is named, set aside and counted; --strict stops at it", async () => {
  const data = ["--data", join(folder, "several")];
  const lines = shirts.map((drawing) => JSON.stringify(drawing)).join("\n");
  const good = join(folder, "good.ndjson");
  await writeFile(good, lines);
  const cut = join(folder, "cut.ndjson.gz");
  await writeFile(cut, gzipSync(cats.map((drawing) => JSON.stringify(drawing)).join("\n")).subarray(0, -12));
  const missing = join(folder, "none.ndjson");
  const photo = join(folder, "photo.jpg");
  const strict = await vistazo(["doodle", "import", cut, good, "--strict", ...data]);
  expect(strict).toMatchObject({ code: 1, stdout: "" });
  const all = await vistazo(["doodle", "import", missing, cut, photo, good, "--json", ...data]);
  expect(all.code).toBe(1);
  expect(JSON.parse(all.stdout)).toEqual([
    { file: missing, error: expect.stringContaining(missing), code: "invalid-file" },
    { file: cut, error: expect.stringContaining(`${cut} cannot be read beyond line`), code: "invalid-file" },
    { file: photo, error: expect.stringContaining(photo), code: "invalid-file" },
    { file: good, records: 3, saved: 3, skipped: 0, finished: true },
  ]);
  expect(all.stderr.trim().split("\n")).toEqual([
    expect.stringContaining(missing),
    expect.stringContaining(cut),
    expect.stringContaining(photo),
    "3 of 4 files could not be read to their end; what came before is kept.",
  ]);
}, 180_000);

it("says what is wrong with a command", async () => {
  const data = ["--data", join(folder, "data")];
  expect(await vistazo(["doodle", "import", join(folder, "none.ndjson"), ...data])).toMatchObject({ code: 1 });
  const unknown = await vistazo(["doodle", "export", "--out", folder, "--word", "zebra", ...data]);
  expect(unknown).toMatchObject({ code: 2, stderr: "There are no drawings of zebra; see vistazo doodle stats.\n" });
}, 180_000);
