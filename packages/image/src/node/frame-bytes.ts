import { ImageError } from "../errors.js";
import type { Size } from "../raw-image.js";

const [MARKER, SOI, EOI, SOS] = [0xff, 0xd8, 0xd9, 0xda];
/** "P6", two numbers, 255, and what is between them. */
const MOST_PPM_HEADER = 64;

/** Bytes as they come, of which frames are taken one after the other; only what one needs is read. */
export class FrameBytes {
  readonly #iterator: AsyncIterator<unknown>;
  readonly #signal: AbortSignal | undefined;
  #chunks: Uint8Array[] = [];
  #length = 0;
  #ended = false;

  constructor(source: AsyncIterable<unknown>, signal?: AbortSignal) {
    this.#iterator = source[Symbol.asyncIterator]();
    this.#signal = signal;
  }

  /** So many bytes, a copy; undefined where there are none left. @throws ImageError `truncated` where there are fewer */
  async take(length: number): Promise<Uint8Array | undefined> {
    if (!(await this.#have(length))) {
      if (this.#length === 0) return undefined;
      throw new ImageError("truncated", `The video ends within a frame: ${this.#length} of ${length} bytes are there.`);
    }
    const taken = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const [first] = this.#chunks;
      const part = first.subarray(0, length - at);
      taken.set(part, at);
      at += part.length;
      if (part.length === first.length) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(part.length);
    }
    this.#length -= length;
    return taken;
  }

  /**
   * A whole JPEG; undefined where there is none left. Its segments are walked over, since one may hold a smaller JPEG.
   *
   * @throws ImageError `not-a-photo`, `truncated`, `too-large`
   */
  async takeJpeg(most: number): Promise<Uint8Array | undefined> {
    if (!(await this.#have(2))) return this.take(2);
    if (this.#byte(0) !== MARKER || this.#byte(1) !== SOI)
      throw new ImageError("not-a-photo", "The video is no MJPEG: a frame begins with something else than a JPEG.");
    const require = async (length: number) => {
      if (length > most) throw new ImageError("too-large", `A frame of the video has more than ${most} bytes.`);
      if (!(await this.#have(length))) throw new ImageError("truncated", "The video ends within a frame.");
    };
    for (let at = 2; ; ) {
      await require(at + 2);
      if (this.#byte(at) !== MARKER) throw new ImageError("not-a-photo", "A frame of the video is no JPEG.");
      const marker = this.#byte(at + 1);
      if (marker === EOI) return this.take(at + 2);
      if (marker === MARKER) {
        at++;
        continue;
      }
      await require(at + 4);
      at += 2 + this.#byte(at + 2) * 256 + this.#byte(at + 3);
      if (marker !== SOS) continue;
      // What is compressed ends at a marker that is neither a restart nor a byte of 255.
      for (; ; at++) {
        await require(at + 2);
        const next = this.#byte(at + 1);
        if (this.#byte(at) === MARKER && next !== 0 && next !== MARKER && (next < 0xd0 || next > 0xd7)) break;
      }
    }
  }

  /** The size of a PPM picture whose pixels, three bytes each, come next. @throws ImageError `not-a-photo` */
  async takePpmHeader(): Promise<Size | undefined> {
    let text = "";
    while (text.length < MOST_PPM_HEADER) {
      const byte = await this.take(1);
      if (byte === undefined) {
        if (text === "") return undefined;
        break;
      }
      text += String.fromCharCode(byte[0]);
      const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s$/.exec(text) ?? [];
      if (width) return { width: Number(width), height: Number(height) };
    }
    throw new ImageError("not-a-photo", "ffmpeg gave something else than pictures.");
  }

  /** No more is asked for. A source that is waited for is not waited for here. */
  close(): void {
    void Promise.resolve(this.#iterator.return?.()).catch(() => {});
  }

  /** Reads on until so many bytes are there. */
  async #have(length: number): Promise<boolean> {
    while (this.#length < length && !this.#ended) {
      const { value, done } = await this.#next();
      if (done) this.#ended = true;
      else if (!(value instanceof Uint8Array))
        throw new ImageError("bad-argument", "A video's stream must give bytes.");
      else if (value.length > 0) {
        this.#chunks.push(value);
        this.#length += value.length;
      }
    }
    return this.#length >= length;
  }

  async #next(): Promise<IteratorResult<unknown>> {
    const signal = this.#signal;
    if (!signal) return this.#iterator.next();
    signal.throwIfAborted();
    let stop = () => {};
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
    });
    try {
      return await Promise.race([this.#iterator.next(), aborted]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  #byte(at: number): number {
    for (const chunk of this.#chunks) {
      if (at < chunk.length) return chunk[at];
      at -= chunk.length;
    }
    throw new RangeError("A byte that was not read.");
  }
}
