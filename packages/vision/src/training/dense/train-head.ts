import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type ModelFiles, makeFolder, type OpenModelOptions, openModel, readFloat32 } from "@vistazo/checkpoint";
import { type Graph, GraphError, type Value } from "@vistazo/graph";
import { decodePhoto, ImageError, type Photo, readPhotoSize, resize, type Size } from "@vistazo/image";
import {
  averagedTensors,
  type BatchSource,
  type HistoryEntry,
  layoutsOf,
  type Objective,
  Random,
  runTraining,
  stateFrom,
  type TargetsOf,
  type TrainingPlan,
} from "@vistazo/training";
import { ConfigReader } from "../../config-reader.js";
import { labelName, loadLabels } from "../../labels.js";
import type { Outputs } from "../../network.js";
import { batchPixels } from "../../preprocess/batch-pixels.js";
import { readFilter } from "../../preprocess/bytes-preparation.js";
import type { ImageProcessor } from "../../preprocess/image-processor.js";
import { openImageProcessor } from "../../preprocess/open-image-processor.js";
import type { PixelValues } from "../../preprocess/pixel-values.js";
import { bilinear } from "../../preprocess/statistics.js";
import type { Task } from "../../task.js";
import { VisionError } from "../../vision-error.js";
import { isKeptBack, readBytes, type UnreadablePhoto } from "../photo-folder.js";
import { PhotoOrder } from "../photo-order.js";
import { runName, weightsOf, writeTaughtModel } from "../write-taught-model.js";
import { RowFile } from "./row-file.js";
import { elements, entering, HeadPlace, TrainedHead } from "./trained-head.js";

/** A photo and what is true of it. */
export interface TrueExample<Truth> {
  /** A file. */
  readonly photo: string;
  /**
   * What is true of the photo, upright as it is shown. Asked for once.
   *
   * @throws VisionError `invalid-data` if it cannot be used: the photo is left out.
   */
  truth(photo: Size): Promise<Truth>;
}

export interface HeadTrainingOptions extends OpenModelOptions {
  /** A model of the task with PyTorch weights: `org/name` or a folder. */
  readonly model: string;
  /** The folder that the new checkpoint is written to. An interrupted run with the same folder goes on. */
  readonly out: string;
  /** How many blocks before the head are trained too. Default 0. */
  readonly blocks?: number;
  /** How often each photo is shown. Default 20. */
  readonly epochs?: number;
  /** The greatest learning rate. Default 1e-3, and 1e-4 where blocks are trained. */
  readonly learningRate?: number;
  /** Photos in a step. Default 8. */
  readonly batch?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Whether a tenth of the photos, by their bytes, is kept back to measure on. Default true. */
  readonly keepsBack?: boolean;
  /** Refuse data with an example that cannot be used, in place of leaving that out. Default false. */
  readonly strict?: boolean;
  readonly threads?: number;
  /** Called as photos are looked at, and as the head is trained. */
  readonly onProgress?: (stage: "photos" | "training", done: number, total: number) => void;
}

export interface HeadTrainingResult {
  /** Photos trained on. */
  readonly trained: number;
  /** Files of the photos that were kept back. */
  readonly heldOut: readonly string[];
  /** Examples that could not be used, and were left out. */
  readonly leftOut: readonly UnreadablePhoto[];
  /** Whether the layers of the classes were begun anew, because the classes are others than the model's. */
  readonly anew: boolean;
  readonly history: readonly HistoryEntry[];
}

/** What a task has its head trained for. */
export interface HeadTask<Truth, Kept> {
  readonly task: Task;
  /** Absent for a task without classes. */
  readonly classes?: readonly string[];
  /** What is judged, among the outputs of a graph. */
  answer(g: Graph): Value;
  /**
   * How the task is judged.
   *
   * @param outputs what the network says of one photo.
   */
  judge(outputs: Outputs, network: Size, files: ModelFiles): Judge<Truth, Kept> | Promise<Judge<Truth, Kept>>;
}

export interface Judge<Truth, Kept> {
  readonly objective: Objective;
  /** What of an example's truth is kept in memory. */
  keep(truth: Truth): Kept;
  /** What the examples of a batch are compared with. */
  targets(batch: readonly { readonly kept: Kept; readonly mirrored: boolean }[]): Float32Array | TargetsOf;
}

/** What the head takes in may take so much of the disk. */
const mostBytes = 16 * 2 ** 30;
/** Each photo as it is, and mirrored. */
const views = 2;

/**
 * Train the head of a model, and perhaps the last blocks before it: what it takes in is computed once for every photo and its mirror
 * image. Photos are squeezed to one shape, the one in the middle of theirs where the model takes several. Writes config.json,
 * preprocessor_config.json and model.safetensors, which `pipeline` and Python's transformers load.
 *
 * @throws VisionError `invalid-data` if no example can be used, `unsupported-architecture` for a model that cannot be so trained,
 *   `invalid-option`.
 */
export async function trainHead<Truth, Kept>(
  head: HeadTask<Truth, Kept>,
  examples: readonly TrueExample<Truth>[],
  options: HeadTrainingOptions,
): Promise<HeadTrainingResult> {
  const {
    model,
    out,
    blocks = 0,
    epochs = 20,
    learningRate = blocks > 0 ? 1e-4 : 1e-3,
    batch: together = 8,
    seed = 1,
    keepsBack = true,
    strict = false,
    threads,
    onProgress,
    ...open
  } = options;
  const files = await openModel(model, open);
  const tensors = weightsOf(files);
  const { size, processor } = await squeezing(files, examples);
  const imageSize = [size.height, size.width] as const;
  const place = await HeadPlace.open({ task: head.task, config: files.config, tensors, imageSize }, blocks);
  const labels = await loadLabels(files.config);
  const own = Array.from({ length: place.classes }, (_, i) => labelName(labels, i));
  const { classes = own } = head;
  const anew = classes.join("\n") !== own.join("\n");
  if (anew && place.ofClasses.size === 0)
    throw new VisionError(
      "unsupported-architecture",
      `${files.id} does not show which of its weights are those of its classes; choose a model of another type.`,
    );
  const trunk = await place.trunk(threads);
  const see = async (pixels: PixelValues) => trunk.run(batchPixels([pixels]));
  const blank: Photo = { ...size, channels: 3, data: new Uint8Array(size.height * size.width * 3) };
  const outputs = await see(processor.preprocess(blank));
  const shapes = enteringShapes(outputs);
  const { objective, keep, targets } = await head.judge(outputs, size, files);
  const network = new TrainedHead(place, shapes, { classes: classes.length, anew }, (g) => head.answer(g), objective);
  network.check();

  await makeFolder(resolve(out));
  const weights = [...tensors.values()].map(({ file, offset }) => [file, offset]);
  const photos = examples.map(({ photo }) => photo);
  const run = runName([
    files.id,
    weights,
    blocks,
    size,
    classes,
    epochs,
    learningRate,
    together,
    seed,
    photos,
    keepsBack,
  ]);
  const kept = { rows: join(out, `${run}.f32`), training: join(out, `${run}.ckpt`) };
  const length = network.example[0];
  if (examples.length * views * length * 4 > mostBytes)
    throw new VisionError(
      "invalid-data",
      `${examples.length} photos are too many to keep what the part that is trained takes in; train fewer blocks, or take ${Math.floor(mostBytes / 4 / views / length)} photos.`,
    );
  const rows = await RowFile.open(kept.rows, length);
  try {
    const seen = await seeExamples(examples, {
      keepsBack,
      strict,
      keep,
      onProgress,
      async entered(photo, row) {
        if (rows.rows >= (row + 1) * views) return;
        const squeezed = resize(photo, { ...size, filter: filterOf(files) });
        const pixels = processor.preprocess(squeezed);
        if (rows.rows <= row * views) await rows.append(joined(await see(pixels), shapes, length));
        await rows.append(joined(await see(mirrored(pixels)), shapes, length));
      },
    });
    await trunk.dispose();
    const { trained, heldOut, leftOut } = seen;
    const batch = Math.min(together, trained.length);
    const steps = epochs * Math.ceil(trained.length / batch);
    const recipe: TrainingPlan = {
      seed,
      steps,
      learningRate,
      warmup: Math.ceil(steps / 10),
      weightDecay: 0.01,
      labelSmoothing: 0,
    };
    const order = new PhotoOrder(trained.length, seed);
    const train = async () => {
      const start = new Map<string, { shape: readonly number[]; data: Float32Array }>();
      for (const { name } of layoutsOf(network).parameters.specs) {
        const stored = tensors.get(name);
        if (stored && !(anew && place.ofClasses.has(name)))
          start.set(name, { shape: stored.shape, data: await readFloat32(stored) });
      }
      return runTraining({
        network,
        recipe,
        initial: stateFrom(network, seed, start),
        checkpoint: kept.training,
        threads,
        onProgress: ({ step }) => onProgress?.("training", step, steps),
        batches(_, firstStep): BatchSource {
          let step = firstStep;
          return {
            async next() {
              const random = new Random(seed, 4, step);
              const shown = Array.from({ length: batch }, (_, i) => ({
                row: order.at(step * batch + i),
                mirrored: random.next() < 0.5,
              }));
              step++;
              const pixels = new Float32Array(batch * length);
              for (const [i, { row, mirrored }] of shown.entries())
                await rows.read(row * views + Number(mirrored), pixels.subarray(i * length, (i + 1) * length));
              const truths = shown.map(({ row, mirrored }) => ({ kept: trained[row], mirrored }));
              return { pixels, shape: [batch, length], targets: targets(truths) };
            },
            async close() {},
          };
        },
      });
    };
    const { state, history } = await train().catch(asUnsupported);
    const bad = state.averageParameters.some((value) => !Number.isFinite(value));
    if (bad)
      throw new VisionError(
        "invalid-option",
        `Training went astray at a learning rate of ${learningRate}; take a smaller one.`,
      );
    const stale = (name: string) => [place.classes, place.classes + 1].includes(tensors.get(name)?.shape[0] ?? 0);
    await writeTaughtModel(out, files, {
      tensors,
      learnt: averagedTensors(network, state),
      ...(anew && { classes, without: place.unread.filter(stale) }),
    });
    await rows.close();
    for (const path of Object.values(kept)) await rm(path, { force: true });
    return { trained: trained.length, heldOut, leftOut, anew, history };
  } finally {
    await rows.close();
    await trunk.dispose();
  }
}

/** The size that all photos are squeezed to, and what makes numbers of them then. */
async function squeezing(
  files: ModelFiles,
  examples: readonly { readonly photo: string }[],
): Promise<{ size: Size; processor: ImageProcessor }> {
  const usual = await openImageProcessor(files);
  const preprocessorConfig = { ...files.preprocessorConfig, do_resize: false, do_center_crop: false, do_pad: false };
  const processor = await openImageProcessor({ ...files, preprocessorConfig });
  const [height, width] = usual.outputSize ?? sizeOf(usual.preprocess(blankPhoto(await middleShape(examples))));
  const made = processor.preprocess(blankPhoto({ height, width }));
  if (made.height === height && made.width === width) return { size: { height, width }, processor };
  throw new VisionError(
    "unsupported-architecture",
    `Photos of ${files.id} are prepared in a way that training does not know; choose a model of another type.`,
  );
}

function sizeOf({ height, width }: Size): readonly [number, number] {
  return [height, width];
}

function blankPhoto(size: Size): Photo {
  return { ...size, channels: 3, data: new Uint8Array(size.height * size.width * 3) };
}

/** Of the photos' shapes, by how wide they are for their height, the one in the middle. Those that cannot be read are told of later. */
async function middleShape(examples: readonly { readonly photo: string }[]): Promise<Size> {
  const sizes: Size[] = [];
  for (const { photo } of examples) {
    const size = await readBytes(photo)
      .then((bytes) => readPhotoSize(bytes))
      .catch(() => undefined);
    if (size) sizes.push(size);
  }
  sizes.sort((a, b) => a.width / a.height - b.width / b.height);
  const middle = sizes[sizes.length >> 1];
  if (middle) return middle;
  throw new VisionError("invalid-data", "There is no photo to train on that can be read.");
}

function filterOf({ preprocessorConfig }: ModelFiles) {
  return readFilter(new ConfigReader({ resample: bilinear, ...preprocessorConfig }));
}

interface SeenExamples<Kept> {
  /** What is kept of the examples that are trained on. */
  readonly trained: readonly Kept[];
  readonly heldOut: readonly string[];
  readonly leftOut: readonly UnreadablePhoto[];
}

/** Decode every photo, once, and ask what is true of it. */
async function seeExamples<Truth, Kept>(
  examples: readonly TrueExample<Truth>[],
  {
    keepsBack,
    strict,
    keep,
    entered,
    onProgress,
  }: Required<Pick<HeadTrainingOptions, "keepsBack" | "strict">> &
    Pick<HeadTrainingOptions, "onProgress"> & {
      keep(truth: Truth): Kept;
      entered(photo: Photo, row: number): Promise<void>;
    },
): Promise<SeenExamples<Kept>> {
  const trained: Kept[] = [];
  const heldOut: string[] = [];
  const leftOut: UnreadablePhoto[] = [];
  for (const [i, example] of examples.entries()) {
    try {
      const bytes = await readBytes(example.photo);
      const photo = await decodePhoto(bytes, { name: example.photo });
      const truth = await example.truth(photo);
      if (keepsBack && isKeptBack(bytes)) heldOut.push(example.photo);
      else {
        await entered(photo, trained.length);
        trained.push(keep(truth));
      }
    } catch (error) {
      const unusable = error instanceof ImageError || (error instanceof VisionError && error.code === "invalid-data");
      if (strict || !unusable) throw error;
      leftOut.push({ file: example.photo, reason: error.message });
    }
    onProgress?.("photos", i + 1, examples.length);
  }
  if (trained.length > 0) return { trained, heldOut, leftOut };
  const why = leftOut[0] ? ` ${leftOut[0].reason}` : "";
  throw new VisionError(
    "invalid-data",
    `There is nothing to train on: none of ${examples.length} photos is left.${why}`,
  );
}

function enteringShapes(outputs: Outputs): readonly (readonly number[])[] {
  const shapes: (readonly number[])[] = [];
  for (let i = 0; outputs[entering(i)]; i++) shapes.push(outputs[entering(i)].shape.slice(1));
  return shapes;
}

/** All that the head takes in of one photo. */
function joined(outputs: Outputs, shapes: readonly (readonly number[])[], length: number): Float32Array {
  const row = new Float32Array(length);
  let start = 0;
  for (const [i, shape] of shapes.entries()) {
    row.set(outputs[entering(i)].data as Float32Array, start);
    start += elements(shape);
  }
  return row;
}

function mirrored({ data, height, width }: PixelValues): PixelValues {
  const out = new Float32Array(data.length);
  for (let row = 0; row < data.length; row += width)
    for (let x = 0; x < width; x++) out[row + x] = data[row + width - 1 - x];
  return { data: out, height, width };
}

/** A head may hold an operator that has no gradient here. */
function asUnsupported(cause: unknown): never {
  if (!(cause instanceof GraphError) || cause.code !== "invalid-graph") throw cause;
  throw new VisionError(
    "unsupported-architecture",
    `The part of the model that is asked for cannot be trained: ${cause.message} Train fewer blocks, or choose a model of another type.`,
    { cause },
  );
}
