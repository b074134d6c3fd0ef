import { createHash } from "node:crypto";
import { link, lstat, rm } from "node:fs/promises";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeFolder } from "@vistazo/checkpoint";
import { DrawingsError } from "../drawings-error.js";

/** The longest path of a socket that every system takes. */
const longestPath = 100;

/**
 * Takes a folder for this process alone. Whoever holds it listens at a socket in it; the socket of a process that was killed answers
 * nobody, so it holds nothing.
 *
 * @throws DrawingsError `folder-in-use`
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  await makeFolder(resolve(folder));
  const inUse = () =>
    new DrawingsError(
      "folder-in-use",
      `Another process uses the drawings in ${folder}: stop it, name another folder with --data, or set DATABASE_URL to a PostgreSQL server, which many may share.`,
    );
  const hash = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 24);
  if (process.platform === "win32") {
    const server = await listen(`\\\\.\\pipe\\vistazo-${hash}`).catch((error) => {
      throw error.code === "EADDRINUSE" ? inUse() : error;
    });
    return { release: () => closed(server) };
  }
  const inside = join(resolve(folder), "lock");
  const path = inside.length + 20 <= longestPath ? inside : join(tmpdir(), `vistazo-${hash}`);
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2, 8)}`;
  const server = await listen(own);
  const giveUp = async () => {
    await closed(server);
    await rm(own, { force: true });
  };
  try {
    const { ino } = await lstat(own);
    for (let attempt = 0; ; attempt++) {
      try {
        await link(own, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        if (attempt === 3 || (await answers(path))) throw inUse();
        await rm(path, { force: true });
      }
    }
    // Two that found the same dead socket may both have removed it; the last one to link has it.
    await wait(20);
    if ((await lstat(path)).ino !== ino) throw inUse();
  } catch (error) {
    await giveUp();
    throw error;
  }
  await rm(own, { force: true });
  return {
    async release() {
      await rm(path, { force: true });
      await closed(server);
    },
  };
}

function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(path, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
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
