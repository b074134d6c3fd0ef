import { createHash } from "node:crypto";
import { chmod, link, lstat, mkdtemp, realpath, rename, rm, symlink } from "node:fs/promises";
import { createConnection, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DrawingsError } from "../drawings-error.js";

/** The longest path of a socket that every system takes, and what the socket's own name needs of it. */
const LONGEST_PATH = 100;
const LONGEST_NAME = 30;

/**
 * Takes a folder for this process alone, however it is called: by a link, by another path, with other variables. Whoever holds it listens at a
 * socket in it; the socket of a process that was killed answers nobody, so it holds nothing.
 *
 * @param onConnect what to do with whoever connects, which only the folder's owner can; by default they are hung up on
 * @throws DrawingsError `folder-in-use`
 * @throws the system's error where no socket can be made in it
 */
export async function lockFolder(
  folder: string,
  onConnect: (socket: Socket) => void = (socket) => socket.destroy(),
): Promise<{ release(): Promise<void> }> {
  const real = await realpath(folder);
  if (process.platform === "win32") {
    const hash = createHash("sha256").update(real).digest("hex").slice(0, 24);
    const hangUp = (socket: Socket) => socket.destroy();
    const server = await listen(`\\\\.\\pipe\\vistazo-${hash}`, hangUp).catch((error) => {
      throw error.code === "EADDRINUSE" ? inUse(folder) : error;
    });
    return { release: () => server.close() };
  }
  const way = await shortWay(real);
  const name = `lock.${process.pid}.${Math.random().toString(36).slice(2, 8)}`;
  try {
    const server = await listen(join(way.path, name), onConnect);
    try {
      // Whatever others may do in the folder.
      await chmod(join(way.path, name), 0o600);
      await take(join(way.path, "lock"), join(way.path, name), () => inUse(folder));
    } catch (error) {
      await server.close();
      throw error;
    } finally {
      await rm(join(real, name), { force: true });
    }
    return {
      async release() {
        await rm(join(real, "lock"), { force: true });
        await server.close();
      },
    };
  } finally {
    await way.end();
  }
}

/** The way to whoever holds a folder, by its real path; undefined where others than its owner could go it too. */
export async function socketPath(folder: string): Promise<{ readonly path: string; end(): Promise<void> } | undefined> {
  if (process.platform === "win32") return undefined;
  const way = await shortWay(folder);
  return { path: join(way.path, "lock"), end: () => way.end() };
}

function inUse(folder: string): DrawingsError {
  return new DrawingsError(
    "folder-in-use",
    `Another process uses the drawings in ${folder}: stop it, name another folder with --data, or set DATABASE_URL to a PostgreSQL server, which many may share.`,
  );
}

/** Makes `own`, at which this process listens, the lock at `path`, unless somebody answers there. */
async function take(path: string, own: string, inUse: () => Error): Promise<void> {
  const { ino } = await lstat(own);
  for (let attempt = 0; ; attempt++) {
    try {
      await link(own, path);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const found = await lstat(path).catch(() => undefined);
    if (attempt === 3 || (found && (await answers(path)))) throw inUse();
    if (found) await clear(path, `${own}.old`, found.ino);
  }
  // Of several that found the same dead socket, the one that linked last has it.
  await wait(20);
  if ((await lstat(path).catch(() => undefined))?.ino !== ino) throw inUse();
}

/** Takes a dead socket away; what has come in its place meanwhile is put back. */
async function clear(path: string, aside: string, dead: number): Promise<void> {
  try {
    await rename(path, aside);
    if ((await lstat(aside)).ino === dead) await rm(aside);
    else await rename(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** A path of a folder that is short enough for sockets in it: where its own is not, by a link that is there until `end`. */
async function shortWay(folder: string): Promise<{ readonly path: string; end(): Promise<void> }> {
  if (folder.length + LONGEST_NAME <= LONGEST_PATH) return { path: folder, end: async () => {} };
  const temporary = tmpdir().length + 2 * LONGEST_NAME <= LONGEST_PATH ? tmpdir() : "/tmp";
  const own = await mkdtemp(join(temporary, "vistazo-"));
  await symlink(folder, join(own, "d"));
  return { path: join(own, "d"), end: () => rm(own, { recursive: true, force: true }) };
}

interface Listening {
  close(): Promise<void>;
}

function listen(path: string, onConnect: (socket: Socket) => void): Promise<Listening> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.once("close", () => open.delete(socket)).on("error", () => socket.destroy()));
    onConnect(socket);
  });
  server.unref();
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // Whoever connects and says nothing does not keep it open.
      for (const socket of open) socket.destroy();
    });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(path, () => resolve({ close }));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
