import type { Component, ComponentOptions } from "./component.js";
import { badInput, badOutput, defineComponent, type OwnNamesOf } from "./define.js";

export interface MarkdownOptions extends ComponentOptions {
  readonly value?: string;
}

/** Text with CommonMark formatting. HTML in it is shown as text. */
export function markdown(options: MarkdownOptions = {}): Component<string, string | null> {
  return defineComponent<string, string>({
    maker: "markdown",
    optionNames: { value: true } satisfies OwnNamesOf<MarkdownOptions>,
    type: "markdown",
    kind: "Markdown",
    label: "Markdown",
    options,
    schema: { type: "string" },
    pythonType: "str",
    example: "# Hello!",
    initial: options.value,
    parse(input, _files, label) {
      if (typeof input !== "string") throw badInput(label, { en: "a text", es: "un texto" });
      return input;
    },
    format(value, _files, label) {
      if (typeof value !== "string") throw badOutput(label, "a text", value);
      return value;
    },
  });
}
