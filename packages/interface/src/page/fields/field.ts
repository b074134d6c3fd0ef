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
export const LABELLED = new Set(["textbox", "number", "slider", "dropdown", "json", "markdown"]);

/** Whether a component has what its function needs. No choice at all is a choice, too. */
export function isFilled({ type, props }: ComponentConfig, value: unknown): boolean {
  if (!props.required || type === "checkboxgroup") return true;
  if (value === null || value === undefined) return false;
  return !Array.isArray(value) || value.length > 0;
}
