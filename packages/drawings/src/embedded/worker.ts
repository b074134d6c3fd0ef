import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { DurableFolder } from "./durable-folder.js";
import { syncFolder } from "./sync-folder.js";

/** What a thread is started for. */
export type EmbeddedTask =
  /** Make the files of an empty database in a folder. */
  | { readonly make: string; readonly template?: Uint8Array }
  /** Open a database in a folder, or a new one in memory, and speak PostgreSQL's protocol. */
  | { readonly serve: string }
  | { readonly serve: "memory"; readonly template?: Uint8Array };

/** From the thread: it is ready; bytes of the protocol; all files as a packed tar file; or it has closed. */
export type EmbeddedReply =
  | { readonly ready: true }
  | Uint8Array
  | { readonly files: Uint8Array }
  | { readonly closed: true };

/** To the thread: bytes of the protocol; a wish for all files; or that it shall close. */
export type EmbeddedRequest = Uint8Array | { readonly dump: true } | { readonly close: true };

/**
 * The defaults reserve 128 MB for pages and 1 GB for the log. Single-user mode is how PGlite runs; -O lets it do so as any user.
 * PostgreSQL's usual way to make the log durable, fdatasync, does nothing in WebAssembly, fsync does.
 */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...["shared_buffers=16MB", "max_wal_size=64MB", "min_wal_size=32MB", "wal_sync_method=fsync"].flatMap((setting) => [
    "-c",
    setting,
  ]),
];

/** Log files of 1 MB in place of 16, so that an empty database is small. */
const initDbStartParams = ["--wal-segsize=1"];

const port = parentPort;
if (!port) throw new Error("This file is the script of a worker.");
const say = (reply: EmbeddedReply, transfer: ArrayBuffer[] = []) => port.postMessage(reply, transfer);
const task = workerData as EmbeddedTask;
const tar = "template" in task && task.template ? new Blob([task.template as Uint8Array<ArrayBuffer>]) : undefined;

const options = { startParams, initDbStartParams, loadDataDir: tar };

if ("make" in task) {
  // Waiting for the disk at every step would take long; the files are all waited for in the end.
  const database = await PGlite.create({ ...options, startParams: [...startParams, "-F"], dataDir: task.make });
  await database.close();
  await syncFolder(task.make);
  say({ ready: true });
} else {
  const memory = task.serve === "memory";
  const database = await PGlite.create(memory ? options : { ...options, fs: new DurableFolder(task.serve) });
  let last = Promise.resolve();
  port.on("message", (request: EmbeddedRequest) => {
    // One after the other: an answer may not overtake another.
    last = last.then(async () => {
      if ("close" in request) {
        await database.close();
        say({ closed: true });
        port.close();
        return;
      }
      if ("dump" in request) {
        const files = await database.dumpDataDir("gzip");
        say({ files: new Uint8Array(await files.arrayBuffer()) });
        return;
      }
      // Many small pieces: to hand over each by itself would take longer than to make them.
      const pieces: Uint8Array[] = [];
      await database.execProtocolRawStream(request, { onRawData: (bytes) => pieces.push(bytes.slice()) });
      if (pieces.length === 0) return;
      const answer = joined(pieces);
      say(answer, [answer.buffer]);
    });
  });
  say({ ready: true });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}
