// What the dense models are shown: photos as squares, and what is known of them as maps.
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import { loadSquares } from "@vistazo/vision/training";
import sharp from "sharp";
import { plan, sceneClasses } from "./configs.mjs";
import { askedPhotos, listPhotos, maskCells } from "./photos.mjs";

/** Sides of the squares and maps that are kept: photos, classes of rooms, depths. */
export const photoSide = 240;
export const mapSide = 120;

/** In a map: it is not known which class. */
export const unknown = 255;

const groups = plan.told + 1;
/** NYU's names of the same. */
const nyuPerson = "person";
const nyuUnlabelled = "otherprop_or_unlabelled";

/**
 * @param run the folder of the run, which keeps what is decoded; the teacher's masks lie in its folder "teacher".
 * @returns photos, with
 *   squares: 8-bit RGB [photos, photoSide, photoSide, 3];
 *   told: likelihoods of person, cat, dog, another, of 255 [photos, 4, maskCells, maskCells];
 *   classes: which other class, or `unknown` [photos, mapSide, mapSide];
 *   depths: millimetres, 0 unknown [photos, mapSide, mapSide].
 */
export async function readExamples(data, run) {
  const photos = await listPhotos(data);
  const teacher = await teacherMasks(data, run);
  const n = photos.length;
  const squares = await kept(
    join(run, "squares.u8"),
    async () =>
      (
        await loadSquares(
          photos.map(({ file }) => file),
          photoSide,
        )
      ).data,
  );
  const cells = maskCells ** 2;
  const area = mapSide ** 2;
  const told = new Uint8Array(n * groups * cells);
  const classes = new Uint8Array(n * area).fill(unknown);
  const depths = new Uint16Array(n * area);
  const roomNumbers = await sceneNumbers(data);
  const tables = new Map();
  for (const set of ["nyu-v2", "ccp-people", "human-seg"])
    tables.set(set, (await readFile(join(data, set, "classes.txt"), "utf8")).trimEnd().split("\n"));
  for (const [i, { file, set, known, animal }] of photos.entries()) {
    const likelihoods = told.subarray(i * groups * cells, (i + 1) * groups * cells);
    if (known === "nothing") likelihoods.fill(255, (groups - 1) * cells);
    else if (known === "teacher") setSoft(likelihoods, teacher.get(file), animal);
    else {
      const mask = await readGray(beside(file, "masks"));
      const names = tables.get(set);
      const isPerson = known === "room" ? names.map((name) => name === nyuPerson) : names.map((_, index) => index > 0);
      setShares(likelihoods, mask, isPerson);
      if (known !== "room") continue;
      const numbers = roomNumbers.map((number) => (number >= plan.told ? number - plan.told : unknown));
      classes.set(
        nearest(mask, mapSide).map((value) => numbers[value]),
        i * area,
      );
      const depth = await readGray(beside(file, "depth"), 16);
      depths.set(nearest(depth, mapSide), i * area);
    }
  }
  return { photos, squares, told, classes, depths };
}

/** Of each photo that a teacher was asked about. Those that it has not seen yet are not there. */
async function teacherMasks(data, run) {
  const asked = await askedPhotos(data);
  const length = groups * maskCells ** 2;
  const masks = new Map();
  for (let parts = 1; parts <= 4; parts++)
    for (let part = 0; part < parts; part++) {
      const path = join(run, "teacher", `masks-${part}-of-${parts}.f32`);
      if (!existsSync(path)) continue;
      const bytes = await readFile(path);
      const values = new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
      const seen = asked.filter((_, i) => i % parts === part);
      for (const [i, { file }] of seen.entries())
        if ((i + 1) * length <= values.length) masks.set(file, values.subarray(i * length, (i + 1) * length));
    }
  return masks;
}

function setSoft(likelihoods, values, animal) {
  if (!values) return;
  const cells = maskCells ** 2;
  const [cat, dog] = [1, 2];
  for (let at = 0; at < cells; at++) {
    let ofCat = values[cat * cells + at];
    let ofDog = values[dog * cells + at];
    if (animal === "cat") [ofCat, ofDog] = [ofCat + ofDog, 0];
    if (animal === "dog") [ofCat, ofDog] = [0, ofCat + ofDog];
    for (const [group, value] of [values[at], ofCat, ofDog, values[3 * cells + at]].entries())
      likelihoods[group * cells + at] = Math.round(value * 255);
  }
}

/** How much of each cell is of a person. */
function setShares(likelihoods, { data, width, height }, isPerson) {
  const cells = maskCells ** 2;
  for (let y = 0; y < maskCells; y++)
    for (let x = 0; x < maskCells; x++) {
      let [hits, all] = [0, 0];
      const [bottom, right] = [Math.ceil(((y + 1) * height) / maskCells), Math.ceil(((x + 1) * width) / maskCells)];
      for (let i = Math.floor((y * height) / maskCells); i < bottom; i++)
        for (let j = Math.floor((x * width) / maskCells); j < right; j++) {
          all++;
          if (isPerson[data[i * width + j]]) hits++;
        }
      const share = Math.round((hits / all) * 255);
      likelihoods[y * maskCells + x] = share;
      likelihoods[(groups - 1) * cells + y * maskCells + x] = 255 - share;
    }
}

function nearest({ data, width, height }, side) {
  const out = new data.constructor(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      out[y * side + x] =
        data[Math.floor(((y + 0.5) * height) / side) * width + Math.floor(((x + 0.5) * width) / side)];
  return out;
}

/** What the same photo is called in another folder of its set. */
export function beside(file, folder) {
  return join(dirname(dirname(file)), folder, `${parse(file).name}.png`);
}

/** For each of NYU's classes the number of ours, or `unknown`. */
export async function sceneNumbers(data) {
  const names = (await readFile(join(data, "nyu-v2", "classes.txt"), "utf8")).trimEnd().split("\n");
  return names.map((name) => {
    if (name === nyuUnlabelled) return unknown;
    return sceneClasses.indexOf(sceneClasses.includes(name) ? name : "other");
  });
}

export async function readGray(file, bits = 8) {
  const { data, info } = await sharp(file)
    .toColourspace(bits === 16 ? "grey16" : "b-w")
    .raw({ depth: bits === 16 ? "ushort" : "uchar" })
    .toBuffer({ resolveWithObject: true });
  const values = bits === 16 ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  if (info.channels !== 1) throw new Error(`${file} has ${info.channels} channels`);
  return { data: Uint16Array.from(values), width: info.width, height: info.height };
}

async function kept(path, make) {
  if (existsSync(path)) return new Uint8Array(await readFile(path));
  const made = await make();
  await writeFile(`${path}.part`, made);
  await rename(`${path}.part`, path);
  return made;
}
