import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "@vistazo/files/node";
import { makeFolder } from "../make-folder.js";

/** How often a holder shows that it is alive, and how long after its last sign it counts as gone. */
const HEARTBEAT = 2_000;
const STALE = 10_000;
const POLL = 100;

/**
 * Runs `action` while no other process that asks for the same lock does.
 *
 * The lock only saves bandwidth: a blob is written so that two writers do no harm, and where the file system does not
 * let a lock be made, `action` runs without one. A holder that crashed is noticed by its silence.
 */
export async function withBlobLock<T>(
  path: string,
  { signal, waiting }: { signal: AbortSignal | undefined; waiting: () => void },
  action: () => Promise<T>,
): Promise<T> {
  const release = await acquire(path, signal, waiting);
  try {
    return await action();
  } finally {
    await release();
  }
}

async function acquire(
  path: string,
  signal: AbortSignal | undefined,
  waiting: () => void,
): Promise<() => Promise<void>> {
  const owner = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() });
  for (let waits = 0; ; waits++) {
    signal?.throwIfAborted();
    const taken = await create(path, owner);
    if (taken === "unavailable") return async () => {};
    if (taken === "yes") return hold(path, owner);
    if (await isStale(path)) await breakLock(path);
    else {
      if (waits === 0) waiting();
      await sleep(POLL, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
    }
  }
}

async function create(path: string, owner: string): Promise<"yes" | "no" | "unavailable"> {
  try {
    await makeFolder(dirname(path));
  } catch {
    return "unavailable";
  }
  try {
    await writeFile(path, owner, { flag: "wx" });
    return "yes";
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EEXIST" ? "no" : "unavailable";
  }
}

function hold(path: string, owner: string): () => Promise<void> {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, HEARTBEAT);
  beat.unref();
  return async () => {
    clearInterval(beat);
    // Not one that somebody else has taken over meanwhile.
    if ((await readFile(path, "utf8").catch(() => "")) === owner) await rm(path, { force: true });
  };
}

async function isStale(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return false;
  if (Date.now() - found.mtimeMs > STALE) return true;
  const holder = await readFile(path, "utf8").then(parseOwner, () => undefined);
  return holder?.host === hostname() && !isRunning(holder.pid);
}

function parseOwner(text: string): { host: unknown; pid: number } | undefined {
  try {
    const { host, pid } = JSON.parse(text);
    return typeof pid === "number" ? { host, pid } : undefined;
  } catch {
    return undefined;
  }
}

/** Of several that want to remove the same lock only one succeeds in renaming it. */
async function breakLock(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => {});
  await rm(aside, { force: true });
}
