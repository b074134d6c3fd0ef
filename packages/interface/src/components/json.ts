import { InterfaceError } from "../errors.js";
import type { Component, ComponentOptions } from "./component.js";
import { defineComponent } from "./define.js";

/** Any value that JSON can hold. */
export function json(options: ComponentOptions = {}): Component<unknown, unknown> {
  return defineComponent<unknown, unknown>({
    maker: "json",
    optionNames: {},
    type: "json",
    kind: "JSON",
    label: "JSON",
    options,
    schema: { type: {}, description: "any valid json" },
    pythonType: "dict | list | str | float | bool | None",
    example: { foo: "bar" },
    parse: (input) => input,
    format: (value) => plain(value, options.label ?? "JSON"),
  });
}

/** The value as JSON holds it: what JSON cannot hold is told here, not when it is sent. */
function plain(value: unknown, label: string): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null") as unknown;
  } catch (error) {
    throw new InterfaceError("bad-output", `"${label}" got a value that is no JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
