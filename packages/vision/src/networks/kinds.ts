import type { Architecture, Networks } from "../architectures/architecture.js";
import type { Outputs } from "../network.js";
import type { Task } from "../task.js";
import { type ClassifierAnswer, readClassifier } from "./classifier.js";
import { type DepthAnswer, readDepthEstimator } from "./depth-estimator.js";
import { type DetectorAnswer, readDetector } from "./detector.js";
import { type Matte, readMatte } from "./matting.js";
import { readSegmenter, type SegmenterAnswer } from "./segmenter.js";

/** What each task asks of a network for one photo. */
export interface Answers {
  "image-classification": ClassifierAnswer;
  "object-detection": DetectorAnswer;
  "image-segmentation": SegmenterAnswer;
  "background-removal": Matte;
  "depth-estimation": DepthAnswer;
}

interface NetworkKind<Answer> {
  /** Those that an architecture has. */
  readonly of: (architecture: Architecture) => Networks<Answer> | undefined;
  /** Those of another task, which can do this one too. */
  readonly others?: (architecture: Architecture) => Networks<Answer> | undefined;
  /** The answer of a network whose outputs have their names in transformers. */
  readonly read: (outputs: Outputs) => Answer;
}

/** The networks of an architecture that can do a task, by their names. */
export function networksFor<T extends Task>(task: T, architecture: Architecture): Networks<Answers[T]> {
  const { of, others }: NetworkKind<Answers[T]> = networkKinds[task];
  return { ...of(architecture), ...others?.(architecture) };
}

/** The networks of each task. */
export const networkKinds: { readonly [T in Task]: NetworkKind<Answers[T]> } = {
  "image-classification": {
    of: ({ classifiers }) => classifiers,
    read: readClassifier,
  },
  "object-detection": { of: ({ detectors }) => detectors, read: readDetector },
  "image-segmentation": {
    of: ({ segmenters }) => segmenters,
    others: ({ mattings }) => mattings,
    read: readSegmenter,
  },
  "background-removal": { of: ({ mattings }) => mattings, read: readMatte },
  "depth-estimation": {
    of: ({ depthEstimators }) => depthEstimators,
    read: readDepthEstimator,
  },
};
