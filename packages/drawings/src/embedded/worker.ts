import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { syncFolder } from "@vistazo/files/node";
import { handOver, serve } from "@vistazo/worker";
import { parentThreadPort } from "@vistazo/worker/node";
import { DrawingsError } from "../drawings-error.js";
import { copyFolder } from "./copy-folder.js";
import { Damage, damagedStore } from "./damage.js";
import { DurableFolder } from "./durable-folder.js";
import { fileSystemError } from "./file-system-error.js";
import { Manifest } from "./manifest.js";
import type { EmbeddedQuestions } from "./questions.js";
import { verifyBeforeOpening } from "./verify-folder.js";

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

/** Log files of 1 MB in place of 16, so that an empty database is small; and every page with its checksum, so that damage is noticed. */
const initDbStartParams = ["--wal-segsize=1", "--data-checksums"];

let opened: PGlite | undefined;
let files: DurableFolder | undefined;
let openedFolder: string | null = null;

serve<EmbeddedQuestions>(
  parentThreadPort(),
  {
    async make({ folder }) {
      // Waiting for the disk at every step would take long; the files are all waited for in the end.
      const made = await created({ initDbStartParams, dataDir: folder, startParams: [...startParams, "-F"] });
      await made.close();
      await syncFolder(folder);
      Manifest.make(folder);
    },
    async open({ folder, template }) {
      const options = { startParams, initDbStartParams, loadDataDir: packed(template) };
      openedFolder = folder;
      if (folder !== null) files = checked(folder);
      opened = await created(files ? { ...options, fs: files } : options);
    },
    async speak(bytes) {
      // Many small pieces: to hand over each by itself would take longer than to make them.
      const pieces: Uint8Array[] = [];
      await database()
        .execProtocolRawStream(bytes, { onRawData: (piece) => pieces.push(piece.slice()) })
        .catch((thrown: unknown) => {
          // PostgreSQL tells its errors in its protocol. What is thrown has stopped it midway: nothing may be written any more.
          opened = undefined;
          throw fileSystemError(thrown);
        });
      return handOver(joined(pieces));
    },
    async copy({ target }) {
      database();
      if (openedFolder === null) throw new DrawingsError("folder-unusable", "A database in memory has no files.");
      await copyFolder(openedFolder, target);
    },
    async close() {
      await opened?.close();
      if (opened) files?.closed();
    },
  },
  { inOrder: true },
);

/** @throws DrawingsError */
function checked(folder: string): DurableFolder {
  try {
    verifyBeforeOpening(folder);
    return new DurableFolder(folder);
  } catch (error) {
    throw error instanceof Damage ? damagedStore(folder, error.message, error) : fileSystemError(error);
  }
}

async function created(options: PGliteOptions): Promise<PGlite> {
  return PGlite.create(options).catch((thrown: unknown) => {
    throw fileSystemError(thrown);
  });
}

function database(): PGlite {
  if (!opened) throw new DrawingsError("database-lost", "The database was not opened: restart the server.");
  return opened;
}

function packed(template: Uint8Array | undefined): Blob | undefined {
  return template && new Blob([template as Uint8Array<ArrayBuffer>]);
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
