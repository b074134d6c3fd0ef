// The batches of the detector: parts of photos in other light, and what each place of its maps is compared with.

import { Random } from "@vistazo/training";
import { adaptiveAssignment, augmentPhoto, isInside, pointTargets } from "@vistazo/vision/training";
import { photoSide } from "./object-examples.mjs";
import { shares } from "./object-photos.mjs";

/** How much of a photo's longer side is shown across a picture, or how much more. */
const views = { least: 0.4, most: 1.3, stretch: 0.15 };
/** How often four photos are shown at once, https://arxiv.org/abs/2004.10934. */
const fours = 0.25;
const light = { colour: 0.3, cover: 0 };
/** The colour beside a photo. */
const gray = 114;
/** Pixels: what is smaller is not asked for. And what of an object must be left in a part of a photo. */
const smallest = 5;
const leastLeft = 0.25;

/** @returns a source of batches for `runTraining`. */
export function objectBatches(examples, network, classes, { batch, seed }, firstStep) {
  const size = network.example[1];
  const kinds = shares.map((share, source) => ({
    share,
    rows: examples.photos.flatMap((photo, row) => (photo.source === source && !photo.kept ? [row] : [])),
  }));
  const total = shares.reduce((a, b) => a + b);
  const length = network.points.length * pointTargets(classes.length);
  let step = firstStep;
  return {
    async next() {
      const pixels = new Uint8Array(batch * 3 * size * size);
      const targets = new Float32Array(batch * length);
      const random = new Random(seed, 7, step);
      for (let at = 0; at < batch; at++) {
        const out = pixels.subarray(at * 3 * size * size, (at + 1) * 3 * size * size);
        const objects = random.next() < fours ? fourPhotos(out, random) : onePhoto(out, size, random);
        setTargets(targets.subarray(at * length, (at + 1) * length), objects, network.points, classes.length);
      }
      step++;
      return { pixels, shape: [batch, 3, size, size], targets };
    },
    async close() {},
  };

  function pick(random) {
    let place = random.next() * total;
    const { rows } = kinds.find(({ share }) => {
      place -= share;
      return place < 0;
    });
    return rows[random.below(rows.length)];
  }

  /** A part of a photo in the whole of a picture. */
  function onePhoto(out, side, random) {
    const row = pick(random);
    const { width, height } = examples.photos[row];
    const longer = Math.max(width, height);
    const shown = Math.exp(random.between(Math.log(views.least), Math.log(views.most)));
    const stretch = Math.exp(random.between(-views.stretch, views.stretch));
    const part = { width: (shown * longer * stretch) / width, height: (shown * longer) / stretch / height };
    const place = (extent) => random.between(Math.min(0, 1 - extent), Math.max(0, 1 - extent));
    const crop = { ...part, left: place(part.width), top: place(part.height) };
    const source = examples.squares.subarray(row * photoSide ** 2 * 3, (row + 1) * photoSide ** 2 * 3);
    const mirrored = augmentPhoto(source, photoSide, crop, out, side, random, light);
    fillOutside(out, side, crop, mirrored);
    return examples.objects[row].flatMap((object) => shownPart(object, crop, mirrored, side));
  }

  /** Four photos, each in a quarter of a picture. */
  function fourPhotos(out, random) {
    const half = size / 2;
    const quarter = new Uint8Array(3 * half * half);
    return [0, 1, 2, 3].flatMap((i) => {
      const [left, top] = [(i % 2) * half, (i >> 1) * half];
      const objects = onePhoto(quarter, half, random);
      for (let channel = 0; channel < 3; channel++)
        for (let y = 0; y < half; y++)
          out.set(
            quarter.subarray((channel * half + y) * half, (channel * half + y + 1) * half),
            (channel * size + top + y) * size + left,
          );
      return objects.map((object) => ({
        ...object,
        xmin: object.xmin + left,
        xmax: object.xmax + left,
        ymin: object.ymin + top,
        ymax: object.ymax + top,
      }));
    });
  }
}

/** What of an object is in a part of its photo, in pixels of the picture; nothing, or one that is not asked for, if that is little. */
function shownPart({ label, score, box }, crop, mirrored, side) {
  const across = (x) => ((x - crop.left) / crop.width) * side;
  const down = (y) => ((y - crop.top) / crop.height) * side;
  let [first, last] = [across(box[0]), across(box[2])];
  if (mirrored) [first, last] = [side - last, side - first];
  const whole = { xmin: first, ymin: down(box[1]), xmax: last, ymax: down(box[3]) };
  const inside = (value) => Math.min(side, Math.max(0, value));
  const seen = {
    xmin: inside(whole.xmin),
    ymin: inside(whole.ymin),
    xmax: inside(whole.xmax),
    ymax: inside(whole.ymax),
  };
  const area = (edges) => Math.max(0, edges.xmax - edges.xmin) * Math.max(0, edges.ymax - edges.ymin);
  if (area(seen) <= 0) return [];
  const isSmall = Math.min(seen.xmax - seen.xmin, seen.ymax - seen.ymin) < smallest;
  const isCut = area(seen) < leastLeft * area(whole);
  return [{ ...seen, label, score: isSmall || isCut ? 0 : score }];
}

/** Of a score of 0 it is not known whether it is one: what lies in it is not asked about its class. */
function setTargets(target, objects, points, classes) {
  const row = pointTargets(classes);
  const sure = objects.filter(({ score }) => score > 0);
  const assigned = adaptiveAssignment(points, sure);
  for (const [i, point] of points.entries()) {
    const at = i * row;
    target.fill(1, at + 5 + classes, at + row);
    for (const each of objects)
      if (each.score === 0 && isInside(point, each)) target[at + 5 + classes + each.label] = 0;
    if (assigned[i] < 0) continue;
    const { xmin, ymin, xmax, ymax, label, score } = sure[assigned[i]];
    const { x, y, stride } = point;
    for (const [edge, distance] of [x - xmin, y - ymin, xmax - x, ymax - y].entries())
      target[at + edge] = Math.max(0.01, distance / stride);
    target[at + 4] = score;
    target[at + 5 + label] = 1;
    target[at + 5 + classes + label] = score;
  }
}

function fillOutside(out, side, crop, mirrored) {
  for (let i = 0; i < side; i++) {
    const v = crop.top + ((i + 0.5) / side) * crop.height;
    const beyond = v < 0 || v >= 1;
    for (let j = 0; j < side; j++) {
      const u = crop.left + (((mirrored ? side - 1 - j : j) + 0.5) / side) * crop.width;
      if (!beyond && u >= 0 && u < 1) continue;
      for (let channel = 0; channel < 3; channel++) out[(channel * side + i) * side + j] = gray;
    }
  }
}
