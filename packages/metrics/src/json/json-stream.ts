import type { EntryPlace } from "../entry-place.js";
import { type ByteSource, chunksOf } from "./byte-source.js";
import { JsonCursor, NEEDS_MORE_BYTES } from "./json-cursor.js";

/** How much of a file is read at most. */
export interface ReadLimits {
  /** Bytes of the whole file. Default 4 GiB. */
  readonly maxBytes?: number | undefined;
  /** Bytes of one entry (an annotation with its mask): what has to be in memory at once. Default 64 MiB. */
  readonly maxEntryBytes?: number | undefined;
}

export const DEFAULT_MAX_BYTES = 2 ** 32;
export const DEFAULT_MAX_ENTRY_BYTES = 2 ** 26;

/** Bytes that are gathered before reading goes on, so that few entries are read twice. */
const MIN_REFILL = 1 << 16;

/**
 * Reads one entry of a list from the cursor and then keeps it. Where the entry is cut off, the cursor throws, and the reader
 * is called again from the entry's beginning: keep nothing before everything is read.
 */
export type EntryReader = (cursor: JsonCursor, index: number) => void;

/**
 * Reads lists of entries out of a JSON file of any size while it arrives. Only one entry has to fit into memory; what an
 * entry becomes is the business of its reader. The bytes are gone through once.
 */
export class JsonStream {
  readonly cursor: JsonCursor;
  readonly #place: EntryPlace;
  readonly #chunks: AsyncGenerator<Uint8Array, void, undefined>;
  readonly #maxBytes: number;
  readonly #maxEntryBytes: number;
  #read = 0;

  constructor(source: ByteSource, place: EntryPlace, limits: ReadLimits = {}) {
    this.#place = place;
    this.cursor = new JsonCursor(place);
    this.#chunks = chunksOf(source);
    this.#maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
    this.#maxEntryBytes = limits.maxEntryBytes ?? DEFAULT_MAX_ENTRY_BYTES;
  }

  /**
   * Reads a file that is an object of lists: every entry of the lists named in `readers` goes to its reader, everything
   * else is skipped. Returns the names of the lists that were there.
   */
  async readObjectOfArrays(readers: Readonly<Record<string, EntryReader>>): Promise<Set<string>> {
    return this.#whole(async () => {
      const found = new Set<string>();
      let more = await this.#once((cursor) => cursor.enterObject());
      while (more) {
        const name = await this.#once((cursor) => cursor.keyName());
        const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
        if (reader) {
          this.#place.enter(name);
          await this.#array(reader);
          found.add(name);
          this.#place.enter("");
        } else {
          await this.#skip();
        }
        more = await this.#once((cursor) => cursor.nextMember());
      }
      return found;
    });
  }

  /** Reads a file that is one list; the number of entries. */
  async readArray(reader: EntryReader): Promise<number> {
    return this.#whole(() => this.#array(reader));
  }

  async #whole<T>(read: () => Promise<T>): Promise<T> {
    try {
      await this.#refill();
      this.#skipByteOrderMark();
      const result = await read();
      this.#place.enter("");
      const next = await this.#once((cursor) => cursor.peek());
      if (next !== -1) {
        throw this.#place.error(
          "invalid-json",
          `not valid JSON at byte ${this.#position()}: something follows the end`,
        );
      }
      return result;
    } finally {
      await this.#chunks.return();
    }
  }

  async #array(reader: EntryReader): Promise<number> {
    const { cursor } = this;
    const place = this.#place;
    let more = await this.#once(() => cursor.enterArray());
    let index = 0;
    let entryIsRead = false;
    for (;;) {
      let mark = cursor.pos;
      try {
        while (more) {
          if (!entryIsRead) {
            place.startEntry(index);
            reader(cursor, index);
            entryIsRead = true;
            mark = cursor.pos;
          }
          more = cursor.nextElement();
          mark = cursor.pos;
          entryIsRead = false;
          index++;
        }
        place.startEntry(-1);
        return index;
      } catch (error) {
        if (error !== NEEDS_MORE_BYTES) throw error;
        cursor.pos = mark;
      }
      await this.#refill();
    }
  }

  /** Skips a value of any size: the lists and objects of its first two levels piece by piece. */
  async #skip(depth = 0): Promise<void> {
    const isArray = await this.#once((cursor) => cursor.isArray());
    if (isArray) {
      await this.#array((cursor) => cursor.skip());
    } else if (depth < 2 && (await this.#once((cursor) => cursor.isObject()))) {
      let more = await this.#once((cursor) => cursor.enterObject());
      while (more) {
        await this.#once((cursor) => cursor.keyName());
        await this.#skip(depth + 1);
        more = await this.#once((cursor) => cursor.nextMember());
      }
    } else {
      await this.#once((cursor) => cursor.skip());
    }
  }

  async #once<T>(read: (cursor: JsonCursor) => T): Promise<T> {
    const { cursor } = this;
    for (;;) {
      const mark = cursor.pos;
      try {
        return read(cursor);
      } catch (error) {
        if (error !== NEEDS_MORE_BYTES) throw error;
        cursor.pos = mark;
      }
      await this.#refill();
    }
  }

  /**
   * Fetches more bytes behind those that are still unread. What is unread at least doubles, so a large entry is not read
   * again for every piece of it that arrives.
   */
  async #refill(): Promise<void> {
    const { cursor } = this;
    const unread = cursor.end - cursor.pos;
    if (unread > this.#maxEntryBytes) {
      throw this.#place.error(
        "too-large",
        `one entry takes more than ${this.#maxEntryBytes} bytes; raise maxEntryBytes if it is meant to`,
      );
    }
    const pieces: Uint8Array[] = [];
    let added = 0;
    while (added < Math.max(MIN_REFILL, unread)) {
      const { done, value } = await this.#chunks.next();
      if (done) {
        cursor.final = true;
        break;
      }
      this.#read += value.length;
      if (this.#read > this.#maxBytes) {
        this.#place.enter("");
        throw this.#place.error(
          "too-large",
          `the file is larger than ${this.#maxBytes} bytes; raise maxBytes if it is meant to be`,
        );
      }
      pieces.push(value);
      added += value.length;
    }
    cursor.base += cursor.pos;
    const joined = new Uint8Array(unread + added + 1);
    joined.set(cursor.bytes.subarray(cursor.pos, cursor.end));
    let at = unread;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    cursor.bytes = joined;
    cursor.pos = 0;
    cursor.end = unread + added;
  }

  #skipByteOrderMark(): void {
    const { bytes } = this.cursor;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.cursor.pos = 3;
  }

  #position(): number {
    return this.cursor.base + this.cursor.pos;
  }
}
