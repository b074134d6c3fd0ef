import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeFolder, type OpenModelOptions, openModel } from "@vistazo/checkpoint";
import { loadPhoto } from "@vistazo/image";
import { openImageProcessor } from "../preprocess/open-image-processor.js";
import { VisionError } from "../vision-error.js";
import { keptRows } from "./kept-rows.js";
import { type LinearHead, trainLinearHead } from "./linear-head.js";
import { type PhotoFolderOptions, readPhotoFolder, type UnreadablePhoto } from "./photo-folder.js";
import { ClassifierView } from "./taught-classifier.js";
import { type TrainedLastBlock, trainLastBlock } from "./train-last-block.js";
import { runName, weightsOf, writeTaughtModel } from "./write-taught-model.js";

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
  const tensors = weightsOf(files);
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

  await writeTaughtModel(out, files, { tensors, learnt, classes });
  for (const path of Object.values(kept)) await rm(path, { force: true });
  return { classes, photos: photos.length, leftOut, heldOut: { n: heldOut.length, accuracy: right / heldOut.length } };
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
