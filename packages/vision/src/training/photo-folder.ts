import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { VisionError } from "../vision-error.js";

/** A photo of a folder whose subfolders are classes. */
export interface LabelledPhoto {
  readonly file: string;
  /** Index of its class. */
  readonly label: number;
  /** Whether it is kept back to measure on: a fixed tenth, by the bytes of the file alone. */
  readonly heldOut: boolean;
}

export interface PhotoFolder {
  /** The names of the subfolders, in the order of their code points. */
  readonly classes: readonly string[];
  readonly photos: readonly LabelledPhoto[];
}

const extensions = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".bmp"]);

/**
 * The photos of a folder with one subfolder a class.
 *
 * @throws VisionError `invalid-data` if there are fewer than two classes, or one without photos.
 */
export async function readPhotoFolder(folder: string): Promise<PhotoFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw new VisionError(
      "invalid-data",
      `The folder ${folder} cannot be read; name one with a subfolder of photos for each class.`,
      { cause },
    );
  });
  const classes = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
  if (classes.length < 2)
    throw new VisionError(
      "invalid-data",
      `${folder} must have a subfolder of photos for each of at least two classes; it has ${classes.length}.`,
    );
  const photos: LabelledPhoto[] = [];
  for (const [label, name] of classes.entries()) {
    const files = (await readdir(join(folder, name)))
      .filter((file) => extensions.has(extname(file).toLowerCase()))
      .sort();
    if (files.length === 0) throw new VisionError("invalid-data", `${join(folder, name)} has no photos.`);
    for (const file of files) {
      const path = join(folder, name, file);
      photos.push({ file: path, label, heldOut: hash(await readFile(path)) % 10 === 0 });
    }
  }
  return { classes, photos };
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, its bits mixed once more. */
function hash(bytes: Uint8Array): number {
  let state = 0x811c9dc5;
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x01000193);
  state ^= state >>> 15;
  return Math.imul(state, 0x2c1b3c6d) >>> 0;
}
