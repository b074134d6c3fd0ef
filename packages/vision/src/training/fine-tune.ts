import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  makeFolder,
  type OpenModelOptions,
  openModel,
  readTensor,
  type WritableTensor,
  writeSafetensors,
} from "@vistazo/checkpoint";
import { loadPhoto } from "@vistazo/image";
import type { Json } from "../config-reader.js";
import { openImageProcessor } from "../preprocess/open-image-processor.js";
import { readTimmConfig } from "../timm/timm-config.js";
import { VisionError } from "../vision-error.js";
import { keptRows } from "./kept-rows.js";
import { type LinearHead, trainLinearHead } from "./linear-head.js";
import { type PhotoFolderOptions, readPhotoFolder, type UnreadablePhoto } from "./photo-folder.js";
import { ClassifierView } from "./taught-classifier.js";
import { type TrainedLastBlock, trainLastBlock } from "./train-last-block.js";

export interface FineTuneOptions extends OpenModelOptions, PhotoFolderOptions {
  /** A folder with a subfolder of photos for each class. */
  readonly data: string;
  /** A classifier of any number of classes: `org/name` or a folder. */
  readonly model: string;
  /** The folder that the new checkpoint is written to. */
  readonly out: string;
  /** Train the last block too, and what follows it, not only the last layer. */
  readonly lastBlock?: boolean;
  readonly threads?: number;
  /** Called as photos are looked at, and as the layer is trained. */
  readonly onProgress?: (stage: "photos" | "training" | "last block", done: number, total: number) => void;
}

export interface FineTuneResult {
  readonly classes: readonly string[];
  readonly photos: number;
  /** Files that are called photos, could not be read, and were left out. */
  readonly leftOut: readonly UnreadablePhoto[];
  /** How many photos were kept back, and how many of them the new model names rightly. */
  readonly heldOut: { readonly n: number; readonly accuracy: number };
}

const steps = 300;
/** What comes into the last block of all photos may take so much memory. */
const mostBytes = 4 * 2 ** 30;

/**
 * Teach a classifier new classes from a folder of photos: what its last layer (or block) sees is computed once for every photo,
 * and that layer is trained anew on it. Writes config.json, preprocessor_config.json and model.safetensors, which `pipeline`
 * and Python's transformers load. When it is interrupted and started again, it goes on where it was.
 *
 * @throws VisionError `invalid-data` for a folder without classes, `unsupported-architecture` for a model that cannot be so taught.
 */
export async function fineTuneClassifier(options: FineTuneOptions): Promise<FineTuneResult> {
  const { data, strict, model, out, lastBlock = false, threads, onProgress, ...open } = options;
  const { classes, photos, leftOut } = await readPhotoFolder(data, { strict });
  const files = await openModel(model, open);
  if (files.weights.kind !== "pytorch")
    throw new VisionError(
      "unsupported-architecture",
      `${files.id} has an ONNX graph only; choose a model with PyTorch weights.`,
    );
  const { tensors } = files.weights;
  const processor = await openImageProcessor(files);
  const classifier = { config: files.config, tensors, imageSize: processor.outputSize };
  const view = await ClassifierView.open(classifier, { lastBlock, threads });
  const { module: headName, width } = view.head;
  await makeFolder(resolve(out));
  const run = runName([files.id, lastBlock, [...tensors.values()].map(({ file, offset }) => [file, offset]), photos]);
  const kept = { features: join(out, `${run}.f32`), training: join(out, `${run}.ckpt`) };

  const seenOf = async (file: string) => view.of(processor.preprocess(await loadPhoto(file)));
  const first = await seenOf(photos[0].file);
  const length = first.reduce((sum, { data }) => sum + data.length, 0);
  if (photos.length * length * 4 > mostBytes)
    throw new VisionError(
      "invalid-data",
      `${photos.length} photos are too many to train the last block of ${files.id} in memory; train the last layer alone, or take ${Math.floor(mostBytes / 4 / length)} photos.`,
    );
  const rows = await keptRows(kept.features, photos.length, length, async (i) => {
    const row = new Float32Array(length);
    const [features, entering] = i === 0 ? first : await seenOf(photos[i].file);
    row.set(features.data);
    if (entering) row.set(entering.data, width);
    onProgress?.("photos", i + 1, photos.length);
    return row;
  });
  await view.dispose();
  const features = photos.map((_, i) => rows.slice(i * length, i * length + width));
  const seen = photos.flatMap(({ heldOut }, i) => (heldOut ? [] : [i]));
  const labels = seen.map((i) => photos[i].label);
  const head = await trainLinearHead(joined(seen.map((i) => features[i])), labels, classes.length, {
    steps,
    threads,
    onProgress: (step) => onProgress?.("training", step, steps),
  });
  let learnt: TrainedLastBlock["tensors"] = new Map([
    [`${headName}.weight`, { shape: [classes.length, width], data: head.weight }],
    [`${headName}.bias`, { shape: [classes.length], data: head.bias }],
  ]);
  let logitsOf = async (photo: number) => logits(head, features[photo]);
  let dispose = async () => {};
  if (lastBlock) {
    const shape = first[1].shape.slice(1);
    const entering = (photo: number) => rows.subarray(photo * length + width, (photo + 1) * length);
    const trained = await trainLastBlock(
      classifier,
      view,
      { inputs: seen.map(entering), labels, shape },
      {
        head,
        checkpoint: kept.training,
        threads,
        onProgress: (step, all) => onProgress?.("last block", step, all),
      },
    );
    learnt = trained.tensors;
    logitsOf = (photo) => trained.predictor.logits(entering(photo).slice(), [1, ...shape]);
    dispose = () => trained.predictor.dispose();
  }
  let right = 0;
  const heldOut = photos.flatMap((photo, i) => (photo.heldOut ? [i] : []));
  for (const i of heldOut) {
    const found = await logitsOf(i);
    if (found.indexOf(Math.max(...found)) === photos[i].label) right++;
  }
  await dispose();

  const written = new Map<string, WritableTensor>();
  for (const [name, info] of tensors) {
    const data = learnt.get(name)?.data;
    const shape = name.startsWith(`${headName}.`) ? learnt.get(name)!.shape : info.shape;
    written.set(name, data ? { shape, data } : { shape, dtype: info.dtype, data: await readTensor(info) });
  }
  if (!written.has(`${headName}.bias`)) written.set(`${headName}.bias`, learnt.get(`${headName}.bias`)!);
  await writeSafetensors(join(out, "model.safetensors"), written);
  await writeJson(join(out, "config.json"), withClasses(files.config, classes));
  // timm says it in config.json.
  if (files.preprocessorConfig) await writeJson(join(out, "preprocessor_config.json"), files.preprocessorConfig);
  for (const path of Object.values(kept)) await rm(path, { force: true });
  return { classes, photos: photos.length, leftOut, heldOut: { n: heldOut.length, accuracy: right / heldOut.length } };
}

/** A model's config.json with other classes, in the terms of whom it is of. */
function withClasses(config: Json, classes: readonly string[]): Json {
  const { problem_type: _, num_labels: __, id2label, label2id, label_descriptions: ___, ...rest } = config;
  const byId = {
    id2label: Object.fromEntries(classes.map((name, i) => [i, name])),
    label2id: Object.fromEntries(classes.map((name, i) => [name, i])),
  };
  if (!readTimmConfig(config)) return { ...rest, ...byId };
  const { pretrained_cfg: pretrained } = config;
  const counted = typeof pretrained === "object" && pretrained !== null && "num_classes" in pretrained;
  return {
    ...rest,
    num_classes: classes.length,
    label_names: classes,
    ...(counted && { pretrained_cfg: { ...pretrained, num_classes: classes.length } }),
    // transformers' wrapper around a model of timm's has both.
    ...((id2label !== undefined || label2id !== undefined) && byId),
  };
}

/** A name for what is kept of a run, so that another model, or other photos, begin anew. */
function runName(of: unknown): string {
  return `run-${createHash("sha256").update(JSON.stringify(of)).digest("hex").slice(0, 12)}`;
}

function joined(rows: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(rows.length * rows[0].length);
  rows.forEach((row, i) => {
    out.set(row, i * row.length);
  });
  return out;
}

function logits({ weight, bias }: LinearHead, features: Float32Array): Float32Array {
  const width = features.length;
  return bias.map((first, row) => features.reduce((sum, value, i) => sum + value * weight[row * width + i], first));
}

async function writeJson(path: string, value: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
