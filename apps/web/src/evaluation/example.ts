import { seededRandom } from "./random.js";

export const SHAPES = ["ball", "crate", "kite", "star"] as const;
export type Shape = (typeof SHAPES)[number];
type Box = [x: number, y: number, width: number, height: number];

export interface DrawnObject {
  label: Shape;
  box: Box;
  /** Index into the picture's colours. */
  color: number;
}

export interface Scene {
  id: number;
  name: string;
  width: number;
  height: number;
  objects: DrawnObject[];
}

interface FoundShape {
  label: Shape;
  score: number;
  box: Box;
}

export interface ExampleSet {
  labels: readonly string[];
  scenes: Scene[];
  detections: { id: number; objects: FoundShape[] }[];
}

const WIDTH = 640;
const HEIGHT = 480;
const SCENES = 12;

/** How the invented model does: how far its boxes are off (as a part of the object's size), and how often it sees none. */
const SKILL: Record<Shape, { off: number; misses: number }> = {
  ball: { off: 0.035, misses: 0.03 },
  crate: { off: 0.06, misses: 0.06 },
  kite: { off: 0.1, misses: 0.1 },
  star: { off: 0.15, misses: 0.16 },
};

/** Scenes with simple objects and what an invented model found there: good with balls, worse with stars and small things. */
export function exampleSet(): ExampleSet {
  const random = seededRandom(180);
  const scenes = Array.from({ length: SCENES }, (_, id) => drawScene(id, random));
  const detections = scenes.map((scene) => ({ id: scene.id, objects: detect(scene, random) }));
  return { labels: SHAPES, scenes, detections };
}

function drawScene(id: number, random: () => number): Scene {
  const objects: DrawnObject[] = [];
  const wanted = 5 + Math.floor(random() * 4);
  for (let attempt = 0; attempt < 200 && objects.length < wanted; attempt++) {
    const label = SHAPES[Math.floor(random() * SHAPES.length)] as Shape;
    const size = sizeOf(random());
    const tall = label === "kite" ? 1.25 : label === "crate" ? 0.75 + random() * 0.3 : 1;
    const width = Math.round(size);
    const height = Math.round(size * tall);
    const x = Math.round(16 + random() * (WIDTH - width - 32));
    const y = Math.round(16 + random() * (HEIGHT - height - 32));
    const box: Box = [x, y, width, height];
    if (objects.every((other) => gapBetween(other.box, box) > -0.12 * Math.min(size, other.box[2]))) {
      objects.push({ label, box, color: Math.floor(random() * 6) });
    }
  }
  return { id, name: `${id + 1}`, width: WIDTH, height: HEIGHT, objects };
}

/** Pixels across: some small, some large for COCO, most between. */
function sizeOf(share: number): number {
  if (share < 0.25) return 20 + share * 40;
  if (share < 0.75) return 42 + (share - 0.25) * 90;
  return 104 + (share - 0.75) * 260;
}

/** Pixels between two boxes; below 0 where they overlap. */
function gapBetween(a: Box, b: Box): number {
  return Math.max(a[0] - b[0] - b[2], b[0] - a[0] - a[2], a[1] - b[1] - b[3], b[1] - a[1] - a[3]);
}

function detect(scene: Scene, random: () => number): FoundShape[] {
  const found: FoundShape[] = [];
  const wobble = () => random() + random() - 1;
  for (const { label, box } of scene.objects) {
    const { off, misses } = SKILL[label];
    const small = box[2] < 32;
    if (random() < (small ? misses + 0.2 : misses)) continue;
    // Every now and then a box is far off.
    const error = (small ? 1.5 : 1) * (random() < 0.25 ? 2.6 : 1) * off;
    const quality = Math.max(0, 1 - 2 * error * Math.abs(wobble()) - (small ? 0.2 : 0));
    const confused = random() < 0.07;
    found.push({
      label: confused ? (SHAPES[(SHAPES.indexOf(label) + 1) % SHAPES.length] as Shape) : label,
      score: score(confused ? 0.5 * quality : quality, wobble()),
      box: shifted(box, error, wobble),
    });
    if (random() < 0.1) found.push({ label, score: score(0.4, wobble()), box: shifted(box, 2.2 * off, wobble) });
  }
  while (random() < 0.5) {
    const size = 30 + random() * 80;
    const box: Box = [random() * (WIDTH - size), random() * (HEIGHT - size), size, size];
    found.push({
      label: SHAPES[Math.floor(random() * SHAPES.length)] as Shape,
      score: score(0.25, wobble()),
      box: rounded(box),
    });
  }
  return found;
}

function score(quality: number, noise: number): number {
  return Math.round(1000 * Math.min(0.99, Math.max(0.05, 0.1 + 0.84 * quality + 0.16 * noise))) / 1000;
}

function shifted([x, y, width, height]: Box, error: number, wobble: () => number): Box {
  return rounded([
    x + width * error * wobble(),
    y + height * error * wobble(),
    width * (1 + 1.6 * error * wobble()),
    height * (1 + 1.6 * error * wobble()),
  ]);
}

function rounded(box: Box): Box {
  return box.map((value) => Math.round(value * 10) / 10) as Box;
}
