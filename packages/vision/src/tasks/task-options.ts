import type { ModelOptions } from "../model.js";
import { type Task, tasks } from "../task.js";
import { VisionError } from "../vision-error.js";
import { depthEstimationOptions } from "./depth-estimation.js";
import { imageClassificationOptions } from "./image-classification.js";
import { imageSegmentationOptions } from "./image-segmentation.js";
import { objectDetectionOptions } from "./object-detection.js";
import {
  booleanOrHosts,
  count,
  limit,
  milliseconds,
  type OptionCheck,
  type OptionChecks,
  oneOf,
  positiveInteger,
} from "./options.js";

/** What the calls of each task take besides photos. */
const taskOptions: Readonly<Record<Task, Readonly<Record<string, OptionCheck>>>> = {
  "image-classification": imageClassificationOptions,
  "object-detection": objectDetectionOptions,
  "image-segmentation": imageSegmentationOptions,
  "depth-estimation": depthEstimationOptions,
};

/** What every call takes: how many photos run together, and limits on them. */
const callOptions: Readonly<Record<string, OptionCheck>> = {
  batch_size: positiveInteger,
  maxPixels: limit,
  maxSide: limit,
  maxBytes: limit,
  maxRedirects: count,
  timeoutMs: milliseconds,
  allowPrivateHosts: booleanOrHosts,
};

/** The names of the options of one task's calls, or, without a task, of those that every call takes. */
export function listOptions(task?: Task): readonly string[] {
  return Object.keys(task ? taskOptions[task] : callOptions);
}

/**
 * Options come from command lines and requests too. One that is unknown would otherwise be passed over in silence.
 *
 * @throws VisionError `unsupported-task`, or `invalid-option` naming the option and what it takes.
 */
export function checkOptions(task: Task, options: object): void {
  checkTask(task);
  const known = { ...taskOptions[task], ...callOptions };
  check(
    options,
    known,
    (name) => `There is no option "${name}" for ${task}; there are ${Object.keys(known).join(", ")}.`,
  );
}

const modelOptions: OptionChecks<ModelOptions> = { dtype: oneOf("fp32", "fp16", "q8"), threads: positiveInteger };

/** @throws VisionError `invalid-option` */
export function checkModelOptions(options: ModelOptions): void {
  check(options, modelOptions, (name) => `There is no option "${name}".`);
}

function check(options: object, known: Readonly<Record<string, OptionCheck>>, unknown: (name: string) => string): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(known, name)) throw new VisionError("invalid-option", unknown(name));
    const { wanted, fits } = known[name];
    if (!fits(value))
      throw new VisionError("invalid-option", `The option "${name}" must be ${wanted}, not ${JSON.stringify(value)}.`);
  }
}

/** @throws VisionError `unsupported-task` with those that there are. */
export function checkTask(task: string): asserts task is Task {
  if ((tasks as readonly string[]).includes(task)) return;
  throw new VisionError("unsupported-task", `The task "${task}" is not known; the tasks are ${tasks.join(", ")}.`);
}
