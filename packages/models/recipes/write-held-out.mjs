// Writes the photos that training of the dense models has not seen, and the truth of them, as folders for `vistazo eval`:
//
//   node packages/models/recipes/write-held-out.mjs --data FOLDER --out FOLDER
//
// rooms and depths: the last photos of NYU Depth v2 in the order of its scenes. people: those kept back of two sets of people. coco: the 80
// photos of coco-tiny, beside the training sets. The masks have the numbers of the classes of packages/models/scenes; 255 does not count.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, parse } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { sceneClasses } from "./configs.mjs";
import { beside, readGray, sceneNumbers } from "./examples.mjs";
import { listPhotos } from "./photos.mjs";

const { values: flags } = parseArgs({ options: { data: { type: "string" }, out: { type: "string" } } });
const [person, other] = ["person", "other"].map((name) => sceneClasses.indexOf(name));

for (const folder of [
  "rooms/photos",
  "rooms/masks",
  "depths/photos",
  "depths/depth",
  "people/photos",
  "people/masks",
  "coco/photos",
  "coco/masks",
])
  await mkdir(join(flags.out, folder), { recursive: true });
await writeFile(join(flags.out, "classes.txt"), sceneClasses.join("\n"));

const numbers = await sceneNumbers(flags.data);
for (const { file, set, known, kept } of await listPhotos(flags.data)) {
  if (!kept || known === "teacher") continue;
  const to = known === "room" ? "rooms" : "people";
  const name = `${set}-${parse(file).name}`;
  const mask = await readGray(beside(file, "masks"));
  const classes =
    known === "room"
      ? mask.data.map((value) => numbers[value])
      : mask.data.map((value) => (value > 0 ? person : other));
  await place(to, file, name, { ...mask, data: classes });
  if (known !== "room") continue;
  await copyFile(file, join(flags.out, "depths/photos", `${name}.jpg`));
  const { width, height } = mask;
  await sharp(beside(file, "depth"))
    .resize(width, height, { fit: "fill", kernel: "nearest" })
    .toColourspace("grey16")
    .png()
    .toFile(join(flags.out, "depths/depth", `${name}.png`));
}

const coco = join(flags.data, "..", "coco-tiny");
const { images, annotations, categories } = JSON.parse(
  await readFile(join(coco, "annotations", "instances_val2017.json"), "utf8"),
);
for (const { id, file_name, width, height } of images) {
  const data = new Uint8Array(width * height).fill(other);
  for (const { category_id, segmentation, image_id, iscrowd } of annotations) {
    if (image_id !== id) continue;
    const number = sceneClasses.slice(0, 3).indexOf(categories.find((each) => each.id === category_id).name);
    if (number < 0) continue;
    const covered = Array.isArray(segmentation) ? await filled(segmentation, width, height) : counted(segmentation);
    for (const [i, isCovered] of covered.entries()) if (isCovered) data[i] = iscrowd ? 255 : number;
  }
  await place("coco", join(coco, "val2017", basename(file_name)), parse(file_name).name, { data, width, height });
}

async function place(set, photo, name, { data, width, height }) {
  await copyFile(photo, join(flags.out, set, "photos", `${name}${parse(photo).ext}`));
  await sharp(Uint8Array.from(data), { raw: { width, height, channels: 1 } })
    .toColourspace("b-w")
    .png()
    .toFile(join(flags.out, set, "masks", `${name}.png`));
}

/** The pixels inside COCO's polygons. */
async function filled(polygons, width, height) {
  const shapes = polygons.map((points) => `<polygon points="${points.join(" ")}" fill="white"/>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges">${shapes}</svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .flatten({ background: "black" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.map((value) => (value > 127 ? 1 : 0));
}

/** COCO's runs, down the columns. */
function counted({ counts, size: [height, width] }) {
  const out = new Uint8Array(width * height);
  let at = 0;
  for (const [i, count] of counts.entries())
    for (let end = at + count; at < end; at++)
      if (i % 2 === 1) out[(at % height) * width + Math.floor(at / height)] = 1;
  return out;
}
