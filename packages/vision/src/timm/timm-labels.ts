import type { Json } from "../config-reader.js";
import type { Id2Label } from "../labels.js";
import { VisionError } from "../vision-error.js";

/**
 * The names of a timm model's classes: `label_names` of its config.json, else ImageNet's where there are as many classes as one of
 * its sets has, else LABEL_0, LABEL_1 …, as in transformers' wrapper.
 *
 * @throws VisionError `invalid-config`
 */
export async function timmLabels({ label_names: names }: Json, classes: number): Promise<Id2Label> {
  if (names !== undefined && names !== null) {
    if (!Array.isArray(names) || !names.every((name) => typeof name === "string") || names.length !== classes)
      throw new VisionError(
        "invalid-config",
        `config.json: "label_names" must be a list of ${classes} texts, one a class.`,
      );
    return { ...names };
  }
  return { ...((await imagenetLabels(classes)) ?? Array.from({ length: classes }, (_, id) => `LABEL_${id}`)) };
}

/** The names in the one of ImageNet's sets that has so many classes. They are half a megabyte, and are read when they are needed. */
async function imagenetLabels(classes: number): Promise<readonly string[] | undefined> {
  const { imagenetNames, imagenetSets } = await import("./imagenet-names.js");
  const bit = (imagenetSets as readonly number[]).indexOf(classes);
  if (bit < 0) return undefined;
  const all = imagenetNames.split("\n").map((line) => ({ sets: base64.indexOf(line[0]), name: line.slice(1) }));
  const wanted = all.filter(({ sets }) => sets & (1 << bit));
  // Microsoft's set has the classes of ImageNet-1k before all others.
  const isFirst = ({ sets }: { readonly sets: number }) => classes === microsoftSet && (sets & 1) === 1;
  return [...wanted.filter(isFirst), ...wanted.filter((each) => !isFirst(each))].map(({ name }) => name);
}

const microsoftSet = 21842;
const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
