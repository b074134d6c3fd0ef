import { type Task, tasks } from "../task.js";
import { VisionError } from "../vision-error.js";
import { depthEstimationOptions } from "./depth-estimation.js";
import { imageClassificationOptions } from "./image-classification.js";
import { imageSegmentationOptions } from "./image-segmentation.js";
import { objectDetectionOptions } from "./object-detection.js";
import { booleanOrHosts, count, limit, milliseconds, type OptionCheck, positiveInteger } from "./options.js";

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
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const checks = [taskOptions[task], callOptions].find((known) => Object.hasOwn(known, name));
    if (!checks) {
      const known = [...listOptions(task), ...listOptions()].join(", ");
      throw new VisionError("invalid-option", `There is no option "${name}" for ${task}; there are ${known}.`);
    }
    const { wanted, fits } = checks[name];
    if (!fits(value))
      throw new VisionError("invalid-option", `The option "${name}" must be ${wanted}, not ${JSON.stringify(value)}.`);
  }
}

/** @throws VisionError `unsupported-task` with those that there are. */
export function checkTask(task: string): asserts task is Task {
  if ((tasks as readonly string[]).includes(task)) return;
  throw new VisionError("unsupported-task", `The task "${task}" is not known; the tasks are ${tasks.join(", ")}.`);
}
