import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Accuracy } from "../accuracy.js";
import { DoodleError } from "../doodle-error.js";
import type { Drawing } from "../drawing.js";
import { isHeldOut } from "../held-out.js";
import { simplify } from "../simplify.js";
import { compact } from "../training/drawing-set.js";
import { writeRecogniser } from "../training/export-recogniser.js";
import {
  type AcceptanceLimits,
  defaultAcceptanceLimits,
  Judgement,
  judgeLearning,
  type Verdict,
  type WordChange,
} from "./acceptance.js";
import { type CheckpointNetwork, readCheckpointNetwork, type Tensors } from "./checkpoint-network.js";
import { fineTuneRecogniser } from "./fine-tune.js";
import { type GoldSet, type LabelledFeatures, readGoldSet } from "./gold-set.js";
import { type HeadWeights, headLogits } from "./head-network.js";
import { imagineFeatures } from "./imagined-features.js";
import { type SeenPictures, seeExamples, seePictures } from "./learning-pictures.js";
import { defaultLearningRecipe, type LearningRecipe } from "./learning-recipe.js";
import { PresentNetwork } from "./present-network.js";
import { takenOver } from "./taken-over.js";
import { findDoubtful, type ShareLimits, trustWeights, withinShares } from "./trust.js";

/** A drawing that may be learnt from. */
export interface LearningDrawing {
  readonly word: string;
  readonly drawing: Drawing;
  /** Who drew it, as a pseudonym; none for the drawings of a data set. */
  readonly player?: string;
  /** Where it came from: a pseudonym of a group of addresses. */
  readonly source?: string;
  /** In how many earlier runs drawings of its player were learnt from. Default 0. */
  readonly history?: number;
  /** It came since the present recogniser learnt. */
  readonly fresh: boolean;
}

export interface LearnOptions {
  /** The folder of the present recogniser. */
  readonly from: string;
  /** The folder of the recogniser that everything learnt began with: its gold set is what learning is judged by. Default: `from`. */
  readonly shipped?: string;
  /** A folder for the run, in which an interrupted one is taken up again. */
  readonly run: string;
  readonly drawings: readonly LearningDrawing[];
  readonly recipe?: LearningRecipe;
  readonly shares?: ShareLimits;
  /** What may be lost. */
  readonly acceptance?: AcceptanceLimits;
  readonly threads?: number;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly stopped?: () => boolean;
}

/** What came of learning. */
export interface LearningOutcome {
  readonly accepted: boolean;
  /** The new recogniser's folder, inside the run's. */
  readonly checkpoint: string;
  /** New drawings, and earlier ones that were shown again. */
  readonly learnt: number;
  readonly rehearsed: number;
  /** `harmful`: of words whose new drawings made others worse. */
  readonly leftOut: { readonly share: number; readonly outliers: number; readonly harmful: number };
  readonly heldOut: number;
  readonly before: Pick<Accuracy, "top1" | "top3">;
  readonly after: Pick<Accuracy, "top1" | "top3">;
  readonly words: readonly (WordChange & { readonly learnt: number })[];
  readonly worse: readonly string[];
  /** How far it went from the present weights to the trained ones, 0 to 1. */
  readonly strength: number;
  /** Words that many new drawings give another look, for which drawings of one source alone speak: a person should see it. */
  readonly unconfirmed: readonly string[];
  /** The players whose drawings were learnt from. */
  readonly players: readonly string[];
  readonly seconds: number;
}

/** Imagined features of each word without earlier drawings. */
const imaginedOfWord = 4;

/** New drawings of a word that nobody but their own source speaks for: so many change what it looks like. */
const manyUnconfirmed = 20;

/** How often it is tried again without the words that did harm. */
const mostTries = 3;

/**
 * How far to go from the present weights to the trained ones: as far as is accepted, found by halving. In between, much of what was learnt
 * is there and less is forgotten, https://arxiv.org/abs/2109.01903. Less than the least is not worth a version.
 */
const leastStrength = 0.1;
const halvings = 5;

/**
 * Learn from new drawings without forgetting: leave out those that are not to be trusted, train the last layer on the others
 * mixed with earlier ones, and compare it with the present one, and with the shipped one, on drawings that no player has sent. Where words
 * got worse, it is tried again without the new drawings that took them over, so that what is honest is not lost with them.
 *
 * @returns undefined if there was nothing to learn, or if it was stopped.
 * @throws DoodleError `invalid-checkpoint`, also if the present recogniser differs from the shipped one in more than its last layer
 */
export async function learn(options: LearnOptions): Promise<LearningOutcome | undefined> {
  const { from, shipped: origin = from, run, recipe = defaultLearningRecipe, threads = 1 } = options;
  const { acceptance = defaultAcceptanceLimits, onProgress = () => {}, stopped } = options;
  const started = performance.now();
  await mkdir(run, { recursive: true });
  const checkpoint = await readCheckpointNetwork(from);
  const { words } = checkpoint;
  const shipped = origin === from ? checkpoint : await readCheckpointNetwork(origin);
  if (shipped !== checkpoint) checkSameFeatures(checkpoint, shipped, options);
  const present = await PresentNetwork.create(checkpoint, threads);
  try {
    const head = headOf(checkpoint.tensors);
    const gold = await readGoldSet(origin, words.length, present.width);
    const { fresh, earlier, leftOut, unconfirmed } = await trustedDrawings(options, words, present, gold);
    if (fresh.length === 0 || stopped?.()) return undefined;
    onProgress(0.1);

    // Without a gold set, what a data set brought to the store is judged by.
    const kept = gold ? [] : earlier.filter(({ player, heldOut }) => player === undefined && heldOut);
    const shown = earlier.filter((each) => !kept.includes(each));
    const judged = gold?.judged ?? (await seeExamples(present, kept));
    const weights = trustWeights(fresh);
    const weighted = fresh.map((each, i) => ({ ...each, weight: weights[i] }));
    const real = await seePictures(present, { fresh: weighted, earlier: shown }, recipe, (share) =>
      onProgress(0.1 + 0.5 * share),
    );
    if (stopped?.()) return undefined;
    const shownOfGold = gold && known(gold.rehearsed, head);
    const rehearsed = joined(real.earlier, shownOfGold);
    const judge = (logits: Float32Array) => new Judgement(logits, judged.labels, words.length);
    const before = headLogits(judged.features, head);
    const ofPresent = judge(before);
    const ofShipped = shipped === checkpoint ? ofPresent : judge(headLogits(judged.features, headOf(shipped.tensors)));

    const harmful = new Set<number>();
    for (let attempt = 1; ; attempt++) {
      const taught = without(real.fresh, harmful);
      if (taught.labels.length === 0) return undefined;
      const shownOf = new Set([...taught.labels, ...rehearsed.labels]);
      const missing = words.flatMap((_, label) =>
        shownOf.has(label) ? [] : Array<number>(imaginedOfWord).fill(label),
      );
      const imagined = imagineFeatures(head, taught, missing, recipe.seed);
      const tries = mostTries * recipe.keep.length;
      const result = await leastKept(recipe.keep, {
        train: async (keep, place) => {
          const own = join(run, `attempt-${attempt}-${place}`);
          await mkdir(own, { recursive: true });
          const done = (attempt - 1) * recipe.keep.length + place;
          return fineTuneRecogniser({
            ...{ checkpoint, recipe, keep, run: own, threads, stopped },
            pictures: { fresh: taught, earlier: rehearsed, imagined },
            onProgress: ({ step }) => onProgress(0.6 + (0.3 * (done + step / recipe.steps)) / tries),
          });
        },
        judge: (tensors) => {
          const trained = headLogits(judged.features, headOf(tensors));
          const verdictAt = (share: number) => {
            const next = judge(before.map((logit, i) => logit + share * (trained[i] - logit)));
            return judgeLearning(words, { present: ofPresent, shipped: ofShipped, next }, acceptance);
          };
          return { tensors, trained, ...farthest(verdictAt) };
        },
      });
      if (!result) return undefined;
      const { tensors, trained, strength, verdict } = result;
      if (!verdict.accepted && attempt < mostTries) {
        const worse = new Set(verdict.worse.map((word) => words.indexOf(word)));
        const taken = takenOver({ before, after: trained, labels: judged.labels }, worse, new Set(taught.labels));
        if (taken.size > 0) {
          for (const label of taken) harmful.add(label);
          continue;
        }
      }
      const out = join(run, "checkpoint");
      await rm(out, { recursive: true, force: true });
      await writeRecogniser(out, {
        network: checkpoint.network,
        classes: words,
        size: checkpoint.size,
        tensors: between(checkpoint.tensors, tensors, strength),
        steps: recipe.steps,
        calibration: checkpoint.calibration,
      });
      onProgress(1);
      const learnt = fresh.filter(({ label }) => !harmful.has(label));
      return {
        ...figuresOf(verdict, (word) => learnt.filter(({ label }) => words[label] === word).length),
        accepted: verdict.accepted,
        strength,
        checkpoint: out,
        learnt: learnt.length,
        rehearsed: shown.length + (shownOfGold?.labels.length ?? 0),
        leftOut: { ...leftOut, harmful: fresh.length - learnt.length },
        heldOut: judged.labels.length,
        unconfirmed: unconfirmed.filter((label) => !harmful.has(label)).map((label) => words[label]),
        players: [...new Set(learnt.flatMap(({ player }) => player ?? []))],
        seconds: (performance.now() - started) / 1000,
      };
    }
  } finally {
    await present.dispose();
  }
}

/** What came of training, and how far it may be gone. */
interface Judged {
  readonly tensors: Tensors;
  /** The logits of the drawings that judge. */
  readonly trained: Float32Array;
  readonly strength: number;
  readonly verdict: Verdict;
}

/**
 * Trains, the more of what was known is kept the later, until what is learnt is accepted as it is; else the last of them.
 * @returns undefined if it was stopped.
 */
async function leastKept(
  keeps: readonly number[],
  {
    train,
    judge,
  }: {
    train: (keep: number, place: number) => Promise<Tensors | undefined>;
    judge: (tensors: Tensors) => Judged;
  },
): Promise<Judged | undefined> {
  let result: Judged | undefined;
  for (const [place, keep] of keeps.entries()) {
    const tensors = await train(keep, place);
    if (!tensors) return undefined;
    result = judge(tensors);
    if (result.verdict.accepted && result.strength === 1) break;
  }
  return result;
}

/** The greatest strength that is accepted, or else what is said of the full one. */
function farthest(judge: (strength: number) => Verdict): { readonly strength: number; readonly verdict: Verdict } {
  const full = { strength: 1, verdict: judge(1) };
  if (full.verdict.accepted) return full;
  let best = { strength: leastStrength, verdict: judge(leastStrength) };
  if (!best.verdict.accepted) return full;
  for (let i = 0, over = 1; i < halvings; i++) {
    const strength = (best.strength + over) / 2;
    const verdict = judge(strength);
    if (verdict.accepted) best = { strength, verdict };
    else over = strength;
  }
  return best;
}

interface Candidate {
  readonly label: number;
  readonly drawing: Drawing;
  readonly player?: string;
  readonly source?: string;
  readonly history?: number;
  readonly fresh: boolean;
  readonly heldOut: boolean;
}

async function trustedDrawings(
  { drawings, shares: limits }: LearnOptions,
  words: readonly string[],
  present: PresentNetwork,
  gold: GoldSet | undefined,
) {
  const labels = new Map(words.map((word, i) => [word, i]));
  const offered = drawings.flatMap(({ word, drawing, ...rest }): Candidate[] => {
    const label = labels.get(word);
    if (label === undefined) return [];
    return [{ ...rest, label, heldOut: isHeldOut(drawing), drawing: compact(simplify(drawing)) }];
  });
  const candidates = withinShares(offered, limits).map((index) => offered[index]);
  const looked = await present.look(candidates.map(({ drawing }) => drawing));
  // What somebody drew is asked about; the drawings of a data set are taken as they are.
  const asked = candidates.flatMap(({ player, fresh }, index) => (player !== undefined || fresh ? [index] : []));
  const sure = gold && joinedLabels(gold.judged, gold.rehearsed);
  const { outliers, unconfirmed } = findDoubtful({ contributions: candidates, ...looked, known: sure }, asked);
  const trusted = candidates.filter((_, index) => !outliers.has(index));
  const unconfirmedOf = new Map<number, number>();
  for (const index of unconfirmed) {
    const { label } = candidates[index];
    unconfirmedOf.set(label, (unconfirmedOf.get(label) ?? 0) + 1);
  }
  return {
    fresh: trusted.filter(({ fresh }) => fresh),
    earlier: trusted.filter(({ fresh }) => !fresh),
    leftOut: { share: offered.length - candidates.length, outliers: outliers.size },
    unconfirmed: [...unconfirmedOf].flatMap(([label, count]) => (count >= manyUnconfirmed ? [label] : [])),
  };
}

/** @throws DoodleError `invalid-checkpoint` */
function checkSameFeatures(
  present: CheckpointNetwork,
  shipped: CheckpointNetwork,
  { from, shipped: origin }: LearnOptions,
) {
  const same = ([name, { data }]: [string, { readonly data: Float32Array }]) => {
    const other = shipped.tensors.get(name)?.data;
    return isHead(name) || (other?.length === data.length && data.every((value, i) => value === other[i]));
  };
  if (present.words.join("\n") === shipped.words.join("\n") && [...present.tensors].every(same)) return;
  throw new DoodleError(
    "invalid-checkpoint",
    `${from} did not learn on from ${origin}: more than its last layer differs. Use the shipped recogniser, then learn again.`,
  );
}

/** Those of the drawings that a layer names rightly: what it says of them is what it is to keep. */
function known({ labels, features }: LabelledFeatures, head: HeadWeights): SeenPictures {
  const words = head.bias.length;
  const logits = headLogits(features, head);
  const right = (row: number) => {
    const said = logits.subarray(row * words, (row + 1) * words);
    return said.every((logit) => logit <= said[labels[row]]);
  };
  return ofRows({ labels, features, logits }, [...labels.keys()].filter(right));
}

function joined(a: SeenPictures, b: SeenPictures | undefined): SeenPictures {
  if (!b) return a;
  return { ...joinedLabels(a, b), logits: concatenated(a.logits, b.logits) };
}

function joinedLabels(a: LabelledFeatures, b: LabelledFeatures): LabelledFeatures {
  return { labels: Uint16Array.of(...a.labels, ...b.labels), features: concatenated(a.features, b.features) };
}

function concatenated(a: Float32Array, b: Float32Array): Float32Array {
  const all = new Float32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** Without the pictures of some words. */
function without(pictures: SeenPictures, left: ReadonlySet<number>): SeenPictures {
  return ofRows(
    pictures,
    [...pictures.labels.keys()].filter((row) => !left.has(pictures.labels[row])),
  );
}

function ofRows({ labels, features, logits, weights }: SeenPictures, rows: readonly number[]): SeenPictures {
  const pick = (values: Float32Array) => {
    const width = values.length / labels.length;
    const picked = new Float32Array(rows.length * width);
    rows.forEach((row, i) => {
      picked.set(values.subarray(row * width, (row + 1) * width), i * width);
    });
    return picked;
  };
  return {
    labels: Uint16Array.from(rows, (row) => labels[row]),
    features: pick(features),
    logits: pick(logits),
    ...(weights && { weights: Float64Array.from(rows, (row) => weights[row]) }),
  };
}

const headNames = ["classifier.1.weight", "classifier.1.bias"] as const;

function isHead(name: string): boolean {
  return headNames.some((each) => each === name);
}

/** Only the last layer differs, so that the logits lie between as the weights do. */
function between(from: Tensors, to: Tensors, share: number): Tensors {
  return new Map(
    [...from].map(([name, { shape, data }]) => {
      const target = to.get(name)!.data;
      return [name, { shape, data: data.map((value, i) => value + share * (target[i] - value)) }];
    }),
  );
}

function headOf(tensors: Tensors): HeadWeights {
  const [weight, bias] = headNames.map((name) => tensors.get(name)!.data);
  return { weight, bias };
}

function figuresOf({ before, after, words, worse }: Verdict, learntOf: (word: string) => number) {
  return {
    before: shares(before),
    after: shares(after),
    words: words.map((change) => ({ ...change, learnt: learntOf(change.word) })),
    worse,
  };
}

/** NaN, of no drawings, is no number in JSON. */
function shares({ top1, top3 }: Accuracy): Pick<Accuracy, "top1" | "top3"> {
  return { top1: top1 || 0, top3: top3 || 0 };
}
