import { type ByTask, byTask, type TaskName } from "@vistazo/tasks";
import type { Architecture, Networks } from "../architectures/architecture.js";
import type { Outputs } from "../network.js";
import type { Task } from "../task.js";
import { type ClassifierAnswer, readClassifier } from "./classifier.js";
import { type DepthAnswer, readDepthEstimator } from "./depth-estimator.js";
import { type DetectorAnswer, readDetector } from "./detector.js";
import { type Matte, readMatte } from "./matting.js";
import { readSegmenter, type SegmenterAnswer } from "./segmenter.js";

interface NamedAnswers {
  imageClassification: ClassifierAnswer;
  objectDetection: DetectorAnswer;
  imageSegmentation: SegmenterAnswer;
  backgroundRemoval: Matte;
  depthEstimation: DepthAnswer;
}

/** What each task asks of a network for one photo. */
export type Answers = ByTask<NamedAnswers>;

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
export const networkKinds: { readonly [T in Task]: NetworkKind<Answers[T]> } = byTask<{
  readonly [N in TaskName]: NetworkKind<NamedAnswers[N]>;
}>({
  imageClassification: {
    of: ({ classifiers }) => classifiers,
    read: readClassifier,
  },
  objectDetection: { of: ({ detectors }) => detectors, read: readDetector },
  imageSegmentation: {
    of: ({ segmenters }) => segmenters,
    others: ({ mattings }) => mattings,
    read: readSegmenter,
  },
  backgroundRemoval: { of: ({ mattings }) => mattings, read: readMatte },
  depthEstimation: {
    of: ({ depthEstimators }) => depthEstimators,
    read: readDepthEstimator,
  },
});
