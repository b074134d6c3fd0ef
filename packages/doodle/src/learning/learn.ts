import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Accuracy, AccuracyCount } from "../accuracy.js";
import type { Drawing } from "../drawing.js";
import { isHeldOut } from "../held-out.js";
import { simplify } from "../simplify.js";
import { compact } from "../training/drawing-set.js";
import { writeRecogniser } from "../training/export-recogniser.js";
import { judgeLearning, type WordChange } from "./acceptance.js";
import { readCheckpointNetwork, type Tensors } from "./checkpoint-network.js";
import { fineTuneRecogniser } from "./fine-tune.js";
import { imagineFeatures } from "./imagined-features.js";
import { seePictures } from "./learning-pictures.js";
import { defaultLearningRecipe, type LearningRecipe } from "./learning-recipe.js";
import { PresentNetwork } from "./present-network.js";
import { findOutliers, type ShareLimits, withinShares } from "./trust.js";

/** A drawing that may be learnt from. */
export interface LearningDrawing {
  readonly word: string;
  readonly drawing: Drawing;
  /** Who drew it, as a pseudonym; none for the drawings of a data set. */
  readonly player?: string;
  /** It came since the present recogniser learnt. */
  readonly fresh: boolean;
}

export interface LearnOptions {
  /** The folder of the present recogniser. */
  readonly from: string;
  /** A folder for the run, in which an interrupted one is taken up again. */
  readonly run: string;
  readonly drawings: readonly LearningDrawing[];
  readonly recipe?: LearningRecipe;
  readonly shares?: ShareLimits;
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
  readonly leftOut: { readonly share: number; readonly outliers: number };
  readonly heldOut: number;
  readonly before: Pick<Accuracy, "top1" | "top3">;
  readonly after: Pick<Accuracy, "top1" | "top3">;
  readonly words: readonly (WordChange & { readonly learnt: number })[];
  readonly worse: readonly string[];
  readonly seconds: number;
}

/** Imagined features of each word without earlier drawings. */
const imaginedOfWord = 4;

/**
 * How far to go from the present weights to the trained ones: the farthest that is accepted. In between, much of what was learnt is
 * there and less is forgotten, https://arxiv.org/abs/2109.01903.
 */
const strengths = [1, 0.75, 0.5, 0.35];

/**
 * Learn from new drawings without forgetting: leave out those that are not to be trusted, train the last layer on the others
 * mixed with earlier ones, and compare it with the present one on drawings kept back.
 *
 * @returns undefined if there was nothing to learn, or if it was stopped.
 */
export async function learn(options: LearnOptions): Promise<LearningOutcome | undefined> {
  const { from, run, recipe = defaultLearningRecipe, threads = 1, onProgress = () => {}, stopped } = options;
  const started = performance.now();
  await mkdir(run, { recursive: true });
  const checkpoint = await readCheckpointNetwork(from);
  const { words } = checkpoint;
  const present = await PresentNetwork.create(checkpoint, threads);
  try {
    const { trusted, leftOut } = await trustedDrawings(options, words, present);
    const kept = trusted.filter(({ heldOut }) => heldOut);
    const seen = trusted.filter(({ heldOut }) => !heldOut);
    const [fresh, earlier] = [seen.filter((each) => each.fresh), seen.filter((each) => !each.fresh)];
    if (fresh.length === 0 || stopped?.()) return undefined;
    onProgress(0.1);

    const real = await seePictures(present, { fresh, earlier }, recipe, (share) => onProgress(0.1 + 0.5 * share));
    if (stopped?.()) return undefined;
    const known = new Set(seen.map(({ label }) => label));
    const missing = words.flatMap((_, label) => (known.has(label) ? [] : Array<number>(imaginedOfWord).fill(label)));
    const imagined = imagineFeatures(headOf(checkpoint.tensors), real.fresh, missing, recipe.seed);
    const tensors = await fineTuneRecogniser({
      checkpoint,
      pictures: { ...real, imagined },
      recipe,
      run,
      threads,
      stopped,
      onProgress: ({ step }) => onProgress(0.6 + (0.3 * step) / recipe.steps),
    });
    if (!tensors) return undefined;

    const next = await PresentNetwork.create({ ...checkpoint, tensors }, threads);
    const [old, trained] = [await lookAt(present, kept), await lookAt(next, kept)];
    await next.dispose();
    const before = countHits(old, kept, words.length);
    const attempts = strengths.map((strength) => {
      const logits = old.map((logit, i) => logit + strength * (trained[i] - logit));
      return { strength, verdict: judgeLearning(words, before, countHits(logits, kept, words.length)) };
    });
    const { strength, verdict } = attempts.find((attempt) => attempt.verdict.accepted) ?? attempts[0];
    const out = join(run, "checkpoint");
    await rm(out, { recursive: true, force: true });
    await writeRecogniser(out, {
      network: checkpoint.network,
      classes: words,
      size: checkpoint.size,
      tensors: between(checkpoint.tensors, tensors, strength),
      steps: recipe.steps,
    });
    onProgress(1);
    const learntOf = (word: string) => fresh.filter(({ label }) => words[label] === word).length;
    return {
      accepted: verdict.accepted,
      checkpoint: out,
      learnt: fresh.length,
      rehearsed: earlier.length,
      leftOut,
      heldOut: kept.length,
      before: shares(verdict.before),
      after: shares(verdict.after),
      words: verdict.words.map((change) => ({ ...change, learnt: learntOf(change.word) })),
      worse: verdict.worse,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await present.dispose();
  }
}

interface Candidate {
  readonly label: number;
  readonly drawing: Drawing;
  readonly player?: string;
  readonly fresh: boolean;
  readonly heldOut: boolean;
}

async function trustedDrawings(
  { drawings, shares: limits }: LearnOptions,
  words: readonly string[],
  present: PresentNetwork,
): Promise<{ trusted: Candidate[]; leftOut: { share: number; outliers: number } }> {
  const labels = new Map(words.map((word, i) => [word, i]));
  const known = drawings.flatMap(({ word, drawing, player, fresh }): Candidate[] => {
    const label = labels.get(word);
    if (label === undefined) return [];
    return [{ label, player, fresh, heldOut: isHeldOut(drawing), drawing: compact(simplify(drawing)) }];
  });
  const candidates = withinShares(known, limits).map((index) => known[index]);
  const seen = await present.look(candidates.map(({ drawing }) => drawing));
  // What somebody drew is asked about; the drawings of a data set are taken as they are.
  const asked = candidates.flatMap(({ player, fresh }, index) => (player !== undefined || fresh ? [index] : []));
  const outliers = findOutliers({ contributions: candidates, ...seen }, asked);
  return {
    trusted: candidates.filter((_, index) => !outliers.has(index)),
    leftOut: { share: known.length - candidates.length, outliers: outliers.size },
  };
}

async function lookAt(network: PresentNetwork, examples: readonly Candidate[]): Promise<Float32Array> {
  return (await network.look(examples.map(({ drawing }) => drawing))).logits;
}

function countHits(logits: Float32Array, examples: readonly Candidate[], words: number): AccuracyCount {
  const count = new AccuracyCount(words);
  count.add(
    logits,
    examples.map(({ label }) => label),
  );
  return count;
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

function headOf(tensors: Tensors) {
  return { weight: tensors.get("classifier.1.weight")!.data, bias: tensors.get("classifier.1.bias")!.data };
}

/** NaN, of no drawings, is no number in JSON. */
function shares({ top1, top3 }: Accuracy): Pick<Accuracy, "top1" | "top3"> {
  return { top1: top1 || 0, top3: top3 || 0 };
}
