import { ADE20K, COCO, VOC } from "./spanish-labels.js";

const DATA_SETS = [COCO, ADE20K, { ...COCO, ...VOC }] as const;

/** Labels in Spanish, by the first data set that has all of them; none where there is no such one: a list is not to be half and half. */
export function namesOf(labels: readonly string[]): ReadonlyMap<string, string> {
  const known = DATA_SETS.find((names) => labels.every((label) => Object.hasOwn(names, label.trim())));
  return new Map(known ? labels.map((label) => [label, known[label.trim()] as string]) : []);
}
