// A data set like COCO's, of any size, with a model's detections: the same files for every evaluator.
// node generate.mjs OUT_DIR [IMAGES=5000]  ->  OUT_DIR/truth.json, boxes.json, masks.json
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { polygonMask } from "@vistazo/metrics";

const CATEGORIES = 80;
const OBJECTS_PER_IMAGE = 7.3;
const DETECTIONS_PER_IMAGE = 7.2;
const WIDTH = 640;
const HEIGHT = 480;

let state = 20140906;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let bits = Math.imul(state ^ (state >>> 15), state | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}
const between = (low, high) => low + random() * (high - low);
const cents = (value) => Math.round(value * 100) / 100;
/** A few categories are everywhere, most are rare, as in photos. */
const category = () => 1 + Math.floor(CATEGORIES * random() ** 2.2);

/** Sides from 8 pixels to the whole photo, small ones more often. */
function randomBox() {
  const width = Math.min(WIDTH, 8 * 60 ** random());
  const height = Math.min(HEIGHT, width * between(0.5, 2));
  return [between(0, WIDTH - width), between(0, HEIGHT - height), width, height].map(cents);
}

function jitter([x, y, width, height], amount) {
  const w = width * (1 + between(-amount, amount));
  const h = height * (1 + between(-amount, amount));
  return [x + between(-amount, amount) * width, y + between(-amount, amount) * height, w, h].map(cents);
}

/** An outline of 12 to 50 corners that fills its box. */
function outline([x, y, width, height]) {
  const corners = Math.floor(between(12, 50));
  const points = [];
  for (let i = 0; i < corners; i++) {
    const angle = (2 * Math.PI * i) / corners;
    const radius = between(0.38, 0.5);
    points.push(
      cents(x + width * (0.5 + radius * Math.cos(angle))),
      cents(y + height * (0.5 + radius * Math.sin(angle))),
    );
  }
  return points;
}

/** Writes a list of entries without ever holding its text whole. */
class ListFile {
  #stream;
  #first = true;
  constructor(path, before = "[") {
    this.#stream = createWriteStream(path);
    this.#stream.write(before);
  }
  async add(entry) {
    const text = `${this.#first ? "" : ",\n"}${JSON.stringify(entry)}`;
    this.#first = false;
    if (!this.#stream.write(text)) await new Promise((resolve) => this.#stream.once("drain", resolve));
  }
  async close(after = "]") {
    await new Promise((resolve) => this.#stream.end(after, resolve));
  }
}

export async function generate(folder, images) {
  mkdirSync(folder, { recursive: true });
  const head = {
    images: Array.from({ length: images }, (_, i) => ({
      id: i + 1,
      width: WIDTH,
      height: HEIGHT,
      file_name: `${i + 1}.jpg`,
    })),
    categories: Array.from({ length: CATEGORIES }, (_, i) => ({ id: i + 1, name: `category ${i + 1}` })),
  };
  const truth = new ListFile(join(folder, "truth.json"), `${JSON.stringify(head).slice(0, -1)},"annotations":[`);
  const boxes = new ListFile(join(folder, "boxes.json"));
  const masks = new ListFile(join(folder, "masks.json"));
  let id = 0;
  let detections = 0;
  for (let image = 1; image <= images; image++) {
    const objects = [];
    const wanted = Math.round(image * OBJECTS_PER_IMAGE) - id;
    for (let i = 0; i < wanted; i++) {
      const box = randomBox();
      const points = outline(box);
      const object = { category_id: category(), box, points };
      objects.push(object);
      const crowd = random() < 0.01;
      await truth.add({
        id: ++id,
        image_id: image,
        category_id: object.category_id,
        bbox: box,
        area: cents(box[2] * box[3] * 0.62),
        iscrowd: crowd ? 1 : 0,
        segmentation: crowd ? polygonMask([points], HEIGHT, WIDTH) : [points],
      });
    }
    for (; detections < Math.round(image * DETECTIONS_PER_IMAGE); detections++) {
      const object = random() < 0.75 ? objects[Math.floor(random() * objects.length)] : undefined;
      const amount = between(0, 0.15);
      const box = object ? jitter(object.box, amount) : randomBox();
      const label = object && random() < 0.93 ? object.category_id : category();
      const score = object ? random() ** 0.5 : random() ** 3;
      const common = { image_id: image, category_id: label, score };
      await boxes.add({ ...common, bbox: box });
      const points = object ? object.points.map((value) => cents(value + between(-1, 1) * amount * 20)) : outline(box);
      await masks.add({ ...common, segmentation: polygonMask([points], HEIGHT, WIDTH) });
    }
  }
  await truth.close("]}");
  await boxes.close();
  await masks.close();
  return { images, annotations: id, detections };
}

if (process.argv[1] === import.meta.filename) {
  console.log(await generate(process.argv[2] ?? "out", Number(process.argv[3] ?? 5000)));
}
