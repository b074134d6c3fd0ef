import { rm } from "node:fs/promises";
import { WorkerError } from "@vistazo/worker";
import { GuardedProcess } from "@vistazo/worker/node";
import { ImageError } from "../errors.js";
import type { DecodeOptions } from "../photo-limits.js";
import type { DecodeQuestions } from "./decode-questions.js";

/** Pixels in a file: RGB, 3 bytes a pixel, rows from the top. */
export interface PixelFile {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface GuardedDecoderOptions {
  /** Of each process; one that takes more is ended. */
  readonly memoryBytes: number;
}

export interface GuardedDecodeOptions extends DecodeOptions {
  /** A path for the pixels, where nothing lies yet. The file is the caller's to remove. */
  readonly to: string;
  /** Milliseconds that it may take. */
  readonly time: number;
  readonly signal?: AbortSignal;
}

/** Of the environment a decoder needs to be found and started, and nothing that a server keeps to itself. */
const NEEDED =
  /^(PATH|SystemRoot|TEMP|TMP|TMPDIR|NODE_OPTIONS|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|UV_THREADPOOL_SIZE|VIPS_.*)$/iu;

/**
 * Decodes photos in processes of their own, with caps on their time and memory: native decoders cannot be interrupted where bytes
 * make them run on, and nobody can say before what they take. As many processes are kept as have been asked at once.
 */
export class GuardedDecoder {
  /** Those that nobody uses at the moment. */
  readonly #idle: GuardedProcess<DecodeQuestions>[] = [];
  readonly #all = new Set<GuardedProcess<DecodeQuestions>>();

  constructor(private readonly options: GuardedDecoderOptions) {}

  /** The processes that there are. */
  get processes(): readonly GuardedProcess<DecodeQuestions>[] {
    return [...this.#all];
  }

  /**
   * What `decodePhoto` makes of a photo's file, in a file.
   *
   * @param photo its bytes, or its path
   * @throws ImageError as `decodePhoto`; `too-large` also where it takes too much time or memory, `truncated` where its decoder came to an
   *   end; WorkerError `worker-ended` where something else ended it, twice; the signal's reason
   */
  async decode(photo: Uint8Array | string, { to, time, signal, ...options }: GuardedDecodeOptions): Promise<PixelFile> {
    const deadline = performance.now() + time;
    const { name = "The photo" } = options;
    try {
      for (let attempt = 1; ; attempt++) {
        signal?.throwIfAborted();
        const decoder = this.#take();
        try {
          // Who leaves does not free the process: it is not interrupted, and its place is free when it is.
          const left = Math.max(1, deadline - performance.now());
          const size = await decoder.ask("decode", { photo, options, to }, { time: left });
          signal?.throwIfAborted();
          return { path: to, ...size };
        } catch (error) {
          await rm(to, { force: true });
          // A process that something else has ended is no fault of the photo's; the second time it may well be.
          if (!(error instanceof WorkerError)) throw error;
          if (error.code !== "worker-ended" || attempt === 2) throw this.#explain(error, name, time);
        } finally {
          if (decoder.alive) this.#idle.push(decoder);
          else this.#all.delete(decoder);
        }
      }
    } catch (error) {
      await rm(to, { force: true });
      throw error;
    }
  }

  /** Ends all processes. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((decoder) => decoder.end()));
  }

  #take(): GuardedProcess<DecodeQuestions> {
    for (let decoder = this.#idle.pop(); decoder; decoder = this.#idle.pop()) if (decoder.alive) return decoder;
    const { memoryBytes } = this.options;
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => NEEDED.test(name)));
    const started = new GuardedProcess<DecodeQuestions>("@vistazo/image/decode-process", import.meta.url, {
      errors: { ImageError },
      memoryBytes,
      env,
    });
    this.#all.add(started);
    void started.ended.then(() => this.#all.delete(started));
    return started;
  }

  #explain(error: WorkerError, name: string, time: number): Error {
    const refused = (message: string) =>
      new ImageError("too-large", `${name} ${message}; use a smaller photo.`, { cause: error });
    if (error.code === "out-of-time") return refused(`could not be decoded within ${Math.ceil(time / 1000)} s`);
    if (error.code === "out-of-memory")
      return refused(`takes more than ${Math.round(this.options.memoryBytes / 1e6)} MB of memory to decode`);
    if (/SIGKILL|SIGTERM/u.test(error.message)) return error;
    return new ImageError("truncated", `${name} cannot be decoded: its decoder came to an end.`, { cause: error });
  }
}
