import type { Component, ComponentOptions } from "./component.js";
import { badInput, defineComponent } from "./define.js";

export interface TextOptions extends ComponentOptions {
  readonly value?: string;
  /** Lines of the field. Default 1. */
  readonly lines?: number;
  readonly placeholder?: string;
  /** Characters. Default 100 000. */
  readonly maxLength?: number;
}

/** A line or more of text. */
export function text(options: TextOptions = {}): Component<string, string | number | boolean | null> {
  const { value, lines = 1, placeholder, maxLength = 100_000 } = options;
  return defineComponent<string, string | number | boolean>({
    type: "textbox",
    kind: "Textbox",
    label: "Text",
    options,
    props: { lines, max_length: maxLength, ...(placeholder !== undefined && { placeholder }) },
    schema: { type: "string" },
    pythonType: "str",
    example: "Hello!!",
    initial: value,
    parse(input, _files, label) {
      if (typeof input !== "string") throw badInput(label, "a text");
      if (input.length > maxLength) throw badInput(label, `a text of at most ${maxLength} characters`);
      return input;
    },
    format: String,
  });
}
