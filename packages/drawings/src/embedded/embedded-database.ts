import { Duplex } from "node:stream";
import { syncFolder } from "@vistazo/files/node";
import { AskedWorker } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { DrawingsError } from "../drawings-error.js";
import { FULL } from "./file-system-error.js";
import { unpackFolder } from "./folder-archive.js";
import type { EmbeddedQuestions } from "./questions.js";

type DatabaseThread = AskedWorker<EmbeddedQuestions>;

/**
 * PostgreSQL in WebAssembly in a thread of its own, so that neither a long query nor the disk keeps the server waiting. It is spoken to as
 * a server is, by PostgreSQL's protocol, over one connection. A thread that has come to an end is as a server that was killed: the connection
 * is lost, and the next one is to a database that was opened anew, from its log.
 */
export class EmbeddedDatabase {
  #connected = false;
  #opening: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(
    private thread: DatabaseThread,
    /** Null for one in memory, which is gone with its thread. */
    private readonly folder: string | null,
  ) {}

  /** @param folder null for a new database in memory. */
  static async open(folder: string | null, template?: Uint8Array): Promise<EmbeddedDatabase> {
    return new EmbeddedDatabase(await openThread(folder, template), folder);
  }

  /**
   * The one connection; after it was lost, another one, to the database opened anew. It is there at once, and what is said to it waits for the
   * database: a client may ask for a second one while it waits for the first. Where the database cannot be opened, it ends with
   * DrawingsError `database-lost`.
   */
  connect(): Duplex {
    const ready = this.#connected ? this.#openAnew() : Promise.resolve(this.thread);
    this.#connected = true;
    ready.catch(() => {});
    const socket = new Duplex({
      read() {},
      write: (chunk: Buffer, _, done) => {
        const answer = ready.then((thread) => thread.ask("speak", new Uint8Array(chunk)));
        answer.then(
          (bytes) => {
            if (bytes.length > 0 && !socket.destroyed)
              socket.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
          },
          (error) => this.#lose(socket, error),
        );
        done();
      },
      final(done) {
        this.push(null);
        done();
      },
    });
    // What a client expects of a socket beyond a stream.
    return Object.assign(socket, { readyState: "open", setKeepAlive() {}, ref() {}, unref() {} });
  }

  /** Copies all files into a folder that is not there yet, as they are at one moment. What is asked meanwhile waits. */
  copy(target: string): Promise<void> {
    return this.thread.ask("copy", { target });
  }

  /** Writes everything into the database's files, so that the next start has nothing to recover. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // Of a database that was lost nothing is left to write.
    await this.thread.ask("close", null).catch(() => {});
    await this.thread.end();
  }

  #lose(socket: Duplex, cause: Error): void {
    if (this.#closed || socket.destroyed) return;
    const message = `The database has stopped and is opened anew: try again in a moment (${cause.message}).`;
    socket.destroy(new DrawingsError("database-lost", message, { cause }));
  }

  /** One after the other: two may not have a folder open. */
  #openAnew(): Promise<DatabaseThread> {
    this.#opening = this.#opening.then(async () => {
      if (this.#closed) throw new DrawingsError("database-lost", "The database was closed.");
      if (this.folder === null) throw new DrawingsError("database-lost", "The database in memory is gone.");
      await this.thread.end();
      this.thread = await openThread(this.folder);
      // It was closed meanwhile.
      if (this.#closed) await this.thread.end();
    });
    const opened = this.#opening.then(() => this.thread);
    this.#opening = this.#opening.catch(() => {});
    return opened;
  }
}

/**
 * Make a new database in a folder that is not there yet, from the files of a closed one if there are any, else by PostgreSQL itself, which takes
 * much more time, and much more memory than using it: the thread ends with it.
 *
 * @param template what `packFolder` has packed
 */
export async function makeDatabase(folder: string, template?: Uint8Array): Promise<void> {
  if (template) {
    await unpackFolder(template, folder);
    await syncFolder(folder);
    return;
  }
  const thread = start();
  await succeed(thread, thread.ask("make", { folder }));
  await thread.end();
}

async function openThread(folder: string | null, template?: Uint8Array): Promise<DatabaseThread> {
  const thread = start();
  await succeed(thread, thread.ask("open", { folder, template }));
  return thread;
}

function start(): DatabaseThread {
  return new AskedWorker(startThread("@vistazo/drawings/embedded-worker", import.meta.url), {
    errors: { DrawingsError },
  });
}

async function succeed(thread: DatabaseThread, opening: Promise<void>): Promise<void> {
  try {
    await opening;
  } catch (cause) {
    await thread.end();
    if (cause instanceof DrawingsError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DrawingsError(
      reason.includes(FULL) ? "disk-full" : "folder-unusable",
      `The database cannot be opened (${reason}): make room if the disk is full, else restore its folder from a copy, or name another with --data.`,
      { cause },
    );
  }
}
