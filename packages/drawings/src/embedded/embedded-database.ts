import { createRequire } from "node:module";
import { Duplex } from "node:stream";
import { Worker } from "node:worker_threads";
import { DrawingsError } from "../drawings-error.js";
import type { EmbeddedReply, EmbeddedRequest, EmbeddedTask } from "./worker.js";

/**
 * PostgreSQL in WebAssembly in a thread of its own, so that neither a long query nor the disk keeps the server waiting. It is spoken to as
 * a server is, by PostgreSQL's protocol, over one connection.
 */
export class EmbeddedDatabase {
  readonly #worker: Worker;
  #socket: Duplex | undefined;
  #failure: Error | undefined;
  #closed = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (reply: EmbeddedReply) => {
      if (reply instanceof Uint8Array)
        this.#socket?.push(Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength));
    });
    worker.on("error", (error) => this.#fail(error));
    worker.on("exit", () => this.#fail(new Error("its thread ended")));
  }

  static async open(task: Extract<EmbeddedTask, { serve: unknown }>): Promise<EmbeddedDatabase> {
    return new EmbeddedDatabase(await start(task));
  }

  /** The one connection; it lasts as long as the database is open. */
  connect(): Duplex {
    if (this.#failure) throw this.#failure;
    if (this.#socket)
      throw new DrawingsError("database-lost", "The database has lost its connection: restart the server.");
    const worker = this.#worker;
    const socket = new Duplex({
      read() {},
      write(chunk: Buffer, _, done) {
        worker.postMessage(new Uint8Array(chunk) satisfies EmbeddedRequest);
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
  async dump(): Promise<Uint8Array> {
    this.#worker.postMessage({ dump: true } satisfies EmbeddedRequest);
    return new Promise((resolve) => {
      const listener = (reply: EmbeddedReply) => {
        if (!("files" in reply)) return;
        this.#worker.off("message", listener);
        resolve(reply.files);
      };
      this.#worker.on("message", listener);
    });
  }

  /** Writes everything into the database's files, so that the next start has nothing to recover. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (!this.#failure) {
      const exited = new Promise((resolve) => this.#worker.once("exit", resolve));
      this.#worker.postMessage({ close: true } satisfies EmbeddedRequest);
      await exited;
    }
  }

  #fail(cause: Error): void {
    if (this.#closed || this.#failure) return;
    this.#failure = new DrawingsError(
      "database-lost",
      `The database has stopped: restart the server (${cause.message}).`,
      {
        cause,
      },
    );
    this.#socket?.destroy(this.#failure);
  }
}

/** Make a new database in a folder that is not there yet. Making one takes much more memory than using it: the thread ends with it. */
export async function makeDatabase(folder: string, template?: Uint8Array): Promise<void> {
  const worker = await start({ make: folder, template });
  await worker.terminate();
}

/** A thread, once it says that it is ready. */
async function start(task: EmbeddedTask): Promise<Worker> {
  const script = createRequire(import.meta.url).resolve("@vistazo/drawings/embedded-worker");
  const worker = new Worker(script, { workerData: task });
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(
        new DrawingsError(
          "folder-unusable",
          `The database cannot be opened (${cause instanceof Error ? cause.message : cause}): restore its folder from a copy, or name another with --data.`,
          { cause },
        ),
      );
    worker.once("error", fail);
    worker.once("exit", fail);
    worker.once("message", () => {
      worker.off("error", fail).off("exit", fail);
      resolve(worker);
    });
  });
}
