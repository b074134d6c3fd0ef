import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openFiles } from "./open-files.js";
import { writeSafetensors } from "./write-safetensors.js";

let weights: Blob;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-tokenizer-"));
  const file = join(folder, "model.safetensors");
  await writeSafetensors(file, new Map([["w", { shape: [1], data: Float32Array.of(1) }]]));
  weights = new Blob([await readFile(file)]);
});
afterAll(() => rm(folder, { recursive: true }));

const vocab = { a: 0, b: 1, ab: 2 };
const needsTokenizer = () => true;

function open(files: Record<string, string>, options = { needsTokenizer }) {
  const all = { "config.json": "{}", ...files };
  const blobs = Object.entries(all).map(([name, text]): [string, Blob] => [name, new Blob([text])]);
  return openFiles("model", new Map([...blobs, ["model.safetensors", weights]]), options);
}

it("reads byte pairs from either layout", async () => {
  const bytePairs = { vocab, merges: ["a b"] };
  const apart = { "vocab.json": JSON.stringify(vocab), "merges.txt": "#version: 0.2\r\na b\r\n" };
  expect((await open(apart)).bytePairs).toEqual(bytePairs);
  for (const merges of [["a b"], [["a", "b"]]]) {
    const together = { "tokenizer.json": JSON.stringify({ model: { type: "BPE", vocab, merges } }) };
    expect((await open(together)).bytePairs).toEqual(bytePairs);
  }
});

it("reads none where there is none, or none is needed", async () => {
  expect(await open({})).not.toHaveProperty("bytePairs");
  expect(await open({ "vocab.json": "no JSON", "merges.txt": "" }, { needsTokenizer: () => false })).not.toHaveProperty(
    "bytePairs",
  );
});

it.each([
  [{ "tokenizer.json": '{"model":{"type":"Unigram"}}' }, /^tokenizer\.json has no "vocab" and "merges"/],
  [{ "vocab.json": '{"a":"x"}', "merges.txt": "" }, /^vocab\.json: the token "a" has no whole number\.$/],
  [{ "vocab.json": "[1]", "merges.txt": "" }, /is not a JSON object\.$/],
])("says what is wrong with %j", async (files, message) => {
  await expect(open(files)).rejects.toThrow(message);
});
