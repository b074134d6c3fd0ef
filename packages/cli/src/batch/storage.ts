import { resolve } from "node:path";
import { LocalStorage } from "./local-storage.js";
import { S3Storage } from "./s3-storage.js";

/** Files under names, in a folder or under a prefix of a bucket. */
export interface Storage {
  /** How sentences call a file of it. */
  describe(name: string): string;
  /** @returns undefined where there is none */
  size(name: string): Promise<number | undefined>;
  /** @param end behind the last byte */
  range(name: string, start: number, end: number): Promise<Uint8Array>;
  /** @returns undefined where there is none */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all; what was there before is replaced. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** The names that begin so, in no order. Of folders: those in the folder that `prefix` names, up to its last slash. */
  list(prefix: string): AsyncIterable<string>;
}

/** A folder, or `s3://bucket/prefix`. */
export function openStorage(place: string): Storage {
  const s3 = parseS3(place);
  return s3
    ? S3Storage.open(s3.bucket, s3.key === "" ? "" : `${s3.key.replace(/\/+$/, "")}/`)
    : new LocalStorage(resolve(place));
}

/** The parts of an `s3://` address, undefined of anything else. */
export function parseS3(address: string): { readonly bucket: string; readonly key: string } | undefined {
  const [, bucket, key = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(address) ?? [];
  return bucket === undefined ? undefined : { bucket, key };
}
