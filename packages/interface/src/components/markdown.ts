import type { Component, ComponentOptions } from "./component.js";
import { badInput, defineComponent } from "./define.js";

export interface MarkdownOptions extends ComponentOptions {
  readonly value?: string;
}

/** Text with CommonMark formatting. HTML in it is shown as text. */
export function markdown(options: MarkdownOptions = {}): Component<string, string | null> {
  return defineComponent<string, string>({
    type: "markdown",
    kind: "Markdown",
    label: "Markdown",
    options,
    schema: { type: "string" },
    pythonType: "str",
    example: "# Hello!",
    initial: options.value,
    parse(input, _files, label) {
      if (typeof input !== "string") throw badInput(label, "a text");
      return input;
    },
    format: String,
  });
}
