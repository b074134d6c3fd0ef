import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type OwnNamesOf } from "./define.js";

export interface CheckboxOptions extends ComponentOptions {
  readonly value?: boolean;
}

/** Yes or no. */
export function checkbox(options: CheckboxOptions = {}): Component<boolean, boolean | null> {
  return defineComponent<boolean, boolean>({
    maker: "checkbox",
    optionNames: { value: true } satisfies OwnNamesOf<CheckboxOptions>,
    type: "checkbox",
    kind: "Checkbox",
    label: "Checkbox",
    options,
    schema: { type: "boolean" },
    pythonType: "bool",
    example: true,
    initial: options.value ?? false,
    parse(input, _files, label) {
      if (typeof input !== "boolean")
        throw badInput(label, { en: "true or false", es: "verdadero o falso (true o false)" });
      return input;
    },
    format(value, _files, label) {
      if (typeof value !== "boolean") throw badOutput(label, "true or false", value);
      return value;
    },
  });
}
