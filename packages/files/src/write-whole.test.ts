import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeWhole } from "./write-whole.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function* pieces() {
  yield Buffer.from("one, ");
  yield Buffer.from("two");
}

it("writes text, bytes and pieces, and replaces what was there", async () => {
  const path = join(folder, "a");
  for (const [content, text] of [
    ["text", "text"],
    [Buffer.from("bytes"), "bytes"],
    [[Buffer.from("a"), Buffer.from("b")], "ab"],
    [pieces(), "one, two"],
  ] as const) {
    await writeWhole(path, content);
    expect(await readFile(path, "utf8")).toBe(text);
  }
  expect(await readdir(folder)).toEqual(["a"]);
});

it("lets many write one file at once: the last one stands, whole", async () => {
  const path = join(folder, "a");
  const texts = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(10_000));
  await Promise.all(texts.map((text) => writeWhole(path, text, { flush: false })));
  expect(texts).toContain(await readFile(path, "utf8"));
  expect(await readdir(folder)).toEqual(["a"]);
});

it("leaves what was there, and no part, where it fails", async () => {
  const path = join(folder, "a");
  await writeWhole(path, "before");
  async function* broken() {
    yield Buffer.from("half");
    throw new Error("cut off");
  }
  await expect(writeWhole(path, broken())).rejects.toThrow("cut off");
  expect(await readFile(path, "utf8")).toBe("before");
  await mkdir(join(folder, "b"));
  await expect(writeWhole(join(folder, "b"), "x")).rejects.toMatchObject({ code: "EISDIR" });
  expect((await readdir(folder)).sort()).toEqual(["a", "b"]);
});
