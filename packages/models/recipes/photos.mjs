// The photos that the dense models are trained on, and what is known of each.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isKeptBack } from "@vistazo/vision/training";

/** Of NYU Depth v2, in the order of its scenes, the last photos are kept back. */
const keptRooms = 130;

/** How many photos of each source a teacher of masks is asked about, in this order: least costs most time. */
const asked = [
  ["tiny-coco", 94],
  ["coco-unlabelled", 232],
  ["cats-vs-dogs", 700],
  ["imagenet-sample", 400],
  ["misc", 127],
  ["voc-rooms", 81],
  ["amenity", 86],
  ["imagenette", 120],
  ["traffic-vn", 40],
];

/** ImageNet's cats and dogs, as the first letters of its WordNet numbers do not tell: by the names of their classes in WordNet. */
const catNumbers = new Set(["n02123045", "n02123159", "n02123394", "n02123597", "n02124075"]);
const isDog = (name) => {
  const number = Number(name.slice(1, 9));
  return number >= 2085620 && number <= 2113978;
};

/**
 * @param data the folder of the training sets; cats-vs-dogs lies beside it.
 * @returns `{ file, set, kept, known }`: `known` is "room" (classes and depth), "person" (its mask), "teacher" (with `animal`, "cat" or
 *   "dog", where that is known to be the one on the photo) or "nothing" (neither person, cat nor dog).
 */
export async function listPhotos(data) {
  const of = async (set) =>
    (await readdir(join(data, set, "images"))).sort().map((name) => join(data, set, "images", name));
  const photos = [];
  const rooms = await of("nyu-v2");
  for (const [i, file] of rooms.entries())
    photos.push({ file, set: "nyu-v2", kept: i >= rooms.length - keptRooms, known: "room" });
  for (const set of ["ccp-people", "human-seg"])
    for (const file of await of(set))
      photos.push({ file, set, kept: isKeptBack(await readFile(file)), known: "person" });
  for (const set of ["raccoon", "grocery"]) {
    const some = spread(await of(set), 120);
    for (const file of some) photos.push({ file, set, kept: false, known: "nothing" });
  }
  for (const [set, count] of asked) {
    if (set === "cats-vs-dogs") {
      for (const animal of ["cat", "dog"]) {
        const folder = join(data, "..", "cats-vs-dogs", animal);
        const files = (await readdir(folder)).sort().map((name) => join(folder, name));
        for (const file of spread(files, count / 2))
          photos.push({ file, set, kept: isKeptBack(await readFile(file)), known: "teacher", animal });
      }
      continue;
    }
    const all = await of(set);
    const animals = set === "imagenet-sample" ? all.filter((file) => animalOf(file)) : [];
    const others = all.filter((file) => !animals.includes(file));
    for (const file of [...animals, ...spread(others, Math.max(0, count - animals.length))])
      photos.push({
        file,
        set,
        kept: false,
        known: "teacher",
        animal: set === "imagenet-sample" ? animalOf(file) : undefined,
      });
  }
  return photos;
}

/** @param file of imagenet-sample. */
export function animalOf(file) {
  const name = file.split("/").at(-1);
  if (catNumbers.has(name.slice(0, 9))) return "cat";
  return isDog(name) ? "dog" : undefined;
}

/** So many of a list, evenly from all of it. */
function spread(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
}

/** A teacher's likelihoods are kept in so many cells each way. */
export const maskCells = 60;

/** Numbers of PASCAL VOC's classes. */
export const voc = { person: 15, cat: 8, dog: 12 };

/** The photos that a teacher is asked about. */
export async function askedPhotos(data) {
  return (await listPhotos(data)).filter(({ known }) => known === "teacher");
}
