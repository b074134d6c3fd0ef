import { InterfaceError } from "../errors.js";
import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type OptionalOption, type OwnNamesOf } from "./define.js";

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

export interface DropdownOptions<C extends Choice, Optional extends boolean = boolean, Custom extends boolean = boolean>
  extends ChoiceOptions<C, Optional> {
  /** Something else may be typed. Default false. */
  readonly allowCustom?: Custom;
}

/** Characters that a typed value may have. */
const MAX_CUSTOM = 1000;

/** One of several values, all in sight. */
export function radio<const C extends Choice, Optional extends boolean = false>(options: ChoiceOptions<C, Optional>) {
  return oneOf<C, Optional, ValueOf<C>>("radio", "Radio", options);
}

/** One of several values from a list that folds out, or with `allowCustom` any text. */
export function dropdown<const C extends Choice, Optional extends boolean = false, Custom extends boolean = false>(
  options: DropdownOptions<C, Optional, Custom>,
) {
  type Value = ValueOf<C> | (Custom extends true ? string : never);
  return oneOf<C, Optional, Value>("dropdown", "Dropdown", options, options.allowCustom ?? false);
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
    maker: "checkboxGroup",
    optionNames: { choices: true, value: true } satisfies OwnNamesOf<CheckboxGroupOptions<Choice>>,
    type: "checkboxgroup",
    kind: "Checkboxgroup",
    label: "Choices",
    options,
    props: { choices: pairs },
    schema: { title: "Checkbox Group", type: "array", items: { enum: values } },
    pythonType: `list[${literal(values)}]`,
    example: values.slice(0, 1),
    initial: options.value ?? [],
    parse(input, _files, label) {
      if (!Array.isArray(input) || !input.every((value) => values.includes(value))) {
        throw badInput(label, { en: `a list of ${listed(values)}`, es: `una lista de ${listed(values)}` });
      }
      return [...new Set(input as ValueOf<C>[])];
    },
    format(chosen, _files, label) {
      if (!Array.isArray(chosen) || !chosen.every((value) => values.includes(value as ChoiceValue))) {
        throw badOutput(label, `a list of ${listed(values)}`, chosen);
      }
      return [...(chosen as readonly unknown[])];
    },
  });
}

const CHOICE_NAMES: OwnNamesOf<ChoiceOptions<Choice>> = { choices: true, value: true, optional: true };

/** @param custom whether any text will do; undefined where that cannot be said */
function oneOf<C extends Choice, Optional extends boolean, Value extends ChoiceValue>(
  type: string,
  kind: string,
  options: ChoiceOptions<C, Optional>,
  custom?: boolean,
) {
  const pairs = shownAndValue(options.choices);
  const values = pairs.map(([, value]) => value);
  if (values.length === 0) throw new InterfaceError("bad-option", `${kind} "${options.label ?? ""}" needs choices.`);
  const numbers = values.every((value) => typeof value === "number");
  return defineComponent<Value, Value, Optional>({
    maker: type,
    optionNames: custom === undefined ? CHOICE_NAMES : { ...CHOICE_NAMES, allowCustom: true },
    type,
    kind,
    label: kind,
    options,
    props: { choices: pairs, ...(custom && { allow_custom_value: true }) },
    schema: custom
      ? { type: "string", description: `one of ${listed(values)}, or another one` }
      : { ...(kind === "Radio" && { title: kind }), type: numbers ? "number" : "string", enum: values },
    pythonType: custom ? "str" : literal(values),
    example: values[0],
    initial: options.value ?? (options.optional ? undefined : values[0]),
    // As in Gradio, where a radio begins with nothing and a dropdown with its first choice.
    mustBeGiven: kind === "Radio" && options.value === undefined && !options.optional,
    parse(input, _files, label) {
      if (values.includes(input as ChoiceValue)) return input as Value;
      if (!custom) throw badInput(label, { en: `one of ${listed(values)}`, es: `uno de ${listed(values)}` });
      if (typeof input !== "string" || input.trim() === "" || input.length > MAX_CUSTOM) {
        throw badInput(label, {
          en: `one of ${listed(values)}, or a text of at most ${MAX_CUSTOM} characters`,
          es: `uno de ${listed(values)}, o un texto de ${MAX_CUSTOM} caracteres como máximo`,
        });
      }
      return input.trim() as Value;
    },
    format(value, _files, label) {
      const fits = values.includes(value) || (custom && typeof value === "string");
      if (!fits) throw badOutput(label, `one of ${listed(values)}`, value);
      return value;
    },
  });
}

/** The type of these values as Python writes it. */
function literal(values: readonly ChoiceValue[]): string {
  return `Literal[${values.map((value) => (typeof value === "number" ? value : pythonText(value))).join(", ")}]`;
}

function pythonText(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1);
  return text.includes("'") ? `"${inside}"` : `'${inside.replaceAll('\\"', '"')}'`;
}

function shownAndValue(choices: readonly Choice[]): (readonly [string, ChoiceValue])[] {
  return choices.map((choice) => (typeof choice === "object" ? choice : ([String(choice), choice] as const)));
}

function listed(values: readonly ChoiceValue[]): string {
  const shown = values.slice(0, 8).map((value) => JSON.stringify(value));
  return shown.join(", ") + (values.length > shown.length ? " …" : "");
}
