import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ResNetClassifier } from "@vistazo/vision/resnet";
import type { AccuracyCount } from "../accuracy.js";
import { readDrawings } from "../formats/read-ndjson-file.js";
import { makeGoldSet } from "../learning/make-gold-set.js";
import { loadDrawingSet } from "./drawing-set.js";
import { exportRecogniser } from "./export-recogniser.js";
import { fitCalibration } from "./fit-calibration.js";
import { measure } from "./measure.js";
import { sizeAt } from "./recipe.js";
import { reportPage } from "./report.js";
import { type TrainOptions, train } from "./train.js";

export interface TrainRecogniserResult {
  /** The steps are all done; a stopped run has written a checkpoint only. */
  readonly finished: boolean;
  /** On the drawings kept back, whole and when half their points were drawn. */
  readonly whole?: AccuracyCount;
  readonly half?: AccuracyCount;
}

/**
 * Train a recogniser, or go on training one, and once the steps are done measure it on the drawings kept back. In the folder
 * `out`: training.ckpt while it is trained; then the checkpoint's files, the gold set
 * that learning from players is judged by, and report.html.
 */
export async function trainRecogniser(options: TrainOptions): Promise<TrainRecogniserResult> {
  const { data, words, out } = options;
  const { recipe, state, history } = await train(options);
  if (state.step < recipe.steps) return { finished: false };
  const { heldOut } = await loadDrawingSet(data, words);
  const network = ResNetClassifier.ofSizes(recipe.network, words.length);
  const { whole, half } = await measure(network, state, heldOut, words.length, sizeAt(recipe, recipe.steps));
  await exportRecogniser(out, { recipe, state }, words);
  const fitted = await fitCalibration({ model: out, data, threads: options.threads });
  await exportRecogniser(out, { recipe, state }, words, fitted);
  await makeGoldSet({ model: out, data, threads: options.threads });
  await writeFile(join(out, "report.html"), reportPage({ words, recipe, history, whole, half }));
  return { finished: true, whole, half };
}

/** The different words of files of drawings, in the order of their code points. */
export async function wordsOf(files: readonly string[]): Promise<string[]> {
  const words = new Set<string>();
  for (const file of files) for await (const { word } of readDrawings(file, { onInvalid: () => {} })) words.add(word);
  return [...words].sort();
}
