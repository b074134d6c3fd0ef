import { LocalStorage } from "./local-storage.js";
import { S3Storage } from "./s3-storage.js";
import { parseS3, type Storage } from "./storage.js";

/** A file and the storage that it lies in. */
export interface PlacedFile {
  readonly storage: Storage;
  readonly name: string;
}

/** @param place a path, or `s3://bucket/key` @param folder from which relative paths lead */
export function placeFile(place: string, folder = "."): PlacedFile {
  const s3 = parseS3(place);
  if (s3) return { storage: S3Storage.open(s3.bucket, ""), name: s3.key };
  return { storage: new LocalStorage(folder), name: place };
}
