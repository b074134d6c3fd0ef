// Writes packages/models/objects from a run of `train-objects.mjs`:
//
//   node packages/models/recipes/export-objects.mjs --run CHECKPOINT --side N --out FOLDER [--class NAME]…
//
// --side: the longer side of photos afterwards, a multiple of 32. --class: those that are told of. Default: all that were trained.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { float32ToFloat16 } from "@vistazo/files/half-precision";
import { constantParameters, Graph } from "@vistazo/graph";
import { averagedTensors, readTrainingCheckpoint } from "@vistazo/training";
import { writeOnnx } from "@vistazo/vision/export";
import { ObjectsNetwork } from "@vistazo/vision/training";
import { detectorConfig, objectClasses } from "./configs.mjs";

const { values: flags } = parseArgs({
  options: {
    run: { type: "string" },
    side: { type: "string" },
    out: { type: "string" },
    class: { type: "string", multiple: true },
  },
});
const classes = flags.class ?? objectClasses;
const kept = classes.map((name) => objectClasses.indexOf(name));
if (kept.includes(-1)) throw new Error(`"${classes[kept.indexOf(-1)]}" was not trained`);
const side = Number(flags.side);
const network = new ObjectsNetwork({ ...detectorConfig, classes: objectClasses.length, size: side });
const { state } = await readTrainingCheckpoint(flags.run);
const halves = [...averagedTensors(network, state)].map(([name, { shape, data }]) => [
  name,
  { shape, data: float32ToFloat16(data) },
]);
const g = new Graph();
const pixels = g.input("images", "float32", [1, 3, "height", "width"]);
g.output("output0", network.predictions(g, pixels, constantParameters(g, new Map(halves)), kept));

const folder = join(flags.out, "objects");
await mkdir(join(folder, "onnx"), { recursive: true });
// As Ultralytics' exports have it, whose package in Python opens the file too.
const names = `{${classes.map((name, i) => `${i}: '${name}'`).join(", ")}}`;
const metadata = {
  task: "detect",
  stride: "32",
  batch: "1",
  imgsz: `[${side}, ${side}]`,
  names,
  license: "Apache-2.0",
  args: "{'batch': 1, 'half': False, 'dynamic': True, 'nms': False}",
  channels: "3",
};
await writeOnnx(join(folder, "onnx", "model.onnx"), g.build(), { metadata });
const config = {
  model_type: "ultralytics",
  architectures: ["UltralyticsForObjectDetection"],
  exporter: "ultralytics",
  finished: false,
  // Two boxes of one object lie farther apart here than those of Ultralytics' own networks, and scores are higher.
  conf: 0.4,
  iou: 0.5,
  id2label: Object.fromEntries(classes.map((name, i) => [i, name])),
  label2id: Object.fromEntries(classes.map((name, i) => [name, i])),
};
const processor = {
  image_processor_type: "Ultralytics",
  fit: "letterbox",
  size: { height: side, width: side },
  stride: 32,
  fixed_size: false,
};
await writeFile(join(folder, "config.json"), `${JSON.stringify(config, null, 2)}\n`);
await writeFile(join(folder, "preprocessor_config.json"), `${JSON.stringify(processor, null, 2)}\n`);
