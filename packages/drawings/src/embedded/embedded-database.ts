import { Duplex } from "node:stream";
import { AskedWorker } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { DrawingsError } from "../drawings-error.js";
import { FULL } from "./file-system-error.js";
import type { EmbeddedQuestions } from "./questions.js";

type DatabaseThread = AskedWorker<EmbeddedQuestions>;

/**
 * PostgreSQL in WebAssembly in a thread of its own, so that neither a long query nor the disk keeps the server waiting. It is spoken to as
 * a server is, by PostgreSQL's protocol, over one connection.
 */
export class EmbeddedDatabase {
  #socket: Duplex | undefined;
  #failure: DrawingsError | undefined;
  #closed = false;

  private constructor(private readonly thread: DatabaseThread) {}

  /** @param folder null for a new database in memory. */
  static async open(folder: string | null, template?: Uint8Array): Promise<EmbeddedDatabase> {
    const thread = start();
    await succeed(thread, thread.ask("open", { folder, template }));
    return new EmbeddedDatabase(thread);
  }

  /** The one connection; it lasts as long as the database is open. */
  connect(): Duplex {
    if (this.#failure) throw this.#failure;
    if (this.#socket)
      throw new DrawingsError("database-lost", "The database has lost its connection: restart the server.");
    const socket = new Duplex({
      read() {},
      write: (chunk: Buffer, _, done) => {
        this.thread.ask("speak", new Uint8Array(chunk)).then(
          (bytes) => {
            if (bytes.length > 0) this.#socket?.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
          },
          (error) => this.#fail(error),
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

  #fail(cause: Error): void {
    if (this.#closed || this.#failure) return;
    const message = `The database has stopped: restart the server (${cause.message}).`;
    this.#failure = new DrawingsError("database-lost", message, { cause });
    this.#socket?.destroy(this.#failure);
  }
}

/** Make a new database in a folder that is not there yet. Making one takes much more memory than using it: the thread ends with it. */
export async function makeDatabase(folder: string, template?: Uint8Array): Promise<void> {
  const thread = start();
  await succeed(thread, thread.ask("make", { folder, template }));
  await thread.end();
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
