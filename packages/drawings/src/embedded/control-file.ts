import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32c } from "./crc32c.js";
import { Damage } from "./damage.js";

/** Where the database's log must be read from, and how it is written. */
export interface ControlFile {
  readonly system: bigint;
  /** The database was closed, and its log has nothing that its tables lack. */
  readonly closed: boolean;
  /** Position in the log from which a start recovers. */
  readonly redo: number;
  readonly timeline: number;
  /** Bytes of a file of the log. */
  readonly segment: number;
}

/** `DB_SHUTDOWNED` of PostgreSQL's `DBState`. */
const SHUT_DOWN = 1;
/** `PG_CONTROL_VERSION` of PostgreSQL 18, by which the places below go (`ControlFileData` in catalog/pg_control.h). */
const VERSION = 1800;
const PLACES = { version: 8, state: 16, redo: 40, timeline: 48, segment: 228, checksums: 252, crc: 292 } as const;

/** @throws Damage */
export function readControlFile(folder: string): ControlFile {
  const bytes = read(join(folder, "global", "pg_control"));
  const damaged = (what: string) => new Damage(`global/pg_control: ${what}`);
  if (bytes.length < PLACES.crc + 4) throw damaged("it is cut off");
  if (crc32c(bytes.subarray(0, PLACES.crc)) !== bytes.readUInt32LE(PLACES.crc)) throw damaged("its checksum is wrong");
  const version = bytes.readUInt32LE(PLACES.version);
  if (version !== VERSION) throw damaged(`it is of another version, ${version}`);
  if (bytes.readUInt32LE(PLACES.checksums) !== 1) throw damaged("it says that tables are kept without checksums");
  return {
    system: bytes.readBigUInt64LE(0),
    closed: bytes.readUInt32LE(PLACES.state) === SHUT_DOWN,
    redo: Number(bytes.readBigUInt64LE(PLACES.redo)),
    timeline: bytes.readUInt32LE(PLACES.timeline),
    segment: bytes.readUInt32LE(PLACES.segment),
  };
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Damage(`global/pg_control: it cannot be read, ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
}
