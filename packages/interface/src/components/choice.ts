import { InterfaceError } from "../errors.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, defineComponent, type OptionalOption } from "./define.js";

/** A value that can be chosen. */
export type ChoiceValue = string | number;

/** A value, or what is shown for it and the value. */
export type Choice = ChoiceValue | readonly [shown: string, value: ChoiceValue];

/** The value of a choice. */
export type ValueOf<C extends Choice> = C extends readonly [string, infer V] ? V : C;

export interface ChoiceOptions<C extends Choice, Optional extends boolean = boolean>
  extends ComponentOptions,
    OptionalOption<Optional> {
  readonly choices: readonly C[];
  /** Chosen at first. Default: the first one, unless it is optional. */
  readonly value?: ValueOf<C>;
}

/** One of several values, all in sight. */
export function radio<const C extends Choice, Optional extends boolean = false>(options: ChoiceOptions<C, Optional>) {
  return oneOf<C, Optional>("radio", "Radio", options);
}

/** One of several values from a list that folds out. */
export function dropdown<const C extends Choice, Optional extends boolean = false>(
  options: ChoiceOptions<C, Optional>,
) {
  return oneOf<C, Optional>("dropdown", "Dropdown", options);
}

export interface CheckboxGroupOptions<C extends Choice> extends ComponentOptions {
  readonly choices: readonly C[];
  /** Chosen at first. Default: none. */
  readonly value?: readonly ValueOf<C>[];
}

/** Any number of values. */
export function checkboxGroup<const C extends Choice>(
  options: CheckboxGroupOptions<C>,
): Component<ValueOf<C>[], readonly ValueOf<C>[] | null> {
  const pairs = shownAndValue(options.choices);
  const values = pairs.map(([, value]) => value);
  return defineComponent<ValueOf<C>[], readonly ValueOf<C>[]>({
    type: "checkboxgroup",
    kind: "Checkboxgroup",
    label: "Choices",
    options,
    props: { choices: pairs },
    schema: { type: "array", items: { enum: values } },
    pythonType: "list",
    example: values.slice(0, 1),
    initial: options.value ?? [],
    parse(input, _files, label) {
      if (!Array.isArray(input) || !input.every((value) => values.includes(value))) {
        throw badInput(label, `a list of ${listed(values)}`);
      }
      return [...new Set(input as ValueOf<C>[])];
    },
    format: (chosen) => [...chosen],
  });
}

function oneOf<C extends Choice, Optional extends boolean>(
  type: string,
  kind: string,
  options: ChoiceOptions<C, Optional>,
) {
  const pairs = shownAndValue(options.choices);
  const values = pairs.map(([, value]) => value);
  if (values.length === 0) throw new InterfaceError("bad-option", `${kind} "${options.label ?? ""}" needs choices.`);
  const numbers = values.every((value) => typeof value === "number");
  return defineComponent<ValueOf<C>, ValueOf<C>, Optional>({
    type,
    kind,
    label: kind,
    options,
    props: { choices: pairs },
    schema: { ...(numbers ? { type: "number" } : { type: "string" }), enum: values },
    pythonType: `Literal[${values.map((value) => JSON.stringify(value)).join(", ")}]`,
    example: values[0],
    initial: options.value ?? (options.optional ? undefined : values[0]),
    parse(input, _files, label) {
      if (!values.includes(input as ChoiceValue)) throw badInput(label, `one of ${listed(values)}`);
      return input as ValueOf<C>;
    },
    format: (value) => value,
  });
}

function shownAndValue(choices: readonly Choice[]): (readonly [string, ChoiceValue])[] {
  return choices.map((choice) => (typeof choice === "object" ? choice : ([String(choice), choice] as const)));
}

function listed(values: readonly ChoiceValue[]): string {
  const shown = values.slice(0, 8).map((value) => JSON.stringify(value));
  return shown.join(", ") + (values.length > shown.length ? " …" : "");
}
