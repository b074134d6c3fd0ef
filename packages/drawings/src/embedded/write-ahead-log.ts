import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ControlFile } from "./control-file.js";
import { crc32c } from "./crc32c.js";
import { Damage } from "./damage.js";
import { PAGE } from "./page-checksum.js";

/** How far the log was on the disk. */
export interface LogPosition {
  /** Just behind the last byte that is not zero. */
  readonly end: number;
  /** It ended with a record then, and not in the midst of one. */
  readonly whole: boolean;
}

/** xlog_internal.h: bits of a page's header, bytes of it, and of a file's first one. */
const CONTINUED = 1;
const LONG = 2;
const OVERWRITES = 8;
const SHORT_HEADER = 24;
const LONG_HEADER = 40;
/** xlogrecord.h */
const RECORD_HEADER = 24;
const CRC_PLACE = 20;
const LONGEST_RECORD = 1 << 30;
/** Resource manager and kind of the record after which the rest of a file is left out. */
const LOG_MANAGER = 0;
const SWITCH = 0x40;

const aligned = (position: number) => Math.ceil(position / 8) * 8;
const pageOf = (position: number) => position - (position % PAGE);

interface LogRecord {
  readonly next: number;
  /** Where it begins, by which the next one names it; undefined of one that the log goes on without. */
  readonly start: number | undefined;
}

/**
 * Checks the log from where a start would recover to where it is known to have been on the disk. PostgreSQL takes the first record that is
 * not whole for the log's end, so that damage before it would lose what came after in silence.
 *
 * @throws Damage
 */
export function verifyLog(folder: string, control: ControlFile, position: LogPosition): void {
  const log = new Log(folder, control);
  let at = control.redo;
  let previous: number | undefined;
  while (at < position.end) {
    const record = log.read(at, previous);
    if (record instanceof Damage) {
      // One that goes beyond what was on the disk was being written when the process ended.
      const cutOff = !position.whole && log.claimedEnd(at) > pageOf(position.end - 1) + PAGE;
      if (cutOff) return;
      throw record;
    }
    previous = record.start;
    at = record.next;
  }
}

class Log {
  readonly #files = new Map<number, Buffer | undefined>();
  readonly #magic: number | undefined;

  constructor(
    private readonly folder: string,
    private readonly control: ControlFile,
  ) {
    this.#magic = this.#bytes(pageOf(control.redo))?.readUInt16LE(0);
  }

  /** Where a record says that it ends, pages' headers left out of account. */
  claimedEnd(at: number): number {
    const start = this.#start(at);
    return start + (this.#bytes(pageOf(start))?.readUInt32LE(start % PAGE) ?? 0);
  }

  read(at: number, previous: number | undefined): LogRecord | Damage {
    const damaged = (what: string) => new Damage(`${this.#name(at)} at ${at % this.control.segment}: ${what}`);
    const start = this.#start(at);
    let place = start;
    let page = this.#page(pageOf(place));
    if (!page) return damaged("a page of the log is not what was written");
    const length = page.readUInt32LE(place % PAGE);
    if (length < RECORD_HEADER || length > LONGEST_RECORD) return damaged("a record of the log has no length");
    const parts: Buffer[] = [];
    for (let left = length; ; ) {
      const part = page.subarray(place % PAGE, Math.min((place % PAGE) + left, PAGE));
      parts.push(part);
      left -= part.length;
      place += part.length;
      if (left === 0) break;
      page = this.#page(place);
      if (!page) return damaged("a page of the log is not what was written");
      const flags = page.readUInt16LE(2);
      // After a crash in the midst of a record the log goes on without it.
      if (flags & OVERWRITES) return { next: place, start: undefined };
      if (!(flags & CONTINUED) || page.readUInt32LE(16) !== left) return damaged("a record of the log is cut off");
      place += headerOf(flags);
    }
    const record = Buffer.concat(parts);
    if (crc32c(record.subarray(RECORD_HEADER), record.subarray(0, CRC_PLACE)) !== record.readUInt32LE(CRC_PLACE)) {
      return damaged("a record of the log has a wrong checksum");
    }
    if (previous !== undefined && Number(record.readBigUInt64LE(8)) !== previous) {
      return damaged("a record of the log does not follow the one before");
    }
    const switches = record[17] === LOG_MANAGER && (record[16] & 0xf0) === SWITCH;
    const next = switches ? Math.ceil(place / this.control.segment) * this.control.segment : aligned(place);
    return { next, start };
  }

  /** A record that would begin with a page begins behind its header. */
  #start(at: number): number {
    return at % PAGE === 0 ? at + headerOf(this.#bytes(at)?.readUInt16LE(2) ?? 0) : at;
  }

  /** A page whose header is right. */
  #page(at: number): Buffer | undefined {
    const page = this.#bytes(at);
    if (!page || page.readUInt16LE(0) !== this.#magic) return undefined;
    const first = at % this.control.segment === 0;
    const right =
      page.readUInt32LE(4) === this.control.timeline &&
      Number(page.readBigUInt64LE(8)) === at &&
      Boolean(page.readUInt16LE(2) & LONG) === first &&
      (!first || (page.readBigUInt64LE(24) === this.control.system && page.readUInt32LE(32) === this.control.segment));
    return right ? page : undefined;
  }

  #bytes(at: number): Buffer | undefined {
    const number = Math.floor(at / this.control.segment);
    if (!this.#files.has(number)) {
      // A record needs the files that it lies in; those before are done with.
      for (const older of this.#files.keys()) if (older < number - 1) this.#files.delete(older);
      this.#files.set(number, readWhole(join(this.folder, this.#name(at))));
    }
    const file = this.#files.get(number);
    const offset = at % this.control.segment;
    return file && file.length >= offset + PAGE ? file.subarray(offset, offset + PAGE) : undefined;
  }

  #name(at: number): string {
    const { segment, timeline } = this.control;
    const number = Math.floor(at / segment);
    const inGroup = 2 ** 32 / segment;
    const parts = [timeline, Math.floor(number / inGroup), number % inGroup];
    return `pg_wal/${parts.map((part) => part.toString(16).toUpperCase().padStart(8, "0")).join("")}`;
  }
}

/** The position in the log of a byte of one of its files. @param name of 24 hexadecimal digits */
export function positionIn(name: string, segment: number): number {
  const [group, number] = [name.slice(8, 16), name.slice(16, 24)].map((part) => Number.parseInt(part, 16));
  return (group * (2 ** 32 / segment) + number) * segment;
}

function headerOf(flags: number): number {
  return flags & LONG ? LONG_HEADER : SHORT_HEADER;
}

function readWhole(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
