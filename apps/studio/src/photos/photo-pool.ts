import { rm, writeFile } from "node:fs/promises";
import { guardedFetch, requirePhotoFormat } from "@vistazo/image";
import { GuardedDecoder, type PixelFile } from "@vistazo/image/guarded-decoder";
import { traced } from "@vistazo/tracing";
import { WorkerError } from "@vistazo/worker";
import type { GuardedProcess } from "@vistazo/worker/node";
import { ByteBudget } from "../platform/byte-budget.js";
import { StudioError } from "../platform/error.js";
import { FairQueue } from "../platform/fair-queue.js";
import type { Limits } from "../platform/limits.js";
import type { ScratchFolder } from "../platform/scratch-folder.js";

/** Bytes of a photo from which on it is handed on as a file. */
const LARGE = 1_000_000;

/** A photo's file: its bytes, its path on this server, or an address for the guarded fetch. */
export type PhotoSource = PhotoFile | URL;
export type PhotoFile = Uint8Array | { readonly path: string } | FetchedPhoto;

export interface PrepareOptions {
  /** Of whoever asks: places are shared out by it. */
  readonly address: string;
  readonly signal: AbortSignal;
}

/** A photo that was fetched by its address. */
export class FetchedPhoto {
  /**
   * @param time milliseconds that are left of those for fetching and decoding
   * @param release what gives its bytes back
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly name: string,
    readonly time: number,
    readonly release: () => void,
  ) {}
}

/**
 * Fetches photos, and decodes them in processes of their own, outside any model's turn. Fetching and decoding have their own places and one
 * deadline for both: an address that drips holds one of many places for a while, and nothing else.
 */
export class PhotoPool {
  readonly #limits: Limits;
  readonly #scratch: ScratchFolder;
  readonly #fetches: FairQueue;
  readonly #decodes: FairQueue;
  /** Photos that were fetched and are not decoded yet. */
  readonly #fetched: ByteBudget;
  readonly #decoder: GuardedDecoder;

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
    const refusal = "Too many large photos are waiting at the moment; try again when some of them were looked at.";
    this.#fetched = new ByteBudget(limits.uploadBytes, limits.uploadBytesPerAddress, refusal);
    this.#decodes = new FairQueue({ concurrency: limits.photoProcesses });
    this.#decoder = new GuardedDecoder({ memoryBytes: limits.photoMemory });
  }

  /** The processes that there are. */
  get processes(): readonly Pick<GuardedProcess<never>, "pid">[] {
    return this.#decoder.processes;
  }

  /**
   * The file of a photo, which is to be decoded soon, or released.
   * @throws ImageError as the guarded fetch; StudioError BUSY; the signal's reason
   */
  fetch(url: URL, { address, signal }: PrepareOptions): Promise<FetchedPhoto> {
    const { photoBytes: maxBytes, photoTime: timeoutMs } = this.#limits;
    const work = async () => {
      const started = performance.now();
      const bytes = await traced("fetch", () => guardedFetch(url, { maxBytes, timeoutMs, signal }), {
        "server.address": url.hostname,
      });
      const time = Math.max(1, timeoutMs - (performance.now() - started));
      const release = this.#fetched.take(address, bytes.length);
      return new FetchedPhoto(bytes, `${url.origin}${url.pathname}`, time, release);
    };
    return this.#fetches.run(address, work, signal);
  }

  /**
   * A photo's pixels. The file is the caller's to remove.
   * @throws ImageError what is wrong with the photo, `too-large` also where it takes too much time or memory; StudioError BUSY, UNAVAILABLE; the
   *   signal's reason
   */
  async decode(file: PhotoFile, { address, signal }: PrepareOptions): Promise<PixelFile> {
    const { photoTime, photoPixels: maxPixels, photoSide: maxSide } = this.#limits;
    const { photo, name, time } =
      file instanceof FetchedPhoto
        ? { ...file, photo: file.bytes }
        : { photo: file instanceof Uint8Array ? file : file.path, name: "The photo", time: photoTime };
    if (photo instanceof Uint8Array) requirePhotoFormat(photo, name);
    // To wait for one's turn takes none of the time.
    const decode = () =>
      traced("decode", () =>
        this.#asFile(photo, async (given) =>
          this.#decoder.decode(given, { to: await this.#scratch.file(), time, signal, name, maxPixels, maxSide }),
        ),
      );
    try {
      return await this.#decodes.run(address, decode, signal);
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error;
      const message = "What decodes photos is started anew; try again in a moment.";
      throw new StudioError("UNAVAILABLE", message, { cause: error });
    } finally {
      if (file instanceof FetchedPhoto) file.release();
    }
  }

  /** What is large goes to a process by way of a file: messages are copied by the thread that all others wait for. */
  async #asFile<T>(photo: Uint8Array | string, work: (photo: Uint8Array | string) => Promise<T>): Promise<T> {
    if (typeof photo === "string" || photo.length < LARGE) return work(photo);
    const path = await this.#scratch.file();
    try {
      await writeFile(path, photo, { flag: "wx", mode: 0o600 });
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  close(): Promise<void> {
    return this.#decoder.close();
  }
}
