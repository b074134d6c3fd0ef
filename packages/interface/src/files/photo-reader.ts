import { readFile, rm } from "node:fs/promises";
import { ImageError, loadPhoto, type Photo } from "@vistazo/image";
import { GuardedDecoder } from "@vistazo/image/guarded-decoder";
import type { StoredFile } from "./file-store.js";

export interface PhotoReaderOptions {
  /** Of a photo, and of all that a call brings. */
  readonly maxPixels: number;
  /** A path for pixels, where nothing lies yet. */
  readonly scratch: () => string;
}

/** Where a photo's file lies, and how people call it. */
export type PhotoFile = Pick<StoredFile, "location" | "name">;

/** Photos that are decoded at once. */
const AT_ONCE = 2;
const MAX_SIDE = 30_000;
/** Milliseconds that a photo may take. */
const TIME = 30_000;
/** What a decoder may hold of each pixel, and in any case. */
const BYTES_OF_PIXEL = 16;
const LEAST_MEMORY = 1e9;

/** Reads photos that strangers send: a process of its own decodes them, and they wait for their turn. */
export class PhotoReader {
  readonly #options: PhotoReaderOptions;
  readonly #decoder: GuardedDecoder;
  readonly #waiting: (() => void)[] = [];
  #free = AT_ONCE;

  constructor(options: PhotoReaderOptions) {
    this.#options = options;
    this.#decoder = new GuardedDecoder({ memoryBytes: Math.max(LEAST_MEMORY, BYTES_OF_PIXEL * options.maxPixels) });
  }

  /**
   * Upright RGB.
   * @param taken pixels that the call holds already
   * @throws ImageError, the signal's reason
   */
  async read({ location, name }: PhotoFile, taken: number, signal: AbortSignal): Promise<Photo> {
    const { maxPixels, scratch } = this.#options;
    const options = { to: scratch(), time: TIME, signal, name, maxPixels, maxSide: MAX_SIDE };
    const { path, width, height } = await this.#inTurn(() => this.#decoder.decode(location, options));
    try {
      if (taken + width * height > maxPixels) {
        const message = `The photos of one call may have ${maxPixels} pixels together, and with ${name} they have more; send smaller or fewer ones.`;
        throw new ImageError("too-large", message);
      }
      return await loadPhoto({ data: await readFile(path), width, height, channels: 3 });
    } finally {
      await rm(path, { force: true });
    }
  }

  close(): Promise<void> {
    return this.#decoder.close();
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
