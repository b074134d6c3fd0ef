import { readDrawings } from "../formats/read-ndjson-file.js";
import { isHeldOut } from "../held-out.js";
import { simplify } from "../simplify.js";
import { compact, type Example } from "../training/drawing-set.js";
import { readCheckpointNetwork } from "./checkpoint-network.js";
import { writeGoldSet } from "./gold-set.js";
import { seeExamples } from "./learning-pictures.js";
import { PresentNetwork } from "./present-network.js";

export interface MakeGoldSetOptions {
  /** The recogniser's folder, where the set is written. */
  readonly model: string;
  /** Drawings as .ndjson or .ndjson.gz. */
  readonly data: readonly string[];
  /** Drawings of each word to judge by, of the tenth that training keeps back, at most. Default 24. */
  readonly judgedOfWord?: number;
  /** Drawings of each word to show again, at most. Default 8. */
  readonly rehearsedOfWord?: number;
  readonly threads?: number;
}

/**
 * Make a recogniser's gold set from public drawings: the first ones of each word, in the order of the files.
 *
 * @returns how many drawings it has, and the fewest of a word that are judged by.
 * @throws DoodleError `invalid-checkpoint`
 */
export async function makeGoldSet(options: MakeGoldSetOptions) {
  const { model, data, judgedOfWord = 24, rehearsedOfWord = 8, threads = 1 } = options;
  const checkpoint = await readCheckpointNetwork(model);
  const { words } = checkpoint;
  const labels = new Map(words.map((word, i) => [word, i]));
  const judged: Example[] = [];
  const rehearsed: Example[] = [];
  const counts = new Map([judged, rehearsed].map((list) => [list, new Uint32Array(words.length)]));
  for (const file of data)
    for await (const { word, drawing } of readDrawings(file, { onInvalid() {} })) {
      const label = labels.get(word);
      if (label === undefined) continue;
      const [list, most] = isHeldOut(drawing) ? [judged, judgedOfWord] : [rehearsed, rehearsedOfWord];
      const count = counts.get(list)!;
      if (count[label] === most) continue;
      count[label]++;
      list.push({ label, drawing: compact(simplify(drawing)) });
    }
  const network = await PresentNetwork.create(checkpoint, threads);
  try {
    const gold = { judged: await seeExamples(network, judged), rehearsed: await seeExamples(network, rehearsed) };
    await writeGoldSet(model, gold, network.width);
  } finally {
    await network.dispose();
  }
  return { judged: judged.length, rehearsed: rehearsed.length, fewest: Math.min(...counts.get(judged)!) };
}
