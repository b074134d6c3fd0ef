import type { Classification } from "@vistazo/tasks";
import { isRecord } from "../json.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type OwnNamesOf } from "./define.js";

/** Scores by class, a list of them, or a single answer. */
export type LabelResult = readonly Classification[] | Readonly<Record<string, number>> | string | number;

export interface LabelOptions extends ComponentOptions {
  /** Classes shown, those with the highest scores. Default: all. */
  readonly topClasses?: number;
}

interface WireLabel {
  readonly label: string | number | null;
  readonly confidences: readonly { readonly label: string; readonly confidence: number }[] | null;
}

/** What something is: the best class in large letters, scores as bars. */
export function label(options: LabelOptions = {}): Component<Classification[], LabelResult | null> {
  const { topClasses } = options;
  return defineComponent<Classification[], LabelResult>({
    maker: "label",
    optionNames: { topClasses: true } satisfies OwnNamesOf<LabelOptions>,
    type: "label",
    kind: "Label",
    label: "Label",
    options,
    props: { num_top_classes: topClasses, show_heading: true },
    schema: {
      type: "object",
      properties: {
        label: { anyOf: [{ type: "string" }, { type: "integer" }, { type: "number" }, { type: "null" }] },
        confidences: {
          anyOf: [
            {
              type: "array",
              items: {
                type: "object",
                properties: { label: { type: "string" }, confidence: { type: "number" } },
                required: ["label", "confidence"],
              },
            },
            { type: "null" },
          ],
        },
      },
    },
    pythonType: "dict(label: str | int | float | None, confidences: list[dict(label: str, confidence: float)] | None)",
    example: { label: "cat", confidences: [{ label: "cat", confidence: 0.9 }] },
    parse: readWire,
    format: (result, _files, label) => writeWire(result, label, topClasses),
  });
}

function writeWire(
  result: LabelResult,
  component: string,
  topClasses = Number.POSITIVE_INFINITY,
): WireLabel | Record<string, never> {
  if (typeof result === "string" || typeof result === "number") return { label: result, confidences: null };
  const scores = Array.isArray(result)
    ? (result as readonly Classification[])
    : Object.entries(result).map(([label, score]) => ({ label, score }));
  const wrong = scores.find((entry: unknown) => {
    return !isRecord(entry) || typeof entry.label !== "string" || typeof entry.score !== "number";
  });
  if (wrong !== undefined || !(Array.isArray(result) || isRecord(result))) {
    throw badOutput(component, "[{ label, score }], { cat: 0.9 } or one answer", wrong ?? result);
  }
  if (scores.length === 0) return {};
  const sorted = [...scores].sort((a, b) => b.score - a.score).slice(0, topClasses);
  return {
    label: sorted[0].label,
    confidences: sorted.map(({ label, score }) => ({ label, confidence: score })),
  };
}

const WIRE = { en: "an object with label and confidences", es: "un objeto con label y confidences" };

function readWire(input: unknown, _files: unknown, label: string): Classification[] {
  if (!isRecord(input)) throw badInput(label, WIRE);
  const confidences = Array.isArray(input.confidences) ? (input.confidences as unknown[]) : [];
  const scores = confidences.filter(isRecord).map((entry) => ({ label: entry.label, score: entry.confidence }));
  if (
    scores.every((entry): entry is Classification => typeof entry.label === "string" && typeof entry.score === "number")
  ) {
    return scores.length > 0 || input.label == null ? scores : [{ label: String(input.label), score: 1 }];
  }
  throw badInput(label, WIRE);
}
