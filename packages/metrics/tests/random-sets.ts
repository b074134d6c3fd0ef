import { encodeMask, polygonMask } from "../src/index.js";
import { RandomSource } from "./random-source.js";

export interface RandomAnnotation {
  id: number;
  image_id: number;
  category_id: number;
  bbox: number[];
  area: number;
  iscrowd: number;
  segmentation?: number[][] | { size: number[]; counts: string | number[] };
}

export interface RandomResult {
  image_id: number;
  category_id: number;
  score: number;
  bbox?: number[];
  segmentation?: { size: readonly number[]; counts: string };
}

/** A small data set with detections, as COCO files hold them. */
export interface RandomSet {
  iouType: "bbox" | "segm";
  classAgnostic: boolean;
  truth: {
    images: { id: number; width: number; height: number }[];
    categories: { id: number; name: string }[];
    annotations: RandomAnnotation[];
  };
  results: RandomResult[];
}

/**
 * A data set made to be awkward: ties of scores and of IoU, copies of annotations, crowds, sizes exactly on the limits of the
 * area ranges, areas of 0, categories without annotations or detections, more than 100 detections of a category on a
 * photo, ids out of order and an annotation with the id 0. Every third one has masks.
 */
export function randomSet(seed: number): RandomSet {
  const random = new RandomSource(seed * 7919 + 1);
  const iouType = seed % 3 === 2 ? "segm" : "bbox";
  // On a coarse grid many boxes are equal, and so are their IoUs.
  const grid = random.pick([0, 0, 1, 4, 16]);
  const scoreSteps = random.pick([0, 0, 2, 5, 20]);
  const crowdShare = random.pick([0, 0, 0.2, 0.6]);
  const side = iouType === "segm" ? random.pick([24, 64, 130]) : random.pick([60, 200, 600]);

  const snap = (value: number): number => (grid > 0 ? Math.round(value / grid) * grid : Math.round(value * 100) / 100);
  const score = (): number => {
    const value = random.between(-0.1, 1);
    return scoreSteps > 0 ? Math.round(value * scoreSteps) / scoreSteps : value;
  };
  const size = (): number => {
    const kind = random.next();
    if (kind < 0.06) return 0;
    if (kind < 0.16) return 32;
    if (kind < 0.22) return 96;
    return snap(random.between(1, side * random.pick([0.1, 0.3, 0.6])));
  };
  const box = (): number[] => [snap(random.between(-5, side)), snap(random.between(-5, side)), size(), size()];

  const categories = random
    .shuffle([3, 1, 90, 17, 44].slice(0, random.whole(1, 4)))
    .map((id) => ({ id, name: `category ${id}` }));
  const images = random.shuffle(
    Array.from({ length: random.whole(1, 7) }, (_, i) => ({
      id: i * 31 + (i % 2) * 5,
      width: side + random.whole(0, 8),
      height: side - random.whole(0, 8),
    })),
  );

  const annotations: RandomAnnotation[] = [];
  const firstId = random.pick([0, 1, 1, 500]);
  for (const image of images) {
    for (let i = random.pick([0, 1, 3, 9]); i > 0; i--) {
      const previous = annotations.at(-1);
      const shape = previous && previous.image_id === image.id && random.chance(0.1) ? [...previous.bbox] : box();
      const [, , width = 0, height = 0] = shape;
      annotations.push({
        id: firstId + annotations.length,
        image_id: image.id,
        category_id: random.pick(categories).id,
        bbox: shape,
        area: random.chance(0.7) ? width * height : random.pick([0, 1024, 9216, width * height * 0.6]),
        iscrowd: random.chance(crowdShare) ? 1 : 0,
      });
    }
  }

  const near = (annotation: RandomAnnotation): number[] => {
    if (random.chance(0.25)) return [...annotation.bbox];
    const shift = random.pick([0.02, 0.1, 0.3]);
    const [x = 0, y = 0, width = 0, height = 0] = annotation.bbox;
    return [
      snap(x + random.between(-shift, shift) * width),
      snap(y + random.between(-shift, shift) * height),
      Math.max(0, snap(width * (1 + random.between(-shift, shift)))),
      Math.max(0, snap(height * (1 + random.between(-shift, shift)))),
    ];
  };
  const results: RandomResult[] = [];
  const detect = (image: number, category: number, shape: number[]): void => {
    results.push({ image_id: image, category_id: category, bbox: shape, score: score() });
  };
  for (const annotation of annotations) {
    for (let copies = random.pick([0, 1, 1, 1, 2, 4]); copies > 0; copies--) {
      const category = random.chance(0.85) ? annotation.category_id : random.pick(categories).id;
      detect(annotation.image_id, category, near(annotation));
    }
  }
  const crowded = random.chance(0.12) ? random.whole(95, 130) : 0;
  for (let i = 0; i < crowded; i++) {
    const target = annotations[0];
    const shape = target && random.chance(0.2) ? near(target) : box();
    detect((images[0] as { id: number }).id, (categories[0] as { id: number }).id, shape);
  }
  for (let i = random.whole(1, 6); i > 0; i--) {
    // Sometimes a category that the truth does not know.
    const category = random.chance(0.1) ? 77 : random.pick(categories).id;
    detect(random.pick(images).id, category, box());
  }
  random.shuffle(results);

  const set: RandomSet = {
    iouType,
    classAgnostic: random.chance(0.1),
    truth: { images, categories, annotations },
    results,
  };
  if (iouType === "segm") addMasks(set, random);
  return set;
}

function addMasks(set: RandomSet, random: RandomSource): void {
  const sizes = new Map(set.truth.images.map((image) => [image.id, image]));
  const sizeOf = (id: number): { width: number; height: number } => sizes.get(id) as { width: number; height: number };
  for (const annotation of set.truth.annotations) {
    const { width, height } = sizeOf(annotation.image_id);
    const polygons = [ellipse(annotation.bbox, random)];
    if (random.chance(0.3))
      polygons.push(
        ellipse(
          annotation.bbox.map((value) => value * 0.7),
          random,
        ),
      );
    const kind = random.next();
    if (annotation.iscrowd === 1 || kind < 0.2) {
      annotation.segmentation = uncompressed(polygons, height, width);
    } else if (kind < 0.4) {
      annotation.segmentation = { ...polygonMask(polygons, height, width), size: [height, width] };
    } else {
      annotation.segmentation = polygons;
    }
  }
  const withBoxes = random.chance(0.3);
  for (const result of set.results) {
    const { width, height } = sizeOf(result.image_id);
    const shape = result.bbox as number[];
    result.segmentation = random.chance(0.1)
      ? noise(width, height, random)
      : polygonMask([ellipse(shape, random)], height, width);
    if (!withBoxes) delete result.bbox;
  }
}

/** A wobbly ellipse in a box, or the box itself. */
function ellipse([x = 0, y = 0, width = 0, height = 0]: readonly number[], random: RandomSource): number[] {
  if (random.chance(0.3)) return [x, y, x + width, y, x + width, y + height, x, y + height];
  const corners = random.whole(3, 14);
  const points: number[] = [];
  for (let i = 0; i < corners; i++) {
    const angle = (2 * Math.PI * i) / corners;
    const radius = random.between(0.35, 0.5);
    // Two decimals, as in COCO's files; and no last bit that differs from one engine's cosine to the other's.
    points.push(Math.round((x + width * (0.5 + radius * Math.cos(angle))) * 100) / 100);
    points.push(Math.round((y + height * (0.5 + radius * Math.sin(angle))) * 100) / 100);
  }
  return points;
}

/** Run lengths as a list: two rectangles' worth, made without the code under test. */
function uncompressed(polygons: number[][], height: number, width: number): { size: number[]; counts: number[] } {
  const pixels = new Uint8Array(height * width);
  for (const points of polygons) {
    const xs = points.filter((_, i) => i % 2 === 0);
    const ys = points.filter((_, i) => i % 2 === 1);
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < Math.min(width, Math.max(...xs)); x++) {
      for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(height, Math.max(...ys)); y++) {
        pixels[x * height + y] = 1;
      }
    }
  }
  const counts: number[] = [];
  let run = 0;
  let inside = 0;
  for (const pixel of pixels) {
    if (pixel !== inside) {
      counts.push(run);
      run = 0;
      inside = pixel;
    }
    run++;
  }
  counts.push(run);
  return { size: [height, width], counts };
}

function noise(width: number, height: number, random: RandomSource): { size: readonly number[]; counts: string } {
  const share = random.pick([0.02, 0.5, 0.95]);
  return encodeMask({
    data: Array.from({ length: width * height }, () => (random.chance(share) ? 1 : 0)),
    width,
    height,
  });
}

/** What LVIS adds to a data set: which categories were looked for on a photo, and how frequent each is. */
export interface FederatedSet extends Omit<RandomSet, "truth"> {
  truth: {
    images: (RandomSet["truth"]["images"][number] & {
      neg_category_ids: number[];
      not_exhaustive_category_ids: number[];
    })[];
    categories: { id: number; name: string; frequency: string }[];
    annotations: RandomAnnotation[];
  };
}

/** The set of a seed with LVIS's fields; without crowds, which LVIS does not have, and with at most 12 detections a photo. */
export function randomFederatedSet(seed: number): FederatedSet {
  const { iouType, truth, results } = randomSet(seed);
  const random = new RandomSource(seed * 104729 + 3);
  const some = (): number[] => truth.categories.filter(() => random.chance(0.4)).map(({ id }) => id);
  return {
    iouType,
    classAgnostic: false,
    truth: {
      images: truth.images.map((image) => ({
        ...image,
        neg_category_ids: some(),
        not_exhaustive_category_ids: some(),
      })),
      categories: truth.categories.map((category) => ({ ...category, frequency: random.pick(["r", "c", "f"]) })),
      annotations: truth.annotations.map((annotation) => ({ ...annotation, iscrowd: 0 })),
    },
    results,
  };
}

/** The set of a seed with Pascal VOC's `difficult` instead of crowds. */
export function randomVocSet(seed: number): RandomSet & { truth: { annotations: { difficult: number }[] } } {
  // Every third seed has masks only, which VOC does not compare.
  const { truth, ...rest } = randomSet(Math.floor(seed / 2) * 3 + (seed % 2));
  const annotations = truth.annotations.map(({ iscrowd, ...annotation }) => ({
    ...annotation,
    iscrowd: 0,
    difficult: iscrowd,
  }));
  return { ...rest, truth: { ...truth, annotations } };
}
