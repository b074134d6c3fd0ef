// Writes packages/models/scenes and packages/models/depth-indoors from a run of `train-dense.mjs`:
//
//   node packages/models/recipes/export-dense.mjs --run CHECKPOINT --size N --out FOLDER [--scenes-size N]
//
// --size: that of the run. --scenes-size: what photos are squeezed to for masks afterwards. Default: the run's.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeSafetensors } from "@vistazo/checkpoint";
import { averagedTensors, readTrainingCheckpoint } from "@vistazo/training";
import { RoomsNetwork } from "@vistazo/vision/training";
import { configs, depthSize, plan, sceneClasses } from "./configs.mjs";

const { values: flags } = parseArgs({
  options: {
    run: { type: "string" },
    size: { type: "string" },
    out: { type: "string" },
    "scenes-size": { type: "string" },
  },
});
const size = Number(flags.size);
const network = new RoomsNetwork({ ...configs, masks: plan, depthWeight: 1, size });
const { state } = await readTrainingCheckpoint(flags.run);
const tensors = averagedTensors(network, state);
const photos = {
  do_resize: true,
  resample: 2,
  do_rescale: true,
  rescale_factor: 1 / 255,
  do_normalize: false,
};
await write("scenes", {
  named: (name) => (/^(backbone|decode_head)\./.test(name) ? name : undefined),
  config: { ...configs.segmenter, dtype: "float32", ...labels(sceneClasses) },
  processor: {
    image_processor_type: "SegformerImageProcessor",
    ...photos,
    size: square(Number(flags["scenes-size"] ?? size)),
    do_reduce_labels: false,
  },
});
await write("depth-indoors", {
  named: (name) =>
    name.startsWith("decode_head.") ? undefined : name.replace(/^backbone\./, "dpt.embeddings.backbone."),
  config: { ...configs.depthEstimator, dtype: "float32" },
  unused: unusedOfDpt,
  processor: {
    image_processor_type: "DPTImageProcessor",
    ...photos,
    size: square(depthSize),
    keep_aspect_ratio: false,
    ensure_multiple_of: 1,
    do_pad: false,
  },
});

async function write(name, { named, config, processor, unused = () => new Map() }) {
  const folder = join(flags.out, name);
  await mkdir(folder, { recursive: true });
  const written = new Map();
  for (const [own, { shape, data }] of tensors) {
    const called = named(own);
    if (called === undefined) continue;
    written.set(called, { shape, data, dtype: "float16" });
    if (called.endsWith(".running_var"))
      written.set(called.replace("running_var", "num_batches_tracked"), {
        shape: [],
        data: BigInt64Array.of(BigInt(state.step)),
      });
  }
  for (const [called, tensor] of unused()) written.set(called, tensor);
  await writeSafetensors(join(folder, "model.safetensors"), written);
  await writeFile(join(folder, "config.json"), `${JSON.stringify(config, null, 2)}\n`);
  await writeFile(join(folder, "preprocessor_config.json"), `${JSON.stringify(processor, null, 2)}\n`);
}

/** What transformers' class has and never computes with: it would warn of weights that are missing. */
function unusedOfDpt() {
  const { hidden_size, fusion_hidden_size: width } = configs.depthEstimator;
  const filled = (shape, value) => ({
    shape,
    data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value),
    dtype: "float16",
  });
  const found = new Map([
    ["dpt.layernorm.weight", filled([hidden_size], 1)],
    ["dpt.layernorm.bias", filled([hidden_size], 0)],
  ]);
  for (const i of [1, 2]) {
    const unit = "neck.fusion_stage.layers.0.residual_layer1";
    found.set(`${unit}.convolution${i}.weight`, filled([width, width, 3, 3], 0));
    for (const [name, value] of [
      ["weight", 1],
      ["bias", 0],
      ["running_mean", 0],
      ["running_var", 1],
    ])
      found.set(`${unit}.batch_norm${i}.${name}`, filled([width], value));
    found.set(`${unit}.batch_norm${i}.num_batches_tracked`, { shape: [], data: BigInt64Array.of(0n) });
  }
  return found;
}

function square(side) {
  return { height: side, width: side };
}

function labels(classes) {
  return {
    id2label: Object.fromEntries(classes.map((name, i) => [i, name])),
    label2id: Object.fromEntries(classes.map((name, i) => [name, i])),
  };
}
