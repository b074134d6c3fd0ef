import type { Classification, ClassificationFunction } from "@vistazo/tasks";
import type { Json } from "../config-reader.js";
import { type Id2Label, labelName } from "../labels.js";
import { sigmoid, softmax } from "./probabilities.js";

/** As transformers chooses when `function_to_apply` is not given. */
export function defaultFunction(config: Json, id2label: Id2Label): ClassificationFunction {
  const labels = Object.keys(id2label).length;
  if (config.problem_type === "multi_label_classification" || labels === 1) return "sigmoid";
  if (config.problem_type === "single_label_classification" || labels > 1) return "softmax";
  return "none";
}

/** Scores from the logits of one photo. */
export function applyFunction(logits: Float32Array, name: ClassificationFunction): Float32Array {
  if (name === "none") return logits;
  return name === "sigmoid" ? logits.map(sigmoid) : softmax(logits);
}

/** The `count` best labels, in falling order of score; equal scores stay in the order of the classes. */
export function topLabels(scores: Float32Array, id2label: Id2Label, count: number): Classification[] {
  const order = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a]);
  return order.slice(0, count).map((id) => ({ label: labelName(id2label, id), score: scores[id] }));
}
