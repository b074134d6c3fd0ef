import { type Calibration, fitTemperature } from "../calibration.js";
import { type Drawing, firstPoints, pointCount } from "../drawing.js";
import { readDrawings } from "../formats/read-ndjson-file.js";
import { isHeldOut } from "../held-out.js";
import { loadRecogniser } from "../node.js";

export interface FitCalibrationOptions {
  /** The folder of a recogniser without a calibration. */
  readonly model: string;
  /** Drawings as .ndjson or .ndjson.gz. */
  readonly data: readonly string[];
  /** Drawings of each word, of the tenth that training keeps back, at most. Default 8. */
  readonly ofWord?: number;
  readonly threads?: number;
}

export interface FittedCalibration {
  /** Of finished drawings: the last layer's weights are divided by it. */
  readonly temperature: number;
  /** Of beginnings, relative to that. */
  readonly calibration: Calibration;
  /** How many drawings it was fitted on. */
  readonly drawings: number;
}

const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const batchSize = 64;

/**
 * How sure a recogniser may be, found on the first drawings of each word that training kept back; each word counts alike.
 *
 * @throws DoodleError `invalid-checkpoint`
 */
export async function fitCalibration(options: FitCalibrationOptions): Promise<FittedCalibration> {
  const { model, data, ofWord = 8, threads = 1 } = options;
  const recogniser = await loadRecogniser(model, { threads });
  const words = recogniser.words.length;
  const drawings = await firstHeldOut(data, recogniser.words, ofWord);
  const labels = drawings.map(({ label }) => label);
  const counts = new Uint32Array(words);
  for (const label of labels) counts[label]++;
  const weights = labels.map((label) => 1 / counts[label]);
  const fitted: number[] = [];
  for (const share of shares) {
    const logits = new Float32Array(drawings.length * words);
    for (let from = 0; from < drawings.length; from += batchSize) {
      const begun = drawings
        .slice(from, from + batchSize)
        .map(({ drawing }) => firstPoints(drawing, Math.ceil(share * pointCount(drawing))));
      logits.set(await recogniser.logits(begun), from * words);
    }
    fitted.push(fitTemperature(logits, labels, words, weights));
  }
  const temperature = fitted[fitted.length - 1];
  const temperatures = shares.map((share, i) => [share, fitted[i] / temperature] as const);
  return { temperature, calibration: { temperatures }, drawings: drawings.length };
}

async function firstHeldOut(
  files: readonly string[],
  words: readonly string[],
  ofWord: number,
): Promise<{ readonly drawing: Drawing; readonly label: number }[]> {
  const labels = new Map(words.map((word, i) => [word, i]));
  const counts = new Uint32Array(words.length);
  const found: { drawing: Drawing; label: number }[] = [];
  for (const file of files)
    for await (const { word, drawing } of readDrawings(file, { onInvalid() {} })) {
      const label = labels.get(word);
      if (label === undefined || counts[label] >= ofWord || !isHeldOut(drawing)) continue;
      counts[label]++;
      found.push({ drawing, label });
    }
  return found;
}
