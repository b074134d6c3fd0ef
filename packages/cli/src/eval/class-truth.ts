import { basename, dirname, join, resolve } from "node:path";
import { hasPhotoEnding } from "@vistazo/image";
import { parse } from "csv-parse/sync";
import { InputError } from "./input-error.js";
import type { SetPhoto } from "./model-run.js";
import { isFolder, listFolder, readJson, readText, stem } from "./read-file.js";

/** A photo and the class it is of. */
export interface LabelledPhoto extends SetPhoto {
  readonly label: string;
}

/**
 * Photos with their classes: a folder per class, a folder of photos named `<number>_<label>.jpg`, a JSON list of
 * `{photo, label}` (or an object, photo to label), or a CSV file with these two columns.
 *
 * @throws InputError naming file, entry and field.
 */
export async function readClassTruth(path: string): Promise<LabelledPhoto[]> {
  const photos = (await isFolder(path)) ? await fromFolder(path) : await fromFile(path);
  if (photos.length > 0) return photos;
  throw new InputError(path, "there are no photos in it; expected a folder per class, or a list of photos and labels");
}

async function fromFolder(folder: string): Promise<LabelledPhoto[]> {
  const { files, folders } = await listFolder(folder);
  if (folders.length === 0) return files.filter(hasPhotoEnding).map((path) => labelledByName(path));
  const classes = await Promise.all(
    folders.map(async (path) => {
      const label = basename(path);
      const photos = (await listFolder(path)).files.filter(hasPhotoEnding);
      return photos.map((photo) => ({ name: `${label}/${basename(photo)}`, path: photo, label }));
    }),
  );
  return classes.flat();
}

function labelledByName(path: string): LabelledPhoto {
  const label = /^\d+_(.+)$/.exec(stem(path))?.[1];
  if (label) return { name: basename(path), path, label };
  throw new InputError(
    path,
    "its name does not say its class; expected a folder per class, or names such as 0281_tabby.jpg",
  );
}

async function fromFile(path: string): Promise<LabelledPhoto[]> {
  const entries = /\.csv(\.gz)?$/i.test(path) ? await csvEntries(path) : jsonEntries(path, await readJson(path));
  const seen = new Set<string>();
  return entries.map(({ photo, label, place }) => {
    for (const [field, value] of Object.entries({ photo, label })) {
      if (value === undefined) throw new InputError(place, `"${field}" is missing; expected a photo and its label`);
      if (typeof value !== "string" || value.trim() === "")
        throw new InputError(place, `"${field}" is ${JSON.stringify(value)}; expected text`);
    }
    const name = String(photo);
    if (seen.has(name))
      throw new InputError(place, `"photo" is ${JSON.stringify(name)} a second time; expected each photo once`);
    seen.add(name);
    return { name, path: resolve(dirname(path), name), label: String(label).trim() };
  });
}

interface Entry {
  readonly photo: unknown;
  readonly label: unknown;
  readonly place: string;
}

async function csvEntries(path: string): Promise<Entry[]> {
  let rows: Record<string, string>[];
  try {
    rows = parse(await readText(path), {
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw error instanceof InputError
      ? error
      : new InputError(path, `this is not CSV (${error instanceof Error ? error.message : error})`);
  }
  return rows.map(({ photo, label }, i) => ({ photo, label, place: `${path}, row ${i + 1}` }));
}

function jsonEntries(path: string, json: unknown): Entry[] {
  if (Array.isArray(json)) {
    return json.map((entry: unknown, i) => {
      const place = `${path}, entry ${i}`;
      if (typeof entry !== "object" || entry === null) throw new InputError(place, "expected {photo, label}");
      const { photo, label } = entry as { photo?: unknown; label?: unknown };
      return { photo, label, place };
    });
  }
  if (typeof json !== "object" || json === null) throw new InputError(path, "expected a list of {photo, label}");
  return Object.entries(json).map(([photo, label]) => ({ photo, label, place: `${path}, ${JSON.stringify(photo)}` }));
}

/** Where the photos of the truth are, if not where the file says. */
export function withPhotosIn<Labelled extends LabelledPhoto>(photos: readonly Labelled[], folder: string | undefined) {
  return folder === undefined ? photos : photos.map((photo) => ({ ...photo, path: join(folder, photo.name) }));
}
