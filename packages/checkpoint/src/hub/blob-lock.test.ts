import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withBlobLock } from "./blob-lock.js";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-lock-"));
  path = join(folder, "models--a--b", "etag.lock");
});
afterEach(() => rm(folder, { recursive: true }));

const lock = <T>(action: () => Promise<T>, options: { signal?: AbortSignal; waiting?: () => void } = {}) =>
  withBlobLock(path, { signal: options.signal, waiting: options.waiting ?? (() => {}) }, action);

async function heldBy(owner: object, secondsAgo = 0): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, JSON.stringify(owner));
  const then = new Date(Date.now() - secondsAgo * 1000);
  await utimes(path, then, then);
}

describe("withBlobLock", () => {
  it("lets one in at a time, says so to those who wait, and leaves nothing behind", async () => {
    let inside = 0;
    let waits = 0;
    const action = async () => {
      expect(++inside).toBe(1);
      await sleep(30);
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => lock(action, { waiting: () => waits++ })));
    expect(waits).toBe(2);
    expect(await readdir(join(path, ".."))).toEqual([]);
  });

  it("is released where the action fails", async () => {
    await expect(lock(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await lock(async () => 1)).toBe(1);
  });

  it.each([
    ["has been silent for long", { host: "elsewhere", pid: 1 }, 60],
    ["has ended on this machine", { host: hostname(), pid: 2 ** 30 }, 0],
    ["wrote nothing that can be read, long ago", {}, 60],
  ])("is taken from a holder that %s", async (_, owner, secondsAgo) => {
    await heldBy(owner, secondsAgo);
    expect(await lock(async () => 1)).toBe(1);
    expect(await readdir(join(path, ".."))).toEqual([]);
  });

  it.each([
    ["on this machine", { host: hostname(), pid: process.pid }],
    ["elsewhere", { host: "elsewhere", pid: 2 ** 30 }],
  ])("is not taken from a holder that is alive %s; an abort ends the wait", async (_, owner) => {
    await heldBy(owner);
    const waiting = lock(async () => 1, { signal: AbortSignal.timeout(250) });
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("does without a lock where none can be made", async () => {
    await writeFile(join(folder, "models--a--b"), "a file where the folder should be");
    expect(await lock(async () => 1)).toBe(1);
  });
});
