import { FieldError, InterfaceError, type Sentence } from "../errors.js";
import type { Files } from "../files/files.js";
import { isRecord, type JsonSchema } from "../json.js";
import { type NamesOf, refuseUnknown } from "../known-options.js";
import type { Component, ComponentOptions } from "./component.js";

/** `T`, or null too where the component is optional. */
export type Given<T, Optional extends boolean> = Optional extends true ? T | null : T;

export interface OptionalOption<Optional extends boolean> {
  /** The function also runs without it, and gets null. Default false: the person is told that it is missing. */
  readonly optional?: Optional;
}

/** The names of a component's own options, besides those that every component has. */
export type OwnNamesOf<Options> = Omit<NamesOf<Options>, keyof ComponentOptions>;

const COMMON_NAMES: NamesOf<ComponentOptions> = { label: true, name: true, info: true };

interface Definition<In, Out> {
  /** The function that makes it, as one writes it. */
  readonly maker: string;
  readonly optionNames: Readonly<Record<string, true>>;
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
  refuseUnknown(options, { ...COMMON_NAMES, ...definition.optionNames }, definition.maker);
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
        throw new FieldError(
          label,
          (field) => ({
            en: `"${field}" is missing: fill it in first.`,
            es: `Falta «${field}»: rellénalo primero.`,
          }),
          { code: "bad-input" },
        );
      }
      return definition.parse(value, files, label) as Given<In, Optional> | Promise<Given<In, Optional>>;
    },
    format: (value, files) => (value === null || value === undefined ? null : definition.format(value, files, label)),
  };
}

/** An error about a value that a client sent. */
export function badInput(label: string, expected: Sentence): FieldError {
  return new FieldError(
    label,
    (field) => ({ en: `"${field}" must be ${expected.en}.`, es: `«${field}» debe ser ${expected.es}.` }),
    { code: "bad-input" },
  );
}

/**
 * An error about a value that the function returned, for whoever wrote it.
 * @param part of the value that is wrong, such as " at annotations[2]"
 */
export function badOutput(label: string, expected: string, value: unknown, part = ""): InterfaceError {
  return new InterfaceError(
    "bad-output",
    `The function's value for "${label}"${part} must be ${expected}, not ${shown(value)}.`,
  );
}

/** Letters of a value that are shown. */
const SHOWN = 40;

/** A value, so that whoever returned it knows it again. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (!isRecord(value)) return String(value);
  const kind = value.constructor?.name ?? "Object";
  if (kind !== "Object") return `a ${kind}`;
  const keys = Object.keys(value);
  return keys.length === 0 ? "an empty object" : `an object with ${keys.slice(0, 6).join(", ")}`;
}
