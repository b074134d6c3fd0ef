import { stat } from "node:fs/promises";
import { hasPhotoEnding, photosBelow } from "@vistazo/image";
import { UsageError } from "./exit.js";
import { glob, isGlob } from "./glob.js";

/** A photo as it was asked for on the command line. */
export interface PhotoArgument {
  /** What it is called in answers: its path or address; `-` for what comes on stdin. */
  readonly name: string;
  readonly source: string | Uint8Array;
}

/**
 * The photos that arguments name: files and addresses as they are, of folders all photos in and below them, of patterns
 * (`photos/*.jpg`, where no shell has put files in their place) those that fit, and for `-` the bytes on stdin.
 *
 * @throws UsageError for a folder or a pattern without photos.
 */
export async function photoArguments(given: readonly string[]): Promise<PhotoArgument[]> {
  const photos: PhotoArgument[] = [];
  for (const argument of given) {
    if (argument === "-") {
      photos.push({ name: "-", source: await readStdin() });
      continue;
    }
    if (/^(https?|data|file):/i.test(argument)) {
      photos.push({ name: argument, source: argument });
      continue;
    }
    const kind = await kindOf(argument);
    let paths: string[] = [argument];
    if (kind === "folder") {
      paths = [];
      for await (const path of photosBelow(argument)) paths.push(path);
      if (paths.length === 0) throw new UsageError(`There are no photos in the folder ${argument}.`);
    } else if (kind === "nothing" && isGlob(argument)) {
      paths = (await glob(argument)).filter(hasPhotoEnding);
      if (paths.length === 0) throw new UsageError(`No photo fits ${argument}.`);
    }
    photos.push(...paths.map((path) => ({ name: path, source: path })));
  }
  return photos;
}

/** What is at a path. */
export async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  return stat(path).then(
    (found) => (found.isDirectory() ? "folder" : "file"),
    () => "nothing",
  );
}

async function readStdin(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}
