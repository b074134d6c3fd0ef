import type { ComponentConfig } from "../app-config.js";

/** What every input gets. */
export interface FieldProps {
  readonly component: ComponentConfig;
  readonly value: unknown;
  readonly onchange: (value: unknown) => void;
  /** Of the control within, for its label. */
  readonly id: string;
  /** Of the texts that belong to it. */
  readonly describedBy: string | undefined;
  /** What is the matter with the value. */
  readonly invalid: boolean;
  readonly maxBytes: number;
}

/** Types whose control is named by a label of the field; the others name themselves. */
export const LABELLED = new Set(["textbox", "number", "dropdown", "json", "markdown"]);

/** Whether a value counts as filled in. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === "object" && "strokes" in value) return (value.strokes as unknown[]).length > 0;
  return !Array.isArray(value) || value.length > 0;
}
