import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { hasPhotoEnding, readPhotoSize } from "@vistazo/image";
import type { DetectionTruth, IouType } from "@vistazo/metrics";
import { readTruth } from "./coco-files.js";
import type { DataFlags } from "./eval-flags.js";
import { InputError } from "./input-error.js";
import type { SetPhoto } from "./model-run.js";
import { isFolder, listFolder } from "./read-file.js";

/** Photos and what is on them: photo `i` is image `i` of the truth. */
export interface CocoSet {
  readonly truth: DetectionTruth;
  readonly photos: readonly SetPhoto[];
}

/**
 * The truth of a COCO file, or of the only one in a folder, with its photos.
 *
 * @throws InputError if a photo is missing, MetricsError for mistakes in the file.
 */
export async function openCocoSet({ data, photos }: DataFlags, iouType: IouType): Promise<CocoSet> {
  const folder = await isFolder(data);
  const file = folder ? await onlyJson(data) : data;
  const truth = await readTruth(file, iouType);
  if (truth.images.count === 0)
    throw new InputError(file, '"images" is empty, so there is nothing to run the model on');
  const names = truth.images.names.map((name, i) => {
    if (name !== undefined) return name;
    throw new InputError(
      `${file}, images[${i}] (id ${truth.images.ids[i]})`,
      '"file_name" is missing; expected the name of the photo',
    );
  });
  const root = await photoFolder(photos ?? (folder ? data : dirname(file)), names[0], photos === undefined);
  const found = await Promise.all(names.map((name, i) => photoOf(root, name, `${file}, images[${i}]`)));
  await checkSizes(truth, found);
  return { truth, photos: found };
}

/**
 * Boxes and masks drawn on a photo of another size would fit nowhere: above all those drawn on a photo as it is stored, before
 * it is turned upright. Photos that cannot be read are told of when they are.
 */
async function checkSizes({ name, images }: DetectionTruth, photos: readonly SetPhoto[]): Promise<void> {
  for (const [i, photo] of photos.entries()) {
    const [width, height] = [images.widths[i], images.heights[i]];
    if (width === 0 || height === 0) continue;
    const size = await readFile(photo.path)
      .then((bytes) => readPhotoSize(bytes))
      .catch(() => undefined);
    if (!size || (size.width === width && size.height === height)) continue;
    const turned = size.orientation >= 5 && size.width === height && size.height === width;
    throw new InputError(
      `${name}, images[${i}] (id ${images.ids[i]})`,
      `"width" and "height" are ${width} x ${height}, but ${photo.path} has ${size.width} x ${size.height} pixels${
        turned
          ? ": the truth was drawn on the photo as it is stored, not upright as its EXIF orientation asks; turn the truth, or save the photo upright"
          : "; give the photos that the truth was drawn on"
      }`,
    );
  }
}

/** The COCO file of a data set's folder, in it or in a folder of it. */
async function onlyJson(folder: string): Promise<string> {
  const here = await listFolder(folder);
  const below = await Promise.all(here.folders.map(async (path) => (await listFolder(path)).files));
  const found = [...here.files, ...below.flat()].filter((path) => /\.json(\.gz)?$/i.test(path));
  if (found.length === 1) return found[0];
  const problem =
    found.length === 0
      ? "there is no COCO JSON file in it"
      : `there are ${found.length} JSON files in it; name one with --data`;
  throw new InputError(folder, problem);
}

/** The folder that a name of the truth is in: the one given, or one beside or below the file. */
async function photoFolder(given: string, name: string, search: boolean): Promise<string> {
  if (!search) return given;
  const near = [given, dirname(resolve(given))];
  for (const parent of near) {
    const { folders } = await listFolder(parent);
    for (const folder of [parent, ...folders]) if (await exists(join(folder, name))) return folder;
  }
  throw new InputError(
    resolve(given),
    `the photo ${JSON.stringify(name)} of the truth is not near; name its folder with --photos`,
  );
}

async function photoOf(root: string, name: string, entry: string): Promise<SetPhoto> {
  const path = resolve(root, name);
  // A file from outside may name any path.
  const inside = relative(resolve(root), path);
  if (inside === "" || inside.startsWith(`..${sep}`) || resolve(inside) === inside || !hasPhotoEnding(path)) {
    throw new InputError(entry, `"file_name" is ${JSON.stringify(name)}; expected a photo in ${resolve(root)}`);
  }
  if (!(await exists(path))) {
    throw new InputError(
      entry,
      `"file_name" is ${JSON.stringify(name)}, which is not in ${root}; name the folder with --photos`,
    );
  }
  return { name, path };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
