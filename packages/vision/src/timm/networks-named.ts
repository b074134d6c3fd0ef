import type { Classifier, Networks } from "../architectures/architecture.js";
import type { ClassifierAnswer } from "../networks/classifier.js";

/** The names that one network has in timm, for what its weights tell: sizes, depths, what it was trained on. */
export function networksNamed(names: readonly string[], network: Classifier): Networks<ClassifierAnswer> {
  return Object.fromEntries(names.map((name) => [name, network]));
}
