// The batches of the dense models: parts of photos in other light, and what is known of these parts.
import { Random } from "@vistazo/training";
import { augmentPhoto, PhotoOrder, randomCrop } from "@vistazo/vision/training";
import { plan } from "./configs.mjs";
import { mapSide, photoSide, unknown } from "./examples.mjs";
import { maskCells } from "./photos.mjs";

/** Of sixteen photos in a batch. */
const shares = { room: 8, person: 3, nothing: 1, teacher: 4 };
/** What is shown: most of a room, since its depth is told by its extent; less of others, or more than the photo, so that they are small. */
const roomCrop = { smallestCrop: 0.5, stretch: 0.2 };
const otherCrop = { smallestCrop: 0.3, stretch: 0.3 };
const shrunk = { share: 0.3, most: 1.8 };
const light = { colour: 0.3, cover: 0 };
/** Points each way in a cell of the masks. */
const points = 3;

/** @returns a source of batches for `runTraining`. */
export function batchesOf(examples, network, { batch, seed }, firstStep) {
  const size = network.example[1];
  const { cells, depths } = network.sizes;
  const [targetLength] = network.objective.targets;
  const kinds = Object.entries(shares).map(([known, count], i) => {
    const rows = [];
    for (const [row, photo] of examples.photos.entries())
      if (photo.known === known && !photo.kept && isToldAnything(examples, row)) rows.push(row);
    return { rows, count: (count * batch) / 16, order: new PhotoOrder(rows.length, seed + i) };
  });
  const weights = classWeights(examples);
  let step = firstStep;
  return {
    async next() {
      const random = new Random(seed, 5, step);
      const pixels = new Uint8Array(batch * 3 * size * size);
      const targets = new Float32Array(batch * targetLength);
      let at = 0;
      for (const { rows, count, order } of kinds)
        for (let i = 0; i < count; i++, at++) {
          const row = rows[order.at(step * count + i)];
          const room = examples.photos[row].known === "room";
          const crop = room ? randomCrop(random, roomCrop) : partOf(random);
          const square = examples.squares.subarray(row * photoSide ** 2 * 3, (row + 1) * photoSide ** 2 * 3);
          const out = pixels.subarray(at * 3 * size * size, (at + 1) * 3 * size * size);
          const mirrored = augmentPhoto(square, photoSide, crop, out, size, random, light);
          const seen = { row, crop, mirrored };
          const target = targets.subarray(at * targetLength, (at + 1) * targetLength);
          setMasks(target, examples, seen, cells, room, weights);
          if (room) setDepths(target.subarray(targetLength - depths ** 2), examples, seen, depths);
        }
      step++;
      return { pixels, shape: [batch, 3, size, size], targets };
    },
    async close() {},
  };
}

function partOf(random) {
  if (random.next() >= shrunk.share) return randomCrop(random, otherCrop);
  const [width, height] = [random.between(1, shrunk.most), random.between(1, shrunk.most)];
  return { left: random.between(1 - width, 0), top: random.between(1 - height, 0), width, height };
}

function setMasks(target, { told, classes }, { row, crop, mirrored }, cells, room, weights) {
  const groups = plan.told + 1;
  const [source, area] = [told.subarray(row * groups * maskCells ** 2), cells ** 2];
  const map = classes.subarray(row * mapSide ** 2);
  const share = 1 / points ** 2;
  const across = (i) => (i + 0.5) / (cells * points);
  for (let i = 0; i < cells * points; i++) {
    const v = crop.top + across(i) * crop.height;
    if (v < 0 || v >= 1) continue;
    for (let j = 0; j < cells * points; j++) {
      const u = crop.left + across(mirrored ? cells * points - 1 - j : j) * crop.width;
      if (u < 0 || u >= 1) continue;
      const cell = Math.floor(i / points) * cells + Math.floor(j / points);
      const place = Math.floor(v * maskCells) * maskCells + Math.floor(u * maskCells);
      for (let group = 0; group < groups; group++)
        target[group * area + cell] += (source[group * maskCells ** 2 + place] / 255) * share;
      if (!room) continue;
      const found = map[Math.floor(v * mapSide) * mapSide + Math.floor(u * mapSide)];
      if (found !== unknown) target[(groups + found) * area + cell] += share * weights[found];
    }
  }
}

/** Of a part that fills the photo, as if the camera had been nearer: what is shown larger is less far away. */
function setDepths(target, { depths }, { row, crop, mirrored }, side) {
  const nearer = Math.sqrt(crop.width * crop.height);
  const map = depths.subarray(row * mapSide ** 2);
  for (let i = 0; i < side; i++) {
    const v = crop.top + ((i + 0.5) / side) * crop.height;
    for (let j = 0; j < side; j++) {
      const u = crop.left + (((mirrored ? side - 1 - j : j) + 0.5) / side) * crop.width;
      target[i * side + j] = (map[Math.floor(v * mapSide) * mapSide + Math.floor(u * mapSide)] / 1000) * nearer;
    }
  }
}

/** What is rare weighs more, by the root of how rare it is; in the mean over all pixels 1. */
function classWeights({ classes }) {
  const counts = new Float64Array(plan.classes - plan.told);
  for (const value of classes) if (value !== unknown) counts[value]++;
  const total = counts.reduce((a, b) => a + b);
  const raw = counts.map((count) => 1 / Math.sqrt((count + 1) / total));
  const mean = raw.reduce((sum, weight, i) => sum + (weight * counts[i]) / total, 0);
  return raw.map((weight) => Math.min(4, weight / mean));
}

function isToldAnything({ told }, row) {
  const length = (plan.told + 1) * maskCells ** 2;
  for (let i = row * length; i < (row + 1) * length; i++) if (told[i] > 0) return true;
  return false;
}
