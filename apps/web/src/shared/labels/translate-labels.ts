import { IMAGENET } from "./imagenet-labels.js";
import { ADE20K, COCO, ROOMS, VOC } from "./spanish-labels.js";

interface Names {
  readonly names: Readonly<Record<string, string>>;
  /** By which of them a label is found. */
  readonly keyOf: (label: string) => string;
}

const whole = (label: string) => label.trim();
/** Checkpoints name a class of ImageNet by all its names, or by the first. */
const first = (label: string) => (label.split(",", 1)[0] as string).trim();

const DATA_SETS: readonly Names[] = [
  { names: COCO, keyOf: whole },
  { names: ADE20K, keyOf: whole },
  { names: { ...COCO, ...VOC }, keyOf: whole },
  { names: { ...ADE20K, ...ROOMS }, keyOf: whole },
  { names: IMAGENET, keyOf: first },
];

/** Labels in Spanish, by the first data set that has all of them; none where there is no such one: a list is not to be half and half. */
export function namesOf(labels: readonly string[]): ReadonlyMap<string, string> {
  const known = DATA_SETS.find(({ names, keyOf }) => labels.every((label) => Object.hasOwn(names, keyOf(label))));
  return new Map(known ? labels.map((label) => [label, known.names[known.keyOf(label)] as string]) : []);
}
