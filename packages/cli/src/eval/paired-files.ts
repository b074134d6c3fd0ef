import { basename, join } from "node:path";
import { hasPhotoEnding } from "@vistazo/image";
import { InputError } from "./input-error.js";
import { listFolder, stem } from "./read-file.js";
import type { SetAside } from "./set-aside.js";

/** A photo (or prediction) and what it is compared with. */
export interface FilePair {
  /** What both are called, without endings. */
  readonly name: string;
  readonly path: string;
  readonly truth: string;
}

/** What is added to a photo's name for its mask, depth or alpha, by this command and by others. */
const addition = /[._-](mask|masks|label|labels|depth|depth_mm|segmentation|alpha|matte|cut-out)$/i;

/**
 * Files of two folders that have the same name, up to their endings.
 *
 * @param kinds which files are of the one and of the other kind, by their endings
 * @param aside takes a truth that has no partner
 * @throws InputError if there is no truth.
 */
export async function pairFiles(
  folder: string,
  truthFolder: string,
  kinds: { readonly files: (path: string) => boolean; readonly truth: RegExp },
  aside: SetAside,
): Promise<FilePair[]> {
  const byName = new Map<string, string>();
  for (const path of (await listFolder(folder)).files) {
    if (kinds.files(path)) byName.set(nameOf(path), path);
  }
  const truths = (await listFolder(truthFolder)).files.filter((path) => kinds.truth.test(path));
  if (truths.length === 0)
    throw new InputError(truthFolder, `there is no truth in it; expected files whose names match ${kinds.truth}`);
  return truths.flatMap((truth) => {
    const path = byName.get(nameOf(truth));
    if (path !== undefined) return [{ name: nameOf(truth), path, truth }];
    aside.add(new InputError(truth, `there is no file of that name in ${folder}; expected one for each of the truth`));
    return [];
  });
}

/**
 * Photos with what is true of them: a folder with the folders `photos` (or `images`) and one of `truthFolders`, or photos with
 * `<name><suffix>` beside them.
 *
 * @param aside takes a truth that has no photo
 * @throws InputError if the folder is neither.
 */
export async function pairPhotos(
  folder: string,
  truthFolders: readonly string[],
  suffix: RegExp,
  truthKind: RegExp,
  aside: SetAside,
): Promise<FilePair[]> {
  const { files, folders } = await listFolder(folder);
  const named = (names: readonly string[]) => folders.find((path) => names.includes(basename(path).toLowerCase()));
  const photos = named(["photos", "images"]);
  const truth = named(truthFolders);
  if (photos !== undefined && truth !== undefined) {
    return pairFiles(photos, truth, { files: hasPhotoEnding, truth: truthKind }, aside);
  }
  const truths = files.filter((path) => suffix.test(path));
  const byName = new Map(
    files.filter((path) => hasPhotoEnding(path) && !suffix.test(path)).map((path) => [stem(path), path]),
  );
  if (truths.length === 0) {
    throw new InputError(
      folder,
      `expected the folders photos and ${truthFolders[0]} in it, or <name>.jpg beside <name>_${truthFolders[0].replace(/s$/, "")}.png`,
    );
  }
  return truths.flatMap((path) => {
    const name = basename(path).replace(suffix, "");
    const photo = byName.get(name);
    if (photo !== undefined) return [{ name, path: photo, truth: path }];
    aside.add(new InputError(path, `there is no photo ${join(folder, `${name}.jpg`)} (or .png) that it belongs to`));
    return [];
  });
}

function nameOf(path: string): string {
  return stem(path).replace(addition, "");
}
