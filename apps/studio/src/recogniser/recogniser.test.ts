import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Drawing } from "@vistazo/doodle";
import { loadRecogniser } from "@vistazo/doodle/node";
import { ownModelFolder } from "@vistazo/models";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeEngine } from "../../tests/fake-engine.js";
import { LEARNT } from "../../tests/learning-result.js";
import { watchThreads } from "../../tests/watch-threads.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer, type ServerOptions } from "../server.js";
import { StudioRecogniser } from "./studio-recogniser.js";
import { RecogniserVersions } from "./versions.js";

const shipped = ownModelFolder("vistazo/doodle") as string;
const circle: Drawing = [
  [
    Array.from({ length: 40 }, (_, i) => 128 + 120 * Math.cos(i / 6.2)),
    Array.from({ length: 40 }, (_, i) => 128 + 120 * Math.sin(i / 6.2)),
  ],
];

let dataDir: string;
let versions: RecogniserVersions;
let recogniser: StudioRecogniser;
let app: HttpServer;

async function build(options: Partial<ServerOptions> = {}): Promise<void> {
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  recogniser = await StudioRecogniser.open(versions);
  app = await buildServer({
    engine,
    host,
    folders: new Folders(),
    loopback: true,
    logLevel: "silent",
    recogniser,
    ...options,
  });
}
/** A copy of the shipped recogniser as what was learnt. */
async function learnt(state: "accepted" | "refused" = "accepted") {
  const checkpoint = join(dataDir, "run");
  await cp(shipped, checkpoint, { recursive: true });
  return versions.add(checkpoint, 1, state, LEARNT);
}
const use = (version: number, headers = {}, remoteAddress = "127.0.0.1") =>
  app.inject({ method: "POST", url: `/api/recogniser/versions/${version}/use`, headers, remoteAddress });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "vistazo-recogniser-"));
  versions = new RecogniserVersions(shipped, dataDir);
  await build();
});
afterEach(async () => {
  await app.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe("judging", () => {
  it("answers as the recogniser itself does, many drawings at once", async () => {
    const turned: Drawing = circle.map(([xs, ys]) => [ys, Array.from(xs, (x, i) => (i < 20 ? x : 100 + i))]);
    const own = await loadRecogniser(shipped);
    const [ofCircle, ofTurned] = [await own.guess(circle, 345), await own.guess(turned, 345)];
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => recogniser.judge(i % 2 ? turned : circle)));
    answers.forEach((guesses, i) => {
      const expected = i % 2 ? ofTurned : ofCircle;
      expect(guesses).toHaveLength(20);
      expect(guesses[0]?.word).toBe(expected[0]?.word);
      // A batch is computed in another order: the last digits differ, and with them the order of those that are alike.
      const scores = new Map(expected.map(({ word, score }) => [word, score]));
      guesses.forEach(({ word, score }, place) => {
        expect(score).toBeCloseTo(scores.get(word) ?? 0, 4);
        expect(score).toBeCloseTo(expected[place]?.score ?? 0, 4);
        expect(score).toBeLessThanOrEqual(guesses[place - 1]?.score ?? 1);
      });
    });
  });

  it("refuses a drawing when too many wait, and goes on after a failure", async () => {
    const all = await Promise.allSettled(Array.from({ length: 2100 }, () => recogniser.judge(circle)));
    expect(all.filter(({ status }) => status === "rejected").length).toBe(100);
    await expect(recogniser.judge([null] as unknown as Drawing)).rejects.toMatchObject({ code: "INTERNAL" });
    expect((await recogniser.judge(circle))[0]?.score).toBeGreaterThan(0);
  });

  it("answers drawings under way when its thread ends", async () => {
    const threads = await watchThreads();
    try {
      const under = Promise.all(Array.from({ length: 30 }, () => recogniser.judge(circle)));
      expect(await threads.endAll()).toBe(1);
      expect((await under).every((guesses) => guesses.length > 0)).toBe(true);
    } finally {
      threads.stop();
    }
  });

  it("answers drawings under way when the version changes", async () => {
    const { version } = await learnt();
    const before = Promise.all(Array.from({ length: 30 }, () => recogniser.judge(circle)));
    await recogniser.use(version);
    expect(recogniser.version).toBe(version);
    expect((await before).every((guesses) => guesses.length > 0)).toBe(true);
    expect((await recogniser.judge(circle)).length).toBeGreaterThan(0);
  });
});

describe("versions", () => {
  it("are kept, chosen for good, and rolled back", async () => {
    await learnt();
    expect((await app.inject("/api/recogniser")).json()).toMatchObject({ version: 1 });
    expect((await use(2)).statusCode).toBe(204);
    expect((await app.inject("/api/recogniser")).json()).toMatchObject({ version: 2 });
    await app.close();
    await build();
    const { inUse, versions: all } = (await app.inject("/api/recogniser/versions")).json();
    expect(inUse).toBe(2);
    expect(all.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect(all[0]).toMatchObject({ from: 1, state: "accepted", result: LEARNT });
    expect((await use(1)).statusCode).toBe(204);
    expect((await app.inject("/api/recogniser")).json()).toMatchObject({ version: 1 });
  });

  it("that were refused, are absent or half written cannot be used", async () => {
    await learnt("refused");
    await mkdir(join(dataDir, "versions", "3"));
    await writeFile(join(dataDir, "versions", "3", "version.json"), '{"version": 3');
    for (const version of [2, 3, 4]) expect((await use(version)).statusCode).toBe(404);
    for (const version of ["0", "x", "1e9", "-1"])
      expect((await use(version as unknown as number)).statusCode).toBe(400);
    const { versions: all } = (await app.inject("/api/recogniser/versions")).json();
    expect(all.map(({ state }: { state: string }) => state)).toEqual(["refused", "shipped"]);
  });

  it("fall back to the shipped one when the chosen one is gone", async () => {
    await learnt();
    await recogniser.use(2);
    await rm(join(dataDir, "versions", "2"), { recursive: true });
    await app.close();
    await build();
    expect(recogniser.version).toBe(1);
  });

  it("give browsers their files for ever, and no other file", async () => {
    const { folder } = (await app.inject("/api/recogniser")).json();
    const network = await app.inject(`${folder}/onnx/model.onnx`);
    expect(network.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "application/octet-stream",
    });
    expect(network.rawPayload.length).toBe(Number(network.headers["content-length"]));
    expect((await app.inject(`${folder}/config.json`)).json().id2label["0"]).toBe(recogniser.words[0]);
    for (const file of [
      "README.md",
      "version.json",
      "../config.json",
      "%2e%2e/config.json",
      "onnx%2F..%2F..%2Fpackage.json",
      "onnx",
    ])
      expect((await app.inject(`${folder}/${file}`)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await app.inject(folder.replace(/.{16}$/u, "0123456789abcdef/config.json"))).statusCode).toBe(404);
  });

  it("are chosen by moderators only", async () => {
    await learnt();
    await app.close();
    await build({ loopback: false, moderatorToken: "the right one" });
    expect((await use(2)).statusCode).toBe(401);
    expect((await use(2, { authorization: "Bearer wrong" }, "203.0.113.9")).statusCode).toBe(401);
    expect((await use(2, { authorization: "Bearer the right one" }, "203.0.113.9")).statusCode).toBe(204);
    await app.close();
    await build({ loopback: false });
    expect((await use(1)).statusCode).toBe(403);
  });
});
