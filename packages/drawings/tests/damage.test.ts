import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectEmbedded } from "../src/embedded/connect-embedded.js";
import { EmbeddedDatabase } from "../src/embedded/embedded-database.js";
import { lockFolder } from "../src/embedded/folder-lock.js";
import { checkStore, databaseProblem, openStore } from "../src/index.js";
import { randomDrawing } from "./random-drawing.js";

/** The long form takes many minutes: `VISTAZO_LONG=1 npx vitest run packages/drawings/tests/damage.test.ts`. */
const long = process.env.VISTAZO_LONG !== undefined;
const flips = long ? 60 : 4;

let folder: string;
/** A store that was closed, and one as a kill leaves it: its last drawings are in the log alone. */
const states: Record<"closed" | "killed", string> = { closed: "", killed: "" };
const drawings = 300;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-damage-"));
  const live = join(folder, "live");
  let store = await openStore({ dataDir: live });
  for (let id = 0; id < 200; id++) await store.save(randomDrawing(id, { word: ["cat", "dog", "sun"][id % 3] }));
  await store.close();
  store = await openStore({ dataDir: live });
  for (let id = 200; id < drawings; id++) await store.save(randomDrawing(id, { word: ["cat", "dog", "sun"][id % 3] }));
  states.killed = copy(live, "killed");
  await store.close();
  states.closed = copy(live, "closed");
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

let copies = 0;
/** Of a folder of a thousand files: one by one, which takes a quarter of what `cp` of Node does. */
function copy(from: string, name = `copy-${copies++}`): string {
  const to = join(folder, name);
  mkdirSync(to);
  copyFiles(join(from, "drawings"), join(to, "drawings"));
  return to;
}

/** Not the sockets that lock it. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFiles(source, target);
    else if (entry.isFile()) copyFileSync(source, target);
  }
}

/** What a store says: how many drawings there are, or the sentence why not. */
async function outcome(dataDir: string): Promise<number | string> {
  try {
    const store = await openStore({ dataDir });
    try {
      let found = 0;
      const seen = new Set<string>();
      for await (const { id, drawing } of store.stream()) {
        expect(drawing).toEqual(randomDrawing(Number(id) - 1_000_000_000).drawing);
        seen.add(id);
        found++;
      }
      expect(seen.size).toBe(found);
      const counted = (await store.counts()).reduce((sum, { drawings: n }) => sum + n, 0);
      expect(counted).toBe(found);
      return found;
    } finally {
      await store.close();
    }
  } catch (error) {
    const problem = databaseProblem(error);
    if (!problem) throw error;
    return problem.message;
  }
}

async function filesOf(dataDir: string): Promise<{ path: string; size: number }[]> {
  const entries = await readdir(join(dataDir, "drawings"), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(files.map(async (path) => ({ path, size: (await stat(path)).size })));
  return sized.filter(({ size }) => size > 0).sort((a, b) => a.path.localeCompare(b.path));
}

async function flip(path: string, at: number): Promise<void> {
  const file = await open(path, "r+");
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
  buffer[0] ^= 1 << (at % 8);
  await file.write(buffer, 0, 1, at);
  await file.close();
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each(["closed", "killed"] as const)("a store that was %s", (state) => {
  it("is whole", async () => {
    expect(await outcome(copy(states[state]))).toBe(drawings);
    expect(await checkStore({ dataDir: copy(states[state]) })).toMatchObject({ drawings });
  }, 120_000);

  // A file as likely as another, and each part of it as likely as another.
  it(
    "of which a bit is turned answers with all of its drawings or with a sentence",
    async () => {
      const next = random(state === "closed" ? 1 : 2);
      const said: string[] = [];
      let unharmed = 0;
      for (let i = 0; i < flips; i++) {
        const dataDir = copy(states[state]);
        const files = await filesOf(dataDir);
        const weighty = files.filter(({ path }) => /base|pg_wal|pg_xact/u.test(path));
        const among = i % 2 ? files : weighty;
        const { path, size } = among[Math.floor(next() * among.length)];
        await flip(path, Math.floor(next() * size));
        const answer = await outcome(dataDir);
        if (typeof answer === "string") said.push(answer);
        else unharmed++;
        if (typeof answer === "number")
          expect([relative(dataDir, path), answer]).toEqual([relative(dataDir, path), drawings]);
        else expect(answer).toMatch(/^The (drawings|database) .*(damaged|cannot be opened|has stopped).*\.$/su);
        await rm(dataDir, { recursive: true });
      }
      if (long) console.log({ state, flips, noticed: said.length, unharmed });
    },
    long ? 3_600_000 : 300_000,
  );
});

describe("a folder", () => {
  const unusable = (code: string, message: RegExp) => ({ code, message: expect.stringMatching(message) });

  it.each(["PG_VERSION", "global/pg_control", "pg_wal", "base"])(
    "that lacks %s is refused, and nothing in it is changed",
    async (name) => {
      const dataDir = copy(states.closed);
      await rm(join(dataDir, "drawings", name), { recursive: true });
      const before = (await filesOf(dataDir)).map(({ path, size }) => `${path} ${size}`);
      await expect(openStore({ dataDir })).rejects.toMatchObject(unusable("store-damaged", /damaged.*from a copy/));
      expect((await filesOf(dataDir)).map(({ path, size }) => `${path} ${size}`)).toEqual(before);
    },
    120_000,
  );

  it("that holds something else is refused, and an empty one is begun", async () => {
    const dataDir = await mkdtemp(join(folder, "other-"));
    const drawings = join(dataDir, "drawings");
    await mkdir(drawings);
    await writeFile(join(drawings, "letter.txt"), "mine");
    await expect(openStore({ dataDir })).rejects.toMatchObject(unusable("folder-unusable", /something else/));
    expect(await readFile(join(drawings, "letter.txt"), "utf8")).toBe("mine");
    await rm(join(drawings, "letter.txt"));
    expect(await outcome(dataDir)).toBe(0);
    await rm(drawings, { recursive: true });
    await symlink(join(folder, "unmounted"), drawings);
    await expect(openStore({ dataDir })).rejects.toMatchObject(
      unusable("folder-unusable", /cannot be read \(ENOENT\)/),
    );
  }, 120_000);

  it("of which a table was cut off is refused", async () => {
    const dataDir = copy(states.closed);
    const largest = (await filesOf(dataDir))
      .filter(({ path }) => /base/u.test(path))
      .sort((a, b) => b.size - a.size)[0];
    await truncate(largest.path, largest.size - 8192);
    await expect(openStore({ dataDir })).rejects.toMatchObject(unusable("store-damaged", /bytes in place of/));
  }, 120_000);

  it("that a newer vistazo has written is refused in a sentence", async () => {
    const dataDir = copy(states.closed);
    const database = await EmbeddedDatabase.open(join(dataDir, "drawings"));
    const { sql, close } = await connectEmbedded(database, dataDir);
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 4000000000000)`;
    await close();
    await expect(openStore({ dataDir })).rejects.toMatchObject(unusable("store-newer", /newer vistazo/));
    const other = copy(states.closed);
    await writeFile(join(other, "drawings", "PG_VERSION"), "19\n");
    await expect(openStore({ dataDir: other })).rejects.toMatchObject(unusable("store-newer", /PostgreSQL 19/));
  }, 120_000);

  it("is one process's, by whatever path and with whatever variables", async () => {
    const dataDir = copy(states.closed);
    const store = await openStore({ dataDir });
    const link = join(folder, "link");
    await symlink(dataDir, link);
    const long = join(folder, "l".repeat(120));
    await symlink(dataDir, long);
    // Another folder, whose drawings lie in the first.
    const lent = join(folder, "lent");
    await mkdir(lent);
    await symlink(join(dataDir, "drawings"), join(lent, "drawings"));
    const temporary = process.env.TMPDIR;
    try {
      for (const path of [dataDir, link, long, lent]) {
        for (const variable of [temporary, await mkdtemp(join(folder, "tmp-"))]) {
          if (variable === undefined) delete process.env.TMPDIR;
          else process.env.TMPDIR = variable;
          await expect(openStore({ dataDir: path })).rejects.toMatchObject({ code: "folder-in-use" });
        }
      }
    } finally {
      if (temporary === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = temporary;
      await store.close();
    }
    expect(await outcome(long)).toBe(drawings);
  }, 120_000);

  it("that lies deep has its lock in itself too", async () => {
    const deep = join(folder, "d".repeat(90), "e".repeat(90));
    await mkdir(deep, { recursive: true });
    const lock = await lockFolder(deep);
    expect(await readdir(deep)).toEqual(["lock"]);
    await expect(lockFolder(deep)).rejects.toMatchObject({ code: "folder-in-use" });
    await lock.release();
    expect(await readdir(deep)).toEqual([]);
  });

  it("left by a kill is one process's of many that come at once", async () => {
    const left = await mkdtemp(join(folder, "left-"));
    const script = `import("node:net").then(({ createServer }) => createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL")))`;
    for (let round = 0; round < 5; round++) {
      spawnSync(process.execPath, ["-e", script, join(left, "lock")]);
      expect(await readdir(left)).toContain("lock");
      const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(left)));
      const held = tries.filter((tried) => tried.status === "fulfilled");
      expect(held.length).toBeLessThanOrEqual(1);
      for (const { value } of held) await value.release();
      expect(tries.filter((tried) => tried.status === "rejected").map(({ reason }) => reason.code)).toEqual(
        Array(12 - held.length).fill("folder-in-use"),
      );
    }
  }, 120_000);
});

/** Only the superuser can lay a small or a read-only disk over a folder. */
const mounts =
  process.platform === "linux" && process.getuid?.() === 0 && spawnSync("unshare", ["-m", "true"]).status === 0;

describe.skipIf(!mounts)("a disk", () => {
  async function mounted(size: string, work: (dataDir: string) => Promise<void>): Promise<void> {
    const dataDir = await mkdtemp(join(folder, "disk-"));
    const mount = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "none", dataDir]);
    if (mount.status !== 0) throw new Error(String(mount.stderr));
    try {
      await work(dataDir);
    } finally {
      spawnSync("umount", ["-l", dataDir]);
    }
  }
  const sentence = (code: string, reason: RegExp) => ({ code, message: expect.stringMatching(reason) });

  it("that is full from the start is named", async () => {
    await mounted("2m", async (dataDir) => {
      await expect(openStore({ dataDir })).rejects.toMatchObject(
        sentence("disk-full", /^[^.\n]*disk is full[^\n]*\.$/),
      );
      expect(await readdir(dataDir)).not.toContain("drawings");
    });
  }, 120_000);

  it("that can only be read is named", async () => {
    await mounted("200m", async (dataDir) => {
      copyFiles(join(states.closed, "drawings"), join(dataDir, "drawings"));
      spawnSync("mount", ["-o", "remount,ro", dataDir]);
      await expect(openStore({ dataDir })).rejects.toMatchObject(sentence("folder-unusable", /can only be read/));
    });
  }, 120_000);

  it("that fills up refuses in a sentence what it cannot keep, and keeps what it has answered", async () => {
    await mounted("48m", async (dataDir) => {
      copyFiles(join(states.closed, "drawings"), join(dataDir, "drawings"));
      const store = await openStore({ dataDir });
      const filler = await open(join(dataDir, "filler"), "w");
      const chunk = Buffer.alloc(1 << 16);
      for (;;) if ((await filler.write(chunk).catch(() => ({ bytesWritten: 0 }))).bytesWritten < chunk.length) break;
      await filler.close();
      let saved = 0;
      let problem: string | undefined;
      for (let id = drawings; id < drawings + 4000 && !problem; id++) {
        try {
          await store.save(randomDrawing(id));
          saved++;
        } catch (error) {
          problem = databaseProblem(error)?.message ?? `unknown: ${(error as Error).message}`;
        }
      }
      expect(problem).toMatch(/^The (disk|database) [^\n]*\.$/);
      await store.close();
      await rm(join(dataDir, "filler"));
      expect(await outcome(dataDir)).toBe(drawings + saved);
    });
  }, 120_000);
});
