import type { Files } from "../files/files.js";
import type { JsonSchema } from "../json.js";

/** What every component can be told. */
export interface ComponentOptions {
  /** Shown above the component and in the API's description. */
  readonly label?: string;
  /** Name of the parameter for callers of the API. Default: the label in lower case with underscores. */
  readonly name?: string;
  /** A sentence of help under the label. */
  readonly info?: string;
}

/**
 * A typed place on the page for a value, which knows its form on the wire.
 * `parse` makes a value for the function from what a client sent, and trusts nothing of it;
 * `format` makes what clients get from a value that the function returned.
 */
export interface Component<In, Out> {
  /** Gradio's name for it in a config, in lower case. */
  readonly type: string;
  /** Gradio's name for it in the description of the API, by which the clients tell what may be uploaded. */
  readonly kind: string;
  readonly label: string;
  readonly name?: string;
  /** What a page needs to draw it. */
  readonly props: Readonly<Record<string, unknown>>;
  /** The value on the wire. */
  readonly schema: JsonSchema;
  /** The value's type for callers in Python. */
  readonly pythonType: string;
  /** A value on the wire that a caller can copy. */
  readonly example: unknown;
  /** The value on the wire at first. A parameter with one may be left out. */
  readonly initial?: unknown;
  /** Callers have to say it, though the page begins with a value. */
  readonly mustBeGiven?: boolean;
  /** A parameter that may be null. */
  readonly optional?: boolean;
  parse(value: unknown, files: Files): In | Promise<In>;
  format(value: Out, files: Files): unknown;
}

/** Any component, whatever its types are. */
export type AnyComponent = Component<unknown, never>;

export function isComponent(value: unknown): value is AnyComponent {
  return typeof value === "object" && value !== null && "parse" in value && "format" in value && "kind" in value;
}
