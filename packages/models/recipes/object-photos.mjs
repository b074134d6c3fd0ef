// The photos that the detector is trained on, and where their objects are.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isKeptBack } from "@vistazo/vision/training";
import { animalOf } from "./photos.mjs";

/** The photos of each source, and how many of a batch of 32 are its. */
const sources = [
  { sets: ["tiny-coco", "coco-unlabelled", "misc"], share: 9 },
  { sets: ["voc-rooms", "amenity"], share: 2 },
  { sets: ["ccp-people", "human-seg"], share: 5 },
  { sets: ["imagenet-sample", "imagenette"], share: 5 },
  { sets: ["traffic-vn"], share: 2 },
  { sets: ["fruit-detection", "grocery", "raccoon"], share: 2 },
  { sets: ["nyu-v2"], share: 1 },
  { sets: ["cats-vs-dogs"], share: 6 },
];
export const shares = sources.map(({ share }) => share);

/** Of NYU Depth v2, in the order of its scenes, the last photos are kept back. */
const keptRooms = 130;
/** Of cats and of dogs each. */
const mostAnimals = 1800;

/**
 * @param data the folder of the training sets; cats-vs-dogs lies beside it.
 * @returns `{ file, id, source, set, kept, animal }`: `animal` is the one on the photo, where it is known; kept photos are not trained on.
 */
export async function listObjectPhotos(data) {
  const photos = [];
  for (const [source, { sets }] of sources.entries())
    for (const set of sets) {
      if (set === "cats-vs-dogs") {
        for (const animal of ["cat", "dog"]) {
          const folder = join(data, "..", set, animal);
          const names = (await readdir(folder)).sort().slice(0, mostAnimals);
          for (const name of names) photos.push(await entry(join(folder, name), { source, set, animal }));
        }
        continue;
      }
      const folder = join(data, set, "images");
      const names = (await readdir(folder)).sort();
      for (const [i, name] of names.entries()) {
        if (set === "nyu-v2" && i >= names.length - keptRooms) continue;
        const animal = set === "imagenet-sample" ? animalOf(name) : undefined;
        photos.push(await entry(join(folder, name), { source, set, animal }));
      }
    }
  return photos;

  async function entry(file, { source, set, animal }) {
    const isOfKeepers = ["cats-vs-dogs", "ccp-people", "human-seg"].includes(set);
    const kept = isOfKeepers && isKeptBack(await readFile(file));
    return { file, id: relative(join(data, ".."), file), source, set, kept, animal };
  }
}

/** What the teacher has said so far: by a photo's id its objects, `[label, score, xmin, ymin, xmax, ymax]` in pixels. */
export async function readTeacherBoxes(run) {
  const path = join(run, "boxes.ndjson");
  if (!existsSync(path)) return new Map();
  const lines = (await readFile(path, "utf8")).split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, objects }) => [id, objects]));
}
