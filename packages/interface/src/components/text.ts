import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type OwnNamesOf } from "./define.js";

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
    maker: "text",
    optionNames: { value: true, lines: true, placeholder: true, maxLength: true } satisfies OwnNamesOf<TextOptions>,
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
      if (typeof input !== "string") throw badInput(label, { en: "a text", es: "un texto" });
      if (input.length > maxLength) {
        throw badInput(label, {
          en: `a text of at most ${maxLength} characters`,
          es: `un texto de ${maxLength} caracteres como máximo`,
        });
      }
      return input;
    },
    format(value, _files, label) {
      if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") {
        throw badOutput(label, "a text or a number", value);
      }
      return String(value);
    },
  });
}
