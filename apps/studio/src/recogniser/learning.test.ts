import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { VersionsView } from "@vistazo/api";
import type { NewDrawing } from "@vistazo/drawings";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { shapeDrawings, shapeNames } from "../../../../packages/doodle/tests/shapes.js";
import { trainTinyRecogniser } from "../../../../packages/doodle/tests/tiny-recogniser.js";
import { MemoryDrawings } from "../../../../packages/drawings/tests/memory-drawings.js";
import { FakeEngine } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer } from "../server.js";
import { GATHER_LIMITS } from "./gather-drawings.js";
import { RecogniserLearning } from "./learning.js";
import { StudioRecogniser } from "./studio-recogniser.js";
import { RecogniserVersions } from "./versions.js";

const unknown = "spiral";
let folder: string;
let tiny: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-learning-"));
  tiny = await trainTinyRecogniser(folder, unknown);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

let lastId = 0;
const stored = (word: string, count: number, rest: (i: number) => Partial<NewDrawing>): NewDrawing[] =>
  shapeDrawings(word, count, 5).map((drawing, i) => ({
    id: String(++lastId),
    word,
    drawing,
    recognized: false,
    at: new Date(2026, 5, 1 + lastId / 1000),
    ...rest(i),
  }));

let drawings: MemoryDrawings;
let recogniser: StudioRecogniser;
let learning: RecogniserLearning;
let app: HttpServer;
const versions = async () => (await app.inject("/api/recogniser/versions")).json() as VersionsView;

beforeEach(async () => {
  const own = await mkdtemp(join(folder, "data-"));
  drawings = new MemoryDrawings();
  // Imported, then drawn here.
  for (const word of shapeNames.filter((name) => name !== unknown)) drawings.put(stored(word, 40, () => ({})));
  drawings.put(stored(unknown, 50, (i) => ({ modelVersion: 1, player: `player ${i % 25}` })));
  recogniser = await StudioRecogniser.open(new RecogniserVersions(tiny, own));
  learning = await RecogniserLearning.open({
    recogniser,
    drawings,
    folder: own,
    schedule: { every: 3, hours: 24 },
    limits: { ...GATHER_LIMITS, earlierOfWord: 60 },
  });
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  app = await buildServer({
    engine,
    host,
    folders: new Folders(),
    loopback: true,
    logLevel: "silent",
    drawings,
    recogniser,
    learning,
  });
  return () => app.close();
});

describe("learning in the background", { timeout: 60_000 }, () => {
  it("puts what is learnt by command in use, while the server stays responsive", async () => {
    await recogniser.judge([
      [
        [0, 9],
        [0, 9],
      ],
    ]);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const answer = await app.inject({ method: "POST", url: "/api/recogniser/learn" });
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ running: true });
    const record = await learning.learn();
    delay.disable();
    expect(delay.percentile(50) / 1e6).toBeLessThan(50);
    expect(record).toMatchObject({
      version: 2,
      from: 1,
      state: "accepted",
      result: { leftOut: { share: 0, reported: 0 } },
    });
    expect((await app.inject("/api/recogniser")).json()).toMatchObject({ version: 2 });
    const guesses = await Promise.all(shapeDrawings(unknown, 20, 8).map((drawing) => recogniser.judge(drawing)));
    expect(guesses.filter(([first]) => first?.word === unknown).length).toBeGreaterThan(10);
    // Nothing has come since.
    expect(await learning.learn()).toBeNull();
    const { inUse, versions: all, learning: view } = await versions();
    expect(inUse).toBe(2);
    expect(all.length).toBe(2);
    expect(view).toEqual({ running: false, progress: 0, waiting: 0, every: 3 });
  });

  it("begins by itself after enough drawings, and leaves reported ones out", async () => {
    const [first] = drawings.all.filter(({ word }) => word === unknown);
    await drawings.report(first?.id as string, "other", "somebody");
    const save = (id: string) =>
      app.inject({
        method: "POST",
        url: "/api/drawings",
        body: { id, word: "circle", drawing: shapeDrawings("circle", 1, Number(id))[0] },
      });
    for (const id of ["9001", "9002", "9003"]) expect((await save(id)).statusCode).toBe(201);
    await expect.poll(async () => (await versions()).versions.length, { timeout: 40_000, interval: 200 }).toBe(2);
    const [latest] = (await versions()).versions;
    expect(latest?.result).toMatchObject({ leftOut: { reported: 1 } });
    expect(latest?.result?.learnt).toBeGreaterThan(30);
  });

  it("goes on in one studio at a time of those that share the drawings, and is not done twice", async () => {
    const own = join(folder, "data-beside");
    const beside = await StudioRecogniser.open(new RecogniserVersions(tiny, own));
    const limits = { ...GATHER_LIMITS, earlierOfWord: 60 };
    const open = (of: StudioRecogniser) => RecogniserLearning.open({ recogniser: of, drawings, folder: own, limits });
    const [first, second] = [await open(beside), await open(await StudioRecogniser.open(beside.versions))];
    const running = first.learn();
    await expect(second.learn()).rejects.toMatchObject({ code: "BUSY", status: 429 });
    expect(second.view.running).toBe(false);
    expect(await running).toMatchObject({ version: 2, state: "accepted" });
    // The other one, on the same folder, has nothing left to learn, and goes on from the new version.
    expect(await second.learn()).toBeNull();
    expect((await beside.versions.list()).map(({ version }) => version)).toEqual([2, 1]);
    await Promise.all([first.close(), second.close(), beside.close()]);
  });

  it("gives up when it may no longer count on being the only one", async () => {
    const plain = drawings.exclusively.bind(drawings);
    drawings.exclusively = (name, work) => plain(name, () => work(AbortSignal.timeout(300)));
    expect(await learning.learn()).toBeNull();
    expect((await versions()).versions).toHaveLength(1);
    drawings.exclusively = plain;
    expect(await learning.learn()).toMatchObject({ version: 2 });
  });

  it("stops with the server, and is not begun by strangers", async () => {
    const running = learning.learn();
    await app.close();
    expect(await running).toBeNull();
    expect((await recogniser.versions.list()).length).toBe(1);
    const host = new ModelHost(new FakeEngine(), { memoryBytes: 1e9 });
    app = await buildServer({
      engine: new FakeEngine(),
      host,
      folders: new Folders(),
      loopback: false,
      logLevel: "silent",
      drawings,
      recogniser,
      learning,
    });
    expect((await app.inject({ method: "POST", url: "/api/recogniser/learn" })).statusCode).toBe(403);
  });
});
