// What the detector is shown: photos as squares, and the objects on each that are given or that the teacher has seen.
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { readPhotoSize } from "@vistazo/image";
import { loadSquares } from "@vistazo/vision/training";
import { listObjectPhotos, readTeacherBoxes } from "./object-photos.mjs";

/** Side of the squares that are kept. */
export const photoSide = 256;

/** What the teacher is sure of, and what it takes for likely. */
const sure = 0.35;
const likely = 0.12;
/** Where it is known which animal a photo shows, less will do. */
const sureOfAnimal = 0.2;

/** Sets of which all objects of so many classes are told, and what they call them. */
const given = {
  "tiny-coco": { isComplete: true },
  "voc-rooms": { names: { diningtable: "dining table", pottedplant: "potted plant", sofa: "couch", tvmonitor: "tv" } },
  "traffic-vn": { names: {} },
  "fruit-detection": { names: {} },
};

/**
 * @param run the folder of the run, which keeps what is decoded and what the teacher has said.
 * @returns photos, with width and height; squares: 8-bit RGB [photos, photoSide, photoSide, 3]; objects of each: `{ label, score, box }`,
 *   box as shares of the photo's sides, score 0 where it is not known whether it is one.
 */
export async function readObjectExamples(data, run, classes) {
  const asked = await readTeacherBoxes(run);
  const photos = (await listObjectPhotos(data)).filter(({ id }) => asked.has(id));
  const objects = [];
  const truth = new Map();
  for (const set of Object.keys(given)) truth.set(set, await readInstances(join(data, set, "instances.json")));
  for (const photo of photos) {
    const { width, height } = await readPhotoSize(new Uint8Array(await readFile(photo.file)));
    Object.assign(photo, { width, height });
    objects.push(objectsOf(photo, asked.get(photo.id), truth.get(photo.set), classes));
  }
  const path = join(run, "squares.u8");
  if (!existsSync(path)) {
    const { data: squares } = await loadSquares(
      photos.map(({ file }) => file),
      photoSide,
    );
    await writeFile(`${path}.part`, squares);
    await rename(`${path}.part`, path);
  }
  return { photos, objects, squares: await readFile(path) };
}

function objectsOf({ file, set, animal, width, height }, asked, truth, classes) {
  const shares = ([xmin, ymin, xmax, ymax]) => [xmin / width, ymin / height, xmax / width, ymax / height];
  const { names = {}, isComplete = false } = given[set] ?? {};
  const told = (truth?.photos.get(basename(file)) ?? []).flatMap(({ name, box, isCrowd }) => {
    const label = classes.indexOf(names[name] ?? name);
    return label < 0 ? [] : [{ label, score: isCrowd ? 0 : 1, box: shares(box) }];
  });
  if (isComplete) return told;
  const toldClasses = new Set(truth?.names.map((name) => names[name] ?? name));
  const seen = asked.flatMap(([name, found, ...box]) => {
    const label = classes.indexOf(name);
    if (label < 0 || toldClasses.has(name) || found < likely) return [];
    if (animal && name !== animal && ["cat", "dog"].includes(name)) return [];
    const isSure = found >= (name === animal ? sureOfAnimal : sure);
    return [{ label, score: isSure ? Math.min(1, found + 0.35) : 0, box: shares(box) }];
  });
  return [...told, ...seen];
}

async function readInstances(path) {
  const { images, annotations, categories } = JSON.parse(await readFile(path, "utf8"));
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const files = new Map(images.map(({ id, file_name }) => [id, basename(file_name)]));
  const photos = new Map();
  for (const { image_id, category_id, bbox, iscrowd } of annotations) {
    const [x, y, width, height] = bbox;
    const file = files.get(image_id);
    const box = [x, y, x + width, y + height];
    photos.set(file, [...(photos.get(file) ?? []), { name: names.get(category_id), box, isCrowd: iscrowd === 1 }]);
  }
  return { names: [...names.values()], photos };
}
