import { rm, writeFile } from "node:fs/promises";
import { guardedFetch, ImageError, type Photo } from "@vistazo/image";
import { WorkerError } from "@vistazo/worker";
import { GuardedProcess } from "@vistazo/worker/node";
import { childEnvironment } from "../platform/child-environment.js";
import { StudioError } from "../platform/error.js";
import { FairQueue } from "../platform/fair-queue.js";
import type { Limits } from "../platform/limits.js";
import type { ScratchFolder } from "../platform/scratch-folder.js";
import type { PhotoQuestions } from "./photo-questions.js";

/** A file's bytes, an address for the guarded fetch, or decoded pixels. */
export type PhotoSource = Uint8Array | URL | Photo;

/** Pixels in a file: RGB, 3 bytes a pixel, rows from the top. */
export interface PixelFile {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface PrepareOptions {
  /** Of whoever asks: places are shared out by it. */
  readonly address: string;
  readonly signal: AbortSignal;
}

/**
 * Fetches and decodes photos, in processes of their own and outside any model's turn. Fetching and decoding have their own places and one
 * deadline for both: an address that drips holds one of many places for a while, and no process.
 */
export class PhotoPool {
  readonly #limits: Limits;
  readonly #scratch: ScratchFolder;
  readonly #fetches: FairQueue;
  readonly #decodes: FairQueue;
  /** Those that nobody uses at the moment. */
  readonly #idle: GuardedProcess<PhotoQuestions>[] = [];
  readonly #all = new Set<GuardedProcess<PhotoQuestions>>();

  constructor(limits: Limits, scratch: ScratchFolder) {
    this.#limits = limits;
    this.#scratch = scratch;
    this.#fetches = new FairQueue({
      concurrency: limits.fetches,
      perAddress: limits.fetchesPerAddress,
      most: limits.queue,
      mostPerAddress: limits.queuePerAddress,
      what: "photos to fetch",
    });
    this.#decodes = new FairQueue({ concurrency: limits.photoProcesses });
  }

  /** The processes that there are. */
  get processes(): readonly GuardedProcess<PhotoQuestions>[] {
    return [...this.#all];
  }

  /**
   * A photo's pixels. The file is the caller's to remove.
   * @throws ImageError what is wrong with the photo; StudioError PHOTO_TOO_LARGE where it takes too much time or memory, BUSY; the signal's reason
   */
  async decode(source: PhotoSource, options: PrepareOptions): Promise<PixelFile> {
    if (!(source instanceof Uint8Array || source instanceof URL)) return this.#keep(source);
    const deadline = performance.now() + this.#limits.photoTime;
    const { bytes, name } =
      source instanceof URL
        ? { bytes: await this.#fetch(source, options), name: `${source.origin}${source.pathname}` }
        : { bytes: source, name: "The photo" };
    return this.#decodes.run(
      options.address,
      () => this.#decodeWithin(bytes, name, deadline, options.signal),
      options.signal,
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((process) => process.end()));
  }

  async #keep({ data, width, height }: Photo): Promise<PixelFile> {
    const path = await this.#scratch.file();
    await writeFile(path, data, { flag: "wx", mode: 0o600 });
    return { path, width, height };
  }

  #fetch(url: URL, { address, signal }: PrepareOptions): Promise<Uint8Array> {
    const { photoBytes: maxBytes, photoTime: timeoutMs } = this.#limits;
    return this.#fetches.run(address, () => guardedFetch(url, { maxBytes, timeoutMs, signal }), signal);
  }

  async #decodeWithin(bytes: Uint8Array, name: string, deadline: number, signal: AbortSignal): Promise<PixelFile> {
    const { photoPixels: maxPixels, photoSide: maxSide } = this.#limits;
    const path = await this.#scratch.file();
    try {
      for (let attempt = 1; ; attempt++) {
        signal.throwIfAborted();
        const process = this.#take();
        const time = Math.max(1, deadline - performance.now());
        try {
          const question = { bytes, name, limits: { maxPixels, maxSide }, to: path };
          // Who leaves does not free the process: it is not interrupted, and its place is free when it is.
          const size = await process.ask("decode", question, { time });
          signal.throwIfAborted();
          return { path, ...size };
        } catch (error) {
          await rm(path, { force: true });
          // A process that something else has ended is no fault of the photo's; the second time it may well be.
          if (error instanceof WorkerError && (error.code !== "worker-ended" || attempt === 2))
            throw this.#explain(error, name);
          if (!(error instanceof WorkerError)) throw error;
        } finally {
          if (process.alive) this.#idle.push(process);
          else this.#all.delete(process);
        }
      }
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  #take(): GuardedProcess<PhotoQuestions> {
    for (let process = this.#idle.pop(); process; process = this.#idle.pop()) if (process.alive) return process;
    const process = new GuardedProcess<PhotoQuestions>("@vistazo/studio/photo-process", import.meta.url, {
      errors: { ImageError },
      memoryBytes: this.#limits.photoMemory,
      env: childEnvironment({ guest: true }),
    });
    this.#all.add(process);
    void process.ended.then(() => this.#all.delete(process));
    return process;
  }

  #explain(error: WorkerError, name: string): StudioError {
    const { photoTime, photoMemory } = this.#limits;
    if (error.code === "out-of-time") {
      const message = `${name} could not be decoded within ${photoTime / 1000} s; use a smaller photo.`;
      return new StudioError("PHOTO_TOO_LARGE", message, { cause: error });
    }
    if (error.code === "out-of-memory") {
      const message = `${name} takes more than ${Math.round(photoMemory / 1e6)} MB of memory to decode; use a smaller photo.`;
      return new StudioError("PHOTO_TOO_LARGE", message, { cause: error });
    }
    if (/SIGKILL|SIGTERM/u.test(error.message)) {
      const message = "What decodes photos is started anew; try again in a moment.";
      return new StudioError("UNAVAILABLE", message, { cause: error });
    }
    return new StudioError("PHOTO_DAMAGED", `${name} cannot be decoded: its decoder came to an end.`, { cause: error });
  }
}
