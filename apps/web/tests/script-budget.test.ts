import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

/** Of all pages' scripts together, compressed; a page fetches a part of them. */
const BUDGET = 300_000;
/** Of what runs models in the browser, without the architectures of single models: fetched by those who choose that. */
const ENGINE_BUDGET = 170_000;
/** Of the worker that guesses drawings: nearly all of it is ONNX Runtime. It is fetched with the pages on which one draws. */
const RECOGNISER_BUDGET = 35_000;
/** Of the worker that runs people's programs, with a parser of TypeScript and what programs import; fetched by those who run one. */
const PROGRAM_BUDGET = 130_000;
/** Of the worker that makes pictures of answers, fetched with the first answer. */
const PICTURES_BUDGET = 38_000;

it("keeps the pages' scripts small", async () => {
  const assets = fileURLToPath(new URL("../dist/assets/", import.meta.url));
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  const sizes = await Promise.all(scripts.map(async (name) => gzipSync(await readFile(assets + name)).length));
  const sizeOf = (fits: (name: string) => boolean) =>
    sizes.reduce((sum, size, place) => sum + (fits(scripts[place]!) ? size : 0), 0);
  const isEngine = (name: string) => /^(engine-|model-worker|store-worker|worker-)/.test(name);
  const isOfAllModels = (name: string) => /^(engine-browser-model|model-worker|store-worker|worker-ort)/.test(name);
  expect(scripts.filter(isOfAllModels)).toHaveLength(4);
  expect(sizeOf(isOfAllModels)).toBeLessThan(ENGINE_BUDGET);
  const isRecogniser = (name: string) => name.startsWith("recogniser-worker");
  expect(scripts.filter(isRecogniser)).toHaveLength(1);
  expect(sizeOf(isRecogniser)).toBeLessThan(RECOGNISER_BUDGET);
  const isOfPictures = (name: string) => name.startsWith("picture-worker");
  expect(scripts.filter(isOfPictures)).toHaveLength(1);
  expect(sizeOf(isOfPictures)).toBeLessThan(PICTURES_BUDGET);
  const isOfPrograms = (name: string) => name.startsWith("program-worker");
  expect(scripts.filter(isOfPrograms)).toHaveLength(1);
  expect(sizeOf(isOfPrograms)).toBeLessThan(PROGRAM_BUDGET);
  const isOther = (name: string) =>
    ![isRecogniser, isOfPictures, isOfPrograms, isEngine].some((belongs) => belongs(name));
  expect(sizeOf(isOther)).toBeLessThan(BUDGET);
});
