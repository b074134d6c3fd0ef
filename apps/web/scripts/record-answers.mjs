// Writes anew the answers of example photos that pages show where no model can be had. A studio that has the models must run:
//   vistazo serve --models FOLDER… ; node apps/web/scripts/record-answers.mjs http://127.0.0.1:7860
import { readFile, writeFile } from "node:fs/promises";
import { encodePng, Mask } from "@vistazo/image/pure";

const CLASSIFIER = { folder: "mobilenet_v2_1.0_224-int8", name: "MobileNet V2, ImageNet-1k" };
const DETECTOR = { folder: "deimv2-femto-coco-sigmoid", name: "DEIMv2 Femto, COCO" };
const SEGMENTER = { folder: "deeplabv3-mnv2-voc-513", name: "DeepLabV3, MobileNetV2 (PASCAL VOC)" };
const DEPTH = { folder: "meter-xxs-nyu-metric", name: "METER XXS, NYU Depth v2" };

/** Longer side of a recorded depth map, in pixels: that model answers 64. */
const DEPTH_SIDE = 96;

const RECORDED = [
  ...["boats", "coffee", "mountains", "rocket"].map((photo) => classification(photo)),
  ...["boats", "coffee"].map((photo) => ({
    task: "object-detection",
    photo,
    model: DETECTOR,
    parameters: { threshold: 0.05 },
    shorten: (answer) => answer.map(({ score, ...object }) => ({ score: digits(score), ...object })),
  })),
  { task: "image-segmentation", photo: "boats", model: SEGMENTER, parameters: {}, shorten: (answer) => answer },
  ...["boats"].map((photo) => ({
    task: "depth-estimation",
    photo,
    model: DEPTH,
    parameters: {},
    shorten: smallDepth,
  })),
  {
    task: "background-removal",
    photo: "boats",
    model: { ...SEGMENTER, task: "image-segmentation" },
    parameters: {},
    shorten: foreground,
  },
];

function classification(photo) {
  const shorten = (answer) => answer.map(({ label, score }) => ({ label, score: digits(score) }));
  return { task: "image-classification", photo, model: CLASSIFIER, parameters: { top_k: 20 }, shorten };
}

const digits = (number) => Number(number.toPrecision(4));

function smallDepth({ predicted_depth: { dims, data, ...rest } }) {
  const [height, width] = dims;
  const bytes = Buffer.from(data, "base64");
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const scale = Math.min(1, DEPTH_SIDE / Math.max(height, width));
  const [rows, columns] = [Math.round(height * scale), Math.round(width * scale)];
  const small = Float32Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return values[Math.floor(((row + 0.5) * height) / rows) * width + Math.floor(((column + 0.5) * width) / columns)];
  });
  return { predicted_depth: { dims: [rows, columns], data: Buffer.from(small.buffer).toString("base64"), ...rest } };
}

/** Everything that is not background, opaque. */
async function foreground(segments) {
  const [height, width] = segments[0].mask.size;
  const alpha = new Uint8Array(width * height);
  for (const { label, mask } of segments) {
    if (label === "background") continue;
    for (const [at, inside] of Mask.fromRuns(mask).toBytes().entries()) alpha[at] ||= inside;
  }
  const png = await encodePng({ data: alpha, width, height, channels: 1 });
  return { alpha: Buffer.from(png).toString("base64") };
}

const examples = new URL("../src/examples/", import.meta.url);
const photoFile = (photo) =>
  photo === "coffee" ? new URL("../../../docs/images/coffee.jpg", import.meta.url) : new URL(`${photo}.jpg`, examples);

const [studio = "http://127.0.0.1:7860"] = process.argv.slice(2);
for (const { task, photo, model, parameters, shorten } of RECORDED) {
  const query = new URLSearchParams({ ...parameters, task: model.task ?? task, format: "compact" });
  const answer = await fetch(`${studio}/models/folder:${model.folder}?${query}`, {
    method: "POST",
    headers: { "content-type": "image/jpeg" },
    body: await readFile(photoFile(photo)),
  });
  if (!answer.ok) throw new Error(`${task} of ${photo}: ${await answer.text()}`);
  const file = new URL(`recorded/${task}.${photo}.json`, examples);
  await writeFile(file, `${JSON.stringify({ model: model.name, answer: await shorten(await answer.json()) })}\n`);
  process.stdout.write(`${file.pathname}\n`);
}
