import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FakeEngine, factsOf } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import { findServedModels, ServedModels } from "./served-models.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "vistazo-served-"));
  for (const name of ["vit", "both/a", "both/b"]) {
    await mkdir(join(root, name), { recursive: true });
    await writeFile(join(root, name, "config.json"), "{}");
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

const find = (...texts: string[]) => findServedModels(texts, { engine: new FakeEngine(), folders: new Folders() });

it("names models by the end of their ids, or as it is told", async () => {
  const found = await find("org/vit-base", "org/vit-tiny@v2", "mine=org/vit-base", join(root, "vit"));
  expect(found.map(({ name, id, key }) => [name, id, key.source])).toEqual([
    ["vit-base", "org/vit-base", "org/vit-base"],
    ["vit-tiny", "org/vit-tiny@v2", "org/vit-tiny@v2"],
    ["mine", "org/vit-base", "org/vit-base"],
    ["vit", "folder:vit", join(root, "vit")],
  ]);
});

it("says what cannot be served before anything is", async () => {
  await expect(find("org/vit", "other/vit")).rejects.toThrow("org/vit and other/vit would both be served as “vit”");
  await expect(find("a name=org/vit")).rejects.toThrow("“a name” is no name for a model");
  await expect(find(join(root, "both"))).rejects.toThrow("holds 2 models");
  const engine = new FakeEngine();
  engine.facts = [factsOf("org/bert", { task: null, runs: false, reason: "It reads texts." })];
  await expect(findServedModels(["org/bert"], { engine, folders: new Folders() })).rejects.toThrow("It reads texts.");
});

it("is ready once all models are, and keeps them whatever else is loaded", async () => {
  const engine = new FakeEngine();
  const loading: (() => void)[] = [];
  engine.onload = () => new Promise((resolve) => loading.push(resolve));
  const models = await findServedModels(["org/a", "org/b"], { engine, folders: new Folders() });
  const sources = models.map(({ key }) => key.source);
  const host = new ModelHost(engine, { memoryBytes: 100, isPinned: (source) => sources.includes(source) });
  const served = new ServedModels(models, host);
  served.begin(() => {});
  await expect.poll(() => loading.length).toBe(2);
  expect(served.ready).toBe(false);
  for (const done of loading) done();
  await expect.poll(() => served.ready).toBe(true);
  expect(host.loaded).toEqual({ models: 2, bytes: 200 });
  engine.onload = async () => {};
  await host.load({ task: "image-classification", source: "org/c" }).done;
  await host.load({ task: "image-classification", source: "org/d" }).done;
  expect(engine.disposed).toEqual(["org/c"]);
  expect(() => served.find("c")).toThrow("There is no model “c” here; there are a, b.");
});

it("tells why a model could not be loaded, and loads no more once it is closed", async () => {
  const engine = new FakeEngine();
  engine.onload = async () => {
    throw new Error("no disk");
  };
  const host = new ModelHost(engine, { memoryBytes: 100 });
  const served = new ServedModels(await findServedModels(["org/a"], { engine, folders: new Folders() }), host);
  const failures: unknown[] = [];
  served.begin((error) => failures.push(error));
  await expect.poll(() => failures.length).toBe(1);
  served.close();
  expect(served.ready).toBe(false);
  expect(engine.loads).toHaveLength(1);
});

it("loads a model again that came to an end before it had answered anything", async () => {
  const engine = new FakeEngine();
  const load = engine.load.bind(engine);
  const ends: ((value: unknown) => void)[] = [];
  engine.load = async (...asked) => ({
    ...(await load(...asked)),
    ended: new Promise<unknown>((resolve) => ends.push(resolve)),
  });
  const host = new ModelHost(engine, { memoryBytes: 100 });
  const served = new ServedModels(await findServedModels(["org/a"], { engine, folders: new Folders() }), host);
  served.begin(() => {});
  await expect.poll(() => served.ready).toBe(true);
  ends[0](undefined);
  await expect.poll(() => served.ready).toBe(false);
  await expect.poll(() => served.ready, { timeout: 5000 }).toBe(true);
  expect(engine.loads).toHaveLength(2);
  served.close();
});
