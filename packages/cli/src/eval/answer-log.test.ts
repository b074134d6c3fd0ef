import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AnswerLog } from "./answer-log.js";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-log-"));
  path = join(folder, "answers.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

describe("a log of answers", () => {
  it("gives back the answers of the same run, but not half of one", async () => {
    const log = await AnswerLog.open(path, { model: "m" });
    await log.add([
      ["a.png", [1]],
      ["b.png", null],
    ]);
    await appendFile(path, '{"photo":"c.png","ans');
    const again = await AnswerLog.open(path, { model: "m" });
    expect([...again.earlier]).toEqual([
      ["a.png", [1]],
      ["b.png", null],
    ]);
    await again.add([["c.png", { x: 2 }]]);
    expect((await AnswerLog.open(path, { model: "m" })).get("c.png")).toEqual({ x: 2 });
  });

  it("puts answers of another run aside", async () => {
    await (await AnswerLog.open(path, { model: "m" })).add([["a.png", 1]]);
    const other = await AnswerLog.open(path, { model: "n" });
    expect(other.earlier.size).toBe(0);
    expect(await readFile(join(folder, "answers.previous.jsonl"), "utf8")).toContain("a.png");
  });
});
