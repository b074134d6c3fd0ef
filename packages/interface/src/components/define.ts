import { UserError } from "../errors.js";
import type { Files } from "../files/files.js";
import type { JsonSchema } from "../json.js";
import type { Component, ComponentOptions } from "./component.js";

/** `T`, or null too where the component is optional. */
export type Given<T, Optional extends boolean> = Optional extends true ? T | null : T;

export interface OptionalOption<Optional extends boolean> {
  /** The function also runs without it, and gets null. Default false: the person is told that it is missing. */
  readonly optional?: Optional;
}

interface Definition<In, Out> {
  readonly type: string;
  readonly kind: string;
  /** Used where the options have none. */
  readonly label: string;
  readonly options: ComponentOptions & { readonly optional?: boolean };
  readonly props?: Readonly<Record<string, unknown>>;
  readonly schema: JsonSchema;
  readonly pythonType: string;
  readonly example: unknown;
  readonly initial?: unknown;
  readonly mustBeGiven?: boolean;
  /** Never called with null or undefined. */
  parse(value: unknown, files: Files, label: string): In | Promise<In>;
  /** Never called with null or undefined, which are null on the wire. */
  format(value: Out, files: Files, label: string): unknown;
}

/** Makes a component from what is particular to it: missing values, labels and the common props are seen to here. */
export function defineComponent<In, Out, Optional extends boolean = false>(
  definition: Definition<In, Out>,
): Component<Given<In, Optional>, Out | null> {
  const { options, initial } = definition;
  const label = options.label ?? definition.label;
  const optional = options.optional ?? false;
  const props: Record<string, unknown> = { ...definition.props, label, show_label: true, visible: true };
  if (options.name !== undefined) props.name = options.name;
  if (options.info !== undefined) props.info = options.info;
  if (initial !== undefined) props.value = initial;
  return {
    type: definition.type,
    kind: definition.kind,
    label,
    ...(options.name !== undefined && { name: options.name }),
    props,
    schema: definition.schema,
    pythonType: definition.pythonType,
    example: definition.example,
    ...(initial !== undefined && { initial }),
    ...(definition.mustBeGiven && { mustBeGiven: true }),
    optional,
    parse: (value, files) => {
      if (value === null || value === undefined) {
        if (optional) return null as Given<In, Optional>;
        throw new UserError(`"${label}" is missing: fill it in first.`, { code: "bad-input" });
      }
      return definition.parse(value, files, label) as Given<In, Optional> | Promise<Given<In, Optional>>;
    },
    format: (value, files) => (value === null || value === undefined ? null : definition.format(value, files, label)),
  };
}

/** An error about a value that a client sent. */
export function badInput(label: string, expected: string): UserError {
  return new UserError(`"${label}" must be ${expected}.`, { code: "bad-input" });
}
