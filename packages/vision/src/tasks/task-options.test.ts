import { describe, expect, it } from "vitest";
import { tasks } from "../task.js";
import { checkOptions, listOptions } from "./task-options.js";

describe("checkOptions", () => {
  it.each([
    ["image-classification", { top_k: 3, function_to_apply: "none" }],
    ["object-detection", { threshold: 0, iou_threshold: 0.5, exact: true }],
    [
      "image-segmentation",
      {
        threshold: 1,
        iou_threshold: 0.5,
        mask_threshold: 0.5,
        overlap_mask_area_threshold: 0.5,
        candidate_labels: ["a cup"],
        subtask: "instance",
      },
    ],
    ["background-removal", {}],
    ["depth-estimation", {}],
  ] as const)("takes what %s takes, and limits on photos", (task, options) => {
    checkOptions(task, {
      ...options,
      batch_size: 2,
      maxPixels: Number.POSITIVE_INFINITY,
      maxBytes: 1e6,
      maxRedirects: 0,
    });
    checkOptions(task, { timeoutMs: 500, allowPrivateHosts: ["nas.local"], signal: undefined });
    expect(listOptions(task)).toEqual(Object.keys(options));
  });

  it.each([
    [{ top_k: 0 }, 'The option "top_k" must be a whole number of at least 1, not 0.'],
    [{ top_k: null }, 'The option "top_k" must be a whole number of at least 1, not null.'],
    [
      { function_to_apply: "Softmax" },
      'The option "function_to_apply" must be "softmax" or "sigmoid" or "none", not "Softmax".',
    ],
    [{ batch_size: 1.5 }, 'The option "batch_size" must be a whole number of at least 1, not 1.5.'],
    [{ maxPixels: "9" }, 'The option "maxPixels" must be a number above 0, not "9".'],
    [{ maxRedirects: -1 }, 'The option "maxRedirects" must be a whole number of at least 0, not -1.'],
    [{ timeoutMs: 2 ** 31 }, 'The option "timeoutMs" must be a number above 0 and below 2147483648, not 2147483648.'],
    [{ allowPrivateHosts: "yes" }, 'The option "allowPrivateHosts" must be true, false or a list of hosts, not "yes".'],
    [
      { threshold: 0.5 },
      /^There is no option "threshold" for image-classification; there are top_k, function_to_apply, batch_size, /,
    ],
    [{ toString: 1 }, /^There is no option "toString"/],
  ])("refuses %j", (options, message) => {
    expect(() => checkOptions("image-classification", options)).toThrow(
      expect.objectContaining({
        code: "invalid-option",
        message: typeof message === "string" ? message : expect.stringMatching(message),
      }),
    );
  });

  it("refuses a task that there is not, with those that there are", () => {
    expect(() => checkOptions("toString" as never, {})).toThrow(
      `The task "toString" is not known; the tasks are ${tasks.join(", ")}.`,
    );
  });
});
