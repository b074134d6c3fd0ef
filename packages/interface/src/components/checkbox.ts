import type { Component, ComponentOptions } from "./component.js";
import { badInput, defineComponent } from "./define.js";

export interface CheckboxOptions extends ComponentOptions {
  readonly value?: boolean;
}

/** Yes or no. */
export function checkbox(options: CheckboxOptions = {}): Component<boolean, boolean | null> {
  return defineComponent<boolean, boolean>({
    type: "checkbox",
    kind: "Checkbox",
    label: "Checkbox",
    options,
    schema: { type: "boolean" },
    pythonType: "bool",
    example: true,
    initial: options.value ?? false,
    parse(input, _files, label) {
      if (typeof input !== "boolean") throw badInput(label, "true or false");
      return input;
    },
    format: Boolean,
  });
}
