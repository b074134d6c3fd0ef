import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { VersionsView } from "@vistazo/api";
import { isKnown } from "@vistazo/doodle/game";
import type { NewDrawing } from "@vistazo/drawings";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { shapeDrawings, shapeNames } from "../../../../packages/doodle/tests/shapes.js";
import { tinyAcceptance, trainTinyRecogniser } from "../../../../packages/doodle/tests/tiny-recogniser.js";
import { MemoryDrawings } from "../../../../packages/drawings/tests/memory-drawings.js";
import { FakeEngine } from "../../tests/fake-engine.js";
import { LEARNT } from "../../tests/learning-result.js";
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

let own: string;
let drawings: MemoryDrawings;
let recogniser: StudioRecogniser;
let learning: RecogniserLearning;
let app: HttpServer;
const versions = async () => (await app.inject("/api/recogniser/versions")).json() as VersionsView;

beforeEach(async () => {
  own = await mkdtemp(join(folder, "data-"));
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
    acceptance: tinyAcceptance,
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
    expect(view).toEqual({
      running: false,
      progress: 0,
      waiting: 0,
      every: 3,
      trial: { version: 2, seen: 0, of: 400 },
    });
  });

  it("goes back to the version before when the new one does worse on what is drawn", async () => {
    // The same network with other words at its outputs.
    const swapped = join(folder, "swapped");
    await cp(tiny, swapped, { recursive: true });
    const path = join(swapped, "config.json");
    const config = JSON.parse(await readFile(path, "utf8")) as { id2label: Record<string, string> };
    const names = Object.values(config.id2label);
    const labels = Object.fromEntries(names.map((_, i) => [i, names[(i + 1) % names.length]]));
    await writeFile(path, JSON.stringify({ ...config, id2label: labels }));
    await learning.close();
    await recogniser.versions.add(swapped, 1, "accepted", LEARNT);
    await recogniser.use(2);
    await writeFile(
      join(own, "learning.json"),
      JSON.stringify({
        sequence: 1e6,
        waiting: 0,
        at: Date.now(),
        trial: { version: 2, before: 1, seen: 0, better: 0, worse: 0 },
      }),
    );
    const resumed = await RecogniserLearning.open({
      recogniser,
      drawings,
      folder: own,
      schedule: { every: 0, hours: 24 },
    });
    const known = shapeNames.filter((name) => name !== unknown);
    for (let i = 0; recogniser.version === 2 && i < 100; i++) {
      const word = known[i % known.length] as string;
      const drawing = shapeDrawings(word, 1, 700 + i)[0]!;
      const recognized = isKnown(word, await recogniser.judge(drawing));
      resumed.noteDrawing({
        word,
        drawing,
        recognized,
        modelVersion: 2,
        player: `player ${i}`,
        source: `address ${i % 9}`,
      });
      const judged = () => resumed.view.trial === null || resumed.view.trial.seen === i + 1;
      await expect
        .poll(() => judged() && (resumed.view.trial !== null || recogniser.version === 1), {
          interval: 5,
          timeout: 30_000,
        })
        .toBe(true);
    }
    expect(recogniser.version).toBe(1);
    const latest = async () => (await recogniser.versions.list())[0];
    await expect.poll(latest, { timeout: 10_000 }).toMatchObject({ version: 2, state: "withdrawn" });
    await resumed.close();
  });

  it("begins by itself after enough drawings, and leaves reported ones out", async () => {
    const [first] = drawings.all.filter(({ word }) => word === unknown);
    for (const reporter of ["somebody", "another"]) await drawings.report(first?.id as string, "other", reporter);
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
    const open = (of: StudioRecogniser) =>
      RecogniserLearning.open({ recogniser: of, drawings, folder: own, limits, acceptance: tinyAcceptance });
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
