import { DoodleError } from "./doodle-error.js";

/**
 * How sure a recogniser may be of drawings that are not finished. Of what is half drawn it sees a whole picture, and takes it for one: by how
 * much it is too sure then is measured, and taken back by a temperature of the softmax, https://arxiv.org/abs/1706.04599.
 */
export interface Calibration {
  /** [share of the points drawn, temperature], by rising shares; at other shares the logarithm of the temperature is linear between them. */
  readonly temperatures: readonly (readonly [share: number, temperature: number])[];
}

/** The field of config.json that has the temperatures; transformers passes over it. */
export const calibrationField = "drawn_temperatures";

/** What the logits of a drawing are divided by before the softmax: 1 without a calibration. */
export function temperatureAt({ temperatures }: Calibration, share: number): number {
  const after = temperatures.findIndex(([at]) => at >= share);
  if (after < 0) return temperatures.at(-1)?.[1] ?? 1;
  const [high, hot] = temperatures[after];
  if (after === 0) return hot;
  const [low, cold] = temperatures[after - 1];
  return cold * (hot / cold) ** ((share - low) / (high - low));
}

/**
 * Read a config.json's calibration.
 *
 * @param field the value of `calibrationField`; undefined stands for no calibration.
 * @throws DoodleError `invalid-checkpoint`
 */
export function readCalibration(field: unknown): Calibration {
  if (field === undefined) return { temperatures: [] };
  const pairs: unknown[] = Array.isArray(field) ? field : [];
  const temperatures = pairs.flatMap((pair): (readonly [number, number])[] => {
    const [share, temperature] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof share === "number" && typeof temperature === "number" ? [[share, temperature]] : [];
  });
  const valid = temperatures.every(
    ([share, temperature], i) =>
      share > (temperatures[i - 1]?.[0] ?? 0) && share <= 1 && temperature >= 0.01 && temperature <= 100,
  );
  if (temperatures.length === 0 || temperatures.length !== pairs.length || !valid)
    throw new DoodleError(
      "invalid-checkpoint",
      `config.json: "${calibrationField}" must list rising shares, above 0 and up to 1, each with a temperature of 0.01 to 100.`,
    );
  return { temperatures };
}

/**
 * The temperature at which the right words are likeliest, found by golden sections of its logarithm: the mean negative
 * log-likelihood has one minimum.
 *
 * @param logits [labels.length, words]
 * @param labels indices of words
 * @param weights of the drawings; default: all alike.
 */
export function fitTemperature(
  logits: Float32Array,
  labels: ArrayLike<number>,
  words: number,
  weights?: ArrayLike<number>,
): number {
  const loss = (logTemperature: number): number => {
    const scale = Math.exp(-logTemperature);
    let sum = 0;
    for (let row = 0; row < labels.length; row++) {
      const scores = logits.subarray(row * words, (row + 1) * words);
      const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      let total = 0;
      for (let i = 0; i < words; i++) total += Math.exp(scale * (scores[i] - most));
      sum += (weights?.[row] ?? 1) * (Math.log(total) - scale * (scores[labels[row]] - most));
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.05), Math.log(20)];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [ofLeft, ofRight] = [loss(left), loss(right)];
  while (high - low > 1e-3) {
    if (ofLeft < ofRight) {
      [high, right, ofRight] = [right, left, ofLeft];
      left = high - golden * (high - low);
      ofLeft = loss(left);
    } else {
      [low, left, ofLeft] = [left, right, ofRight];
      right = low + golden * (high - low);
      ofRight = loss(right);
    }
  }
  return Math.exp((low + high) / 2);
}
