import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatabaseStore, openStore } from "@vistazo/drawings";
import { ownModelFolder } from "@vistazo/models";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type PostgresServer,
  postgresBinaries,
  startPostgres,
} from "../../../../packages/drawings/tests/postgres-server.js";
import { LEARNT } from "../../tests/learning-result.js";
import { RecogniserLearning } from "./learning.js";
import { SharedFolder } from "./shared-folder.js";
import { StudioRecogniser } from "./studio-recogniser.js";
import { RecogniserVersions } from "./versions.js";

const shipped = ownModelFolder("vistazo/doodle") as string;

describe.skipIf(!postgresBinaries)("the recogniser of studios that share a database", { timeout: 120_000 }, () => {
  let server: PostgresServer;
  let databaseUrl: string;
  let root: string;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    databaseUrl = await server.database();
    root = await mkdtemp(join(tmpdir(), "vistazo-shared-"));
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
    await server.stop();
    await rm(root, { recursive: true, force: true });
  });

  async function open(name: string) {
    const folder = join(root, name);
    const drawings: DatabaseStore = await openStore({ databaseUrl, connections: 3 });
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const shared = await SharedFolder.open({ folder, files: drawings.shared!.files, onError });
    const recogniser = await StudioRecogniser.open(new RecogniserVersions(shipped, folder, shared));
    const learning = await RecogniserLearning.open({ recogniser, drawings, folder });
    await shared.watch(async () => {
      await recogniser.follow();
      await learning.follow();
    });
    closing.push(async () => {
      await learning.close();
      await recogniser.close();
      await drawings.close();
      expect(errors).toEqual([]);
    });
    return { folder, shared, recogniser, learning };
  }

  /** A copy of the shipped one, as if it had been learnt. */
  async function learn({ folder, recogniser }: Awaited<ReturnType<typeof open>>): Promise<number> {
    const run = join(folder, "run");
    await cp(shipped, run, { recursive: true });
    const { version } = await recogniser.versions.add(run, 1, "accepted", LEARNT);
    return version;
  }

  it("is the one that any of them has learnt or chosen, also at one that starts later", async () => {
    const one = await open("one");
    const two = await open("two");
    const version = await learn(one);
    await one.recogniser.use(version);
    await expect.poll(() => two.recogniser.version, { timeout: 30_000 }).toBe(version);
    const { digest } = one.recogniser.current;
    const there = await two.recogniser.file(version, digest, "onnx/model.onnx");
    expect((await readFile(there.path)).equals(await readFile(join(shipped, "onnx", "model.onnx")))).toBe(true);
    expect(await two.recogniser.versions.check()).toEqual([1, 2].map((one) => ({ version: one, problem: null })));

    // Numbers go on, whoever learns.
    const next = await learn(two);
    expect(next).toBe(version + 1);
    // One that is asked for before its studio was told of it.
    expect((await one.recogniser.file(next, digest, "config.json")).size).toBeGreaterThan(0);
    await two.recogniser.use(1);
    await expect.poll(() => one.recogniser.version, { timeout: 30_000 }).toBe(1);

    await two.recogniser.use(next);
    const three = await open("three");
    expect(three.recogniser.version).toBe(next);
    expect((await three.recogniser.versions.list()).map(({ version: one }) => one)).toEqual([3, 2, 1]);
  });

  it("knows how far another one has learnt", async () => {
    const [four, five] = [await open("four"), await open("five")];
    five.learning.noteDrawing({
      ...{ word: "cat", drawing: [], modelVersion: 1, recognized: true },
      ...{ player: "p", source: "s" },
    });
    expect(five.learning.view.waiting).toBe(1);
    await writeFile(
      join(four.folder, "learning.json"),
      JSON.stringify({ sequence: 1000, waiting: 0, at: Date.now(), trial: null }),
    );
    await four.shared.pushLearnt();
    await expect.poll(() => five.learning.view.waiting, { timeout: 30_000 }).toBe(0);
  });

  it("writes nothing but its own files, whatever stands in the database", async () => {
    const store = await openStore({ databaseUrl, connections: 2 });
    closing.push(() => store.close());
    const content = new Uint8Array([1]);
    const names = ["../evil", "versions/2/../../evil", "versions/9/evil", "versions/09/version.json", "/evil"];
    await store.shared!.files.write(names.map((name) => ({ name: `recogniser/${name}`, content })));
    const six = await open("six");
    for (const name of names) await expect(readFile(join(six.folder, name))).rejects.toMatchObject({ code: "ENOENT" });
  });
});
