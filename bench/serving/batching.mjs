// What dynamic batching does for a small ViT behind the Open Inference Protocol: answers a second, and how long each takes. After a build.
//   node bench/serving/batching.mjs [--clients 8] [--seconds 10] [--rounds 3] [--hidden 192]
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeSafetensors } from "@vistazo/checkpoint";
import { HEADER_LENGTH, readInferenceAnswer, writeInferenceRequest } from "@vistazo/open-inference";
import { startStudio } from "@vistazo/studio";

const { values } = parseArgs({
  options: Object.fromEntries(
    Object.entries({ clients: "8", seconds: "10", rounds: "3", hidden: "192" }).map(([name, preset]) => [
      name,
      { type: "string", default: preset },
    ]),
  ),
});
const [clients, seconds, rounds, hidden] = ["clients", "seconds", "rounds", "hidden"].map((name) =>
  Number(values[name]),
);
const side = 224;
const classes = 1000;

/** A ViT of random weights: tiny with 192, base with 768. */
async function writeViT(folder) {
  const layers = 12;
  const tokens = (side / 16) ** 2;
  const shapes = {
    "vit.embeddings.cls_token": [1, 1, hidden],
    "vit.embeddings.position_embeddings": [1, 1 + tokens, hidden],
    "vit.embeddings.patch_embeddings.projection.weight": [hidden, 3, 16, 16],
    "vit.embeddings.patch_embeddings.projection.bias": [hidden],
    "vit.layernorm.weight": [hidden],
    "vit.layernorm.bias": [hidden],
    "classifier.weight": [classes, hidden],
    "classifier.bias": [classes],
  };
  const linear = (name, outputs, inputs) => {
    shapes[`${name}.weight`] = [outputs, inputs];
    shapes[`${name}.bias`] = [outputs];
  };
  for (let i = 0; i < layers; i++) {
    const layer = `vit.encoder.layer.${i}`;
    for (const name of ["query", "key", "value"]) linear(`${layer}.attention.attention.${name}`, hidden, hidden);
    linear(`${layer}.attention.output.dense`, hidden, hidden);
    linear(`${layer}.intermediate.dense`, 4 * hidden, hidden);
    linear(`${layer}.output.dense`, hidden, 4 * hidden);
    for (const name of ["layernorm_before", "layernorm_after"]) {
      shapes[`${layer}.${name}.weight`] = [hidden];
      shapes[`${layer}.${name}.bias`] = [hidden];
    }
  }
  const tensors = Object.entries(shapes).map(([name, shape]) => {
    const length = shape.reduce((product, size) => product * size, 1);
    return [name, { shape, data: Float32Array.from({ length }, () => (Math.random() - 0.5) / 5) }];
  });
  await mkdir(folder);
  await writeSafetensors(join(folder, "model.safetensors"), new Map(tensors));
  const labels = Array.from({ length: classes }, (_, i) => [i, `label ${i}`]);
  await writeFile(
    join(folder, "config.json"),
    JSON.stringify({
      ...{ architectures: ["ViTForImageClassification"], model_type: "vit", image_size: side, patch_size: 16 },
      ...{
        hidden_size: hidden,
        intermediate_size: 4 * hidden,
        num_hidden_layers: layers,
        num_attention_heads: hidden / 64,
      },
      id2label: Object.fromEntries(labels),
    }),
  );
  await writeFile(
    join(folder, "preprocessor_config.json"),
    JSON.stringify({
      ...{
        image_processor_type: "ViTImageProcessor",
        do_resize: true,
        size: { height: side, width: side },
        resample: 2,
      },
      ...{ do_rescale: true, do_normalize: true, image_mean: [0.5, 0.5, 0.5], image_std: [0.5, 0.5, 0.5] },
    }),
  );
}

const pixels = { dtype: "float32", shape: [1, 3, side, side], data: new Float32Array(3 * side * side).fill(0.1) };
const { body, headerLength } = writeInferenceRequest({ inputs: { pixel_values: pixels } });

async function ask(url) {
  const response = await fetch(`${url}/v2/models/vit/infer`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", [HEADER_LENGTH]: String(headerLength) },
    body,
  });
  const answer = new Uint8Array(await response.arrayBuffer());
  const outputs = readInferenceAnswer(answer, response.headers.get(HEADER_LENGTH) ?? undefined);
  if (outputs.get("logits")?.shape.join() !== `1,${classes}`) throw new Error("That is not the answer.");
}

/** Answers a second, and milliseconds of the median and of one in a hundred. */
async function measure(url, count) {
  const times = [];
  const end = performance.now() + seconds * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      await ask(url);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: count }, client));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { rate: times.length / seconds, median: at(0.5), p99: at(0.99) };
}

const folder = await mkdtemp(join(tmpdir(), "vistazo-batching-"));
const settings = [
  { batchSize: 1, batchWait: 0 },
  { batchSize: 8, batchWait: 0 },
  { batchSize: 8, batchWait: 5 },
];
const studios = [];
try {
  await writeViT(join(folder, "vit"));
  for (const [i, setting] of settings.entries()) {
    const dataDir = join(folder, `data-${i}`);
    const studio = await startStudio({
      ...{ port: 0, dataDir, serve: [join(folder, "vit")], logLevel: "error" },
      ...setting,
    });
    studios.push(studio);
    while (!(await fetch(`${studio.url}/v2/health/ready`)).ok) await new Promise((resolve) => setTimeout(resolve, 200));
    await ask(studio.url);
  }
  console.log("clients  batch  wait  answers/s  median ms  p99 ms");
  for (const count of [1, clients]) {
    const found = settings.map(() => []);
    // In turns: whatever else the machine does meets all alike.
    for (let round = 0; round < rounds; round++)
      for (const [i, { url }] of studios.entries()) found[i].push(await measure(url, count));
    for (const [i, { batchSize, batchWait }] of settings.entries()) {
      const middle = (name) =>
        found[i]
          .map((one) => one[name])
          .sort((a, b) => a - b)
          [Math.floor(rounds / 2)].toFixed(1);
      console.log([count, batchSize, batchWait, middle("rate"), middle("median"), middle("p99")].join("\t"));
    }
  }
} finally {
  for (const studio of studios) await studio.close();
  await rm(folder, { recursive: true, force: true });
}
