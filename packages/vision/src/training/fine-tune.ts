import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type OpenModelOptions,
  openModel,
  readTensor,
  type WritableTensor,
  writeSafetensors,
} from "@vistazo/checkpoint";
import { loadPhoto } from "@vistazo/image";
import { ImageProcessor } from "../preprocess/image-processor.js";
import { VisionError } from "../vision-error.js";
import { ClassifierFeatures } from "./classifier-features.js";
import { type LinearClassifier, trainLinearClassifier } from "./linear-classifier.js";
import { readPhotoFolder } from "./photo-folder.js";

export interface FineTuneOptions extends OpenModelOptions {
  /** A folder with a subfolder of photos for each class. */
  readonly data: string;
  /** A classifier of any number of classes: `org/name` or a folder. */
  readonly model: string;
  /** The folder that the new checkpoint is written to. */
  readonly out: string;
  readonly threads?: number;
  /** Called as photos are looked at, and as the layer is trained. */
  readonly onProgress?: (stage: "photos" | "training", done: number, total: number) => void;
}

export interface FineTuneResult {
  readonly classes: readonly string[];
  readonly photos: number;
  /** How many photos were kept back, and how many of them the new model names rightly. */
  readonly heldOut: { readonly n: number; readonly accuracy: number };
}

const steps = 300;

/**
 * Teach a classifier new classes from a folder of photos: what its last layer sees is computed once for every photo, and that
 * layer is trained anew on it. Writes config.json, preprocessor_config.json and model.safetensors, which `pipeline` and
 * Python's transformers load.
 *
 * @throws VisionError `invalid-data` for a folder without classes, `unsupported-architecture` for a model that cannot be so taught.
 */
export async function fineTuneClassifier(options: FineTuneOptions): Promise<FineTuneResult> {
  const { data, model, out, threads, onProgress, ...open } = options;
  const { classes, photos } = await readPhotoFolder(data);
  const files = await openModel(model, open);
  if (files.weights.kind !== "pytorch")
    throw new VisionError(
      "unsupported-architecture",
      `${files.id} has an ONNX graph only; choose a model with PyTorch weights.`,
    );
  if (!files.preprocessorConfig)
    throw new VisionError(
      "invalid-config",
      `${files.id} has no preprocessor_config.json, which says how its photos are prepared.`,
    );
  const processor = new ImageProcessor(files.preprocessorConfig, String(files.config.model_type ?? ""));
  const network = await ClassifierFeatures.open(files.config, files.weights.tensors, processor.outputSize, threads);
  const features: Float32Array[] = [];
  for (const { file } of photos) {
    features.push(await network.of(processor.preprocess(await loadPhoto(file))));
    onProgress?.("photos", features.length, photos.length);
  }
  await network.dispose();
  const seen = photos.flatMap(({ heldOut }, i) => (heldOut ? [] : [i]));
  const classifier = await trainLinearClassifier(
    joined(seen.map((i) => features[i])),
    seen.map((i) => photos[i].label),
    classes.length,
    { steps, onProgress: (step) => onProgress?.("training", step, steps) },
  );
  const kept = photos.flatMap(({ heldOut, label }, i) => (heldOut ? [{ label, features: features[i] }] : []));
  const right = kept.filter(({ label, features: each }) => best(classifier, each) === label).length;

  await mkdir(out, { recursive: true });
  const head = network.head.name.replace(/\.weight$/, "");
  const tensors = new Map<string, WritableTensor>();
  for (const [name, info] of files.weights.tensors)
    tensors.set(name, { shape: info.shape, dtype: info.dtype, data: await readTensor(info) });
  tensors.set(`${head}.weight`, { shape: [classes.length, network.head.shape[1]], data: classifier.weight });
  tensors.set(`${head}.bias`, { shape: [classes.length], data: classifier.bias });
  await writeSafetensors(join(out, "model.safetensors"), tensors);
  const { problem_type: _, num_labels: __, ...config } = files.config;
  await writeJson(join(out, "config.json"), {
    ...config,
    id2label: Object.fromEntries(classes.map((name, i) => [i, name])),
    label2id: Object.fromEntries(classes.map((name, i) => [name, i])),
  });
  await writeJson(join(out, "preprocessor_config.json"), files.preprocessorConfig);
  return { classes, photos: photos.length, heldOut: { n: kept.length, accuracy: right / kept.length } };
}

function joined(rows: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(rows.length * rows[0].length);
  rows.forEach((row, i) => {
    out.set(row, i * row.length);
  });
  return out;
}

function best({ weight, bias }: LinearClassifier, features: Float32Array): number {
  const width = features.length;
  const logits = Array.from(bias, (first, row) =>
    features.reduce((sum, value, i) => sum + value * weight[row * width + i], first),
  );
  return logits.indexOf(Math.max(...logits));
}

async function writeJson(path: string, value: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
