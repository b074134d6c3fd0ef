import { MetricsError } from "../metrics-error.js";

/** The part of a web stream that is read here; `ReadableStream<Uint8Array>` is one, in Node and in the browser. */
export interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
  };
}

/**
 * A file's bytes: all of them at once (or its text), piece by piece (`fs.createReadStream`, a web stream), or something
 * that has a stream (a `Blob`, a `File`, a `Response`'s body).
 */
export type ByteSource =
  | Uint8Array
  | string
  | AsyncIterable<Uint8Array>
  | ByteStream
  | { stream(): AsyncIterable<Uint8Array> | ByteStream };

const PIECE = 1 << 20;

/** The pieces of a source, whatever kind it is. Leaving early closes the source. */
export async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof source === "string") {
    yield* chunksOf(new TextEncoder().encode(source));
  } else if (source instanceof Uint8Array) {
    // Piece by piece: what reads them copies one piece at a time.
    for (let at = 0; at < source.length; at += PIECE) yield source.subarray(at, at + PIECE);
  } else if (typeof source !== "object" || source === null) {
    throw notASource();
  } else if ("getReader" in source) {
    yield* chunksOfStream(source);
  } else if (Symbol.asyncIterator in source) {
    yield* source;
  } else if ("stream" in source) {
    yield* chunksOf(source.stream());
  } else {
    throw notASource();
  }
}

async function* chunksOfStream(stream: ByteStream): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (value) yield value;
    }
    finished = true;
  } finally {
    if (!finished) await reader.cancel();
  }
}

function notASource(): MetricsError {
  return new MetricsError(
    "invalid-argument",
    "A file must be given as bytes, as text, or as a stream of bytes; open the file and pass its stream.",
  );
}
