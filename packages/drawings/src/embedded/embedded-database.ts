import { Duplex } from "node:stream";
import { AskedWorker } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { DrawingsError } from "../drawings-error.js";
import { FULL } from "./file-system-error.js";
import type { EmbeddedQuestions } from "./questions.js";

type DatabaseThread = AskedWorker<EmbeddedQuestions>;

/**
 * PostgreSQL in WebAssembly in a thread of its own, so that neither a long query nor the disk keeps the server waiting. It is spoken to as
 * a server is, by PostgreSQL's protocol, over one connection. A thread that has come to an end is as a server that was killed: the connection
 * is lost, and the next one is to a database that was opened anew, from its log.
 */
export class EmbeddedDatabase {
  #socket: Duplex | undefined;
  #lost = false;
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
   * The one connection; after it was lost, another one.
   * @throws DrawingsError `database-lost`
   */
  async connect(): Promise<Duplex> {
    if (this.#closed) throw new DrawingsError("database-lost", "The database was closed.");
    if (this.#socket) await this.#openAnew();
    const { thread } = this;
    const socket = new Duplex({
      read() {},
      write: (chunk: Buffer, _, done) => {
        thread.ask("speak", new Uint8Array(chunk)).then(
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
    Object.assign(socket, { readyState: "open", setKeepAlive() {}, ref() {}, unref() {} });
    this.#socket = socket;
    return socket;
  }

  /** All files of the database, as a packed tar file. */
  dump(): Promise<Uint8Array> {
    return this.thread.ask("dump", null);
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
    if (this.#closed || socket !== this.#socket) return;
    this.#lost = true;
    const message = `The database has stopped and is opened anew: try again in a moment (${cause.message}).`;
    socket.destroy(new DrawingsError("database-lost", message, { cause }));
  }

  async #openAnew(): Promise<void> {
    if (this.folder === null || !(this.#lost || this.thread.ended))
      throw new DrawingsError("database-lost", "The database has lost its connection: restart the server.");
    // Two may not have a folder open.
    await this.thread.end();
    this.#lost = true;
    this.thread = await openThread(this.folder).catch((cause: Error) => {
      throw new DrawingsError("database-lost", `The database has stopped. ${cause.message}`, { cause });
    });
    this.#lost = false;
    if (!this.#closed) return;
    await this.thread.end();
    throw new DrawingsError("database-lost", "The database was closed.");
  }
}

/** Make a new database in a folder that is not there yet. Making one takes much more memory than using it: the thread ends with it. */
export async function makeDatabase(folder: string, template?: Uint8Array): Promise<void> {
  const thread = start();
  await succeed(thread, thread.ask("make", { folder, template }));
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
