import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodePhoto, ImageError, isClutter, isFolder, photosBelow } from "@vistazo/image";
import { VisionError } from "../vision-error.js";

/** A photo of a folder whose subfolders are classes. */
export interface LabelledPhoto {
  readonly file: string;
  /** Index of its class. */
  readonly label: number;
  /** Whether it is kept back to measure on: a fixed tenth, by the bytes of the file alone. */
  readonly heldOut: boolean;
}

/** A file that is called a photo and cannot be read. */
export interface UnreadablePhoto {
  readonly file: string;
  /** A sentence that names it. */
  readonly reason: string;
}

export interface PhotoFolder {
  /** The names of the subfolders, in the order of their code points. */
  readonly classes: readonly string[];
  readonly photos: readonly LabelledPhoto[];
  /** Photos that are left out. */
  readonly leftOut: readonly UnreadablePhoto[];
}

export interface PhotoFolderOptions {
  /** Refuse a folder with a photo that cannot be read, in place of leaving that out. Default false. */
  readonly strict?: boolean;
}

/**
 * The photos of a folder with one subfolder a class, in and below that. Each is decoded once to see that it can be.
 *
 * @throws VisionError `invalid-data` if there are fewer than two classes, or one without photos; ImageError with `strict`.
 */
export async function readPhotoFolder(
  folder: string,
  { strict = false }: PhotoFolderOptions = {},
): Promise<PhotoFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw new VisionError(
      "invalid-data",
      `The folder ${folder} cannot be read; name one with a subfolder of photos for each class.`,
      { cause },
    );
  });
  const classes: string[] = [];
  for (const entry of entries)
    if (!isClutter(entry.name) && (await isFolder(entry, join(folder, entry.name)))) classes.push(entry.name);
  classes.sort();
  if (classes.length < 2)
    throw new VisionError(
      "invalid-data",
      `${folder} must have a subfolder of photos for each of at least two classes; it has ${classes.length}.`,
    );
  const photos: LabelledPhoto[] = [];
  const leftOut: UnreadablePhoto[] = [];
  for (const [label, name] of classes.entries()) {
    const before = photos.length;
    let unread = ".";
    for await (const path of photosBelow(join(folder, name))) {
      try {
        const bytes = await readBytes(path);
        await decodePhoto(bytes, { name: path });
        photos.push({ file: path, label, heldOut: isKeptBack(bytes) });
      } catch (error) {
        if (strict || !(error instanceof ImageError)) throw error;
        leftOut.push({ file: path, reason: error.message });
        unread = ` that can be read: ${error.message}`;
      }
    }
    if (photos.length > before) continue;
    throw new VisionError("invalid-data", `${join(folder, name)} has no photos${unread}`);
  }
  return { classes, photos, leftOut };
}

/** Whether a photo is among the tenth that is kept back to measure on, by its bytes alone. */
export function isKeptBack(bytes: Uint8Array): boolean {
  return hash(bytes) % 10 === 0;
}

/** @throws ImageError `not-found` */
export async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new ImageError("not-found", `${path} cannot be read (${cause.code}).`, { cause });
  });
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, its bits mixed once more. */
function hash(bytes: Uint8Array): number {
  let state = 0x811c9dc5;
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x01000193);
  state ^= state >>> 15;
  return Math.imul(state, 0x2c1b3c6d) >>> 0;
}
