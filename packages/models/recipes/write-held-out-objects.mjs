// Writes photos that training of the detector has not seen as folders for `vistazo eval object-detection`:
//
//   node packages/models/recipes/write-held-out-objects.mjs --data FOLDER --run RUN --out FOLDER
//
// animals: cats and dogs. Nobody has drawn their boxes: the truth is what the teacher of `ask-detector.mjs` is sure of, of the animal that the
// photo is known to show. people: the boxes around the masks of two sets of people.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { listObjectPhotos, readTeacherBoxes } from "./object-photos.mjs";

const { values: flags } = parseArgs({
  options: { data: { type: "string" }, run: { type: "string" }, out: { type: "string" } },
});
const sure = 0.4;

const kept = (await listObjectPhotos(flags.data)).filter((photo) => photo.kept);
const asked = await readTeacherBoxes(flags.run);
const animals = kept
  .filter(({ animal }) => animal)
  .map(({ file, id, animal }) => ({
    file,
    boxes: asked
      .get(id)
      .filter(([label, score]) => label === animal && score >= sure)
      .map(([label, , ...box]) => ({ label, box })),
  }))
  .filter(({ boxes }) => boxes.length > 0);
await write("animals", ["cat", "dog"], animals);

const people = [];
for (const set of ["ccp-people", "human-seg"]) {
  const boxesOf = await readMaskBoxes(set);
  for (const { file } of kept.filter((photo) => photo.set === set)) people.push({ file, boxes: boxesOf(file) });
}
await write("people", ["person"], people);

/** The boxes around the masks of people in a set, by the file of a photo. */
async function readMaskBoxes(set) {
  const { images, annotations, categories } = JSON.parse(
    await readFile(join(flags.data, set, "boxes-from-masks.json"), "utf8"),
  );
  const person = categories.find(({ name }) => name === "person").id;
  return (file) => {
    const { id } = images.find(({ file_name }) => file_name === basename(file));
    const own = annotations.filter(({ image_id, category_id }) => image_id === id && category_id === person);
    return own.map(({ bbox: [x, y, width, height] }) => ({ label: "person", box: [x, y, x + width, y + height] }));
  };
}

async function write(name, labels, photos) {
  const folder = join(flags.out, name);
  await mkdir(join(folder, "photos"), { recursive: true });
  const [images, annotations] = [[], []];
  for (const { file, boxes } of photos) {
    const image = { id: images.length + 1, file_name: `${images.length + 1}-${basename(file)}` };
    images.push(image);
    await copyFile(file, join(folder, "photos", image.file_name));
    for (const { label, box } of boxes) {
      const [width, height] = [box[2] - box[0], box[3] - box[1]];
      annotations.push({
        id: annotations.length + 1,
        image_id: image.id,
        category_id: labels.indexOf(label) + 1,
        bbox: [box[0], box[1], width, height],
        area: width * height,
        iscrowd: 0,
      });
    }
  }
  const categories = labels.map((label, i) => ({ id: i + 1, name: label }));
  await writeFile(join(folder, "instances.json"), JSON.stringify({ images, annotations, categories }));
  console.log(`${name}: ${images.length} photos, ${annotations.length} boxes`);
}
