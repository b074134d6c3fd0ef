import { expect, it } from "vitest";
import type { AppConfig, ComponentConfig } from "./app-config.js";
import { keptInputs } from "./kept-inputs.js";

const app = (components: ComponentConfig[], outputs: number[] = []) =>
  ({
    components,
    dependencies: [
      {
        id: 0,
        inputs: components.map(({ id }) => id).filter((id) => !outputs.includes(id)),
        outputs,
        api_name: "predict",
      },
    ],
  }) as unknown as AppConfig;
const component = (id: number, type: string, label: string, props = {}) => ({ id, type, props: { label, ...props } });

it("what was filled in stays with the fields of its kind and name that may still have it", () => {
  const photo = new Blob(["a"]);
  const values = new Map<number, unknown>([
    [1, "words"],
    [2, 0.9],
    [3, photo],
    [4, "large"],
    [5, { path: "files/a", meta: {} }],
    [6, "second"],
    [7, "a result"],
  ]);
  const before = app(
    [
      component(1, "textbox", "Words"),
      component(2, "slider", "Threshold", { minimum: 0, maximum: 1 }),
      component(3, "image", "Photo"),
      component(4, "dropdown", "Size", { choices: [["large", "large"]] }),
      component(5, "file", "File"),
      component(6, "textbox", "Words"),
      component(7, "textbox", "Answer"),
    ],
    [7],
  );
  const now = app([
    component(11, "image", "Photo"),
    component(12, "slider", "Threshold", { minimum: 0, maximum: 0.5 }),
    component(13, "dropdown", "Size", { choices: [["small", "small"]] }),
    component(14, "textbox", "Words"),
    component(15, "textbox", "Words"),
    component(16, "number", "Words"),
    component(17, "textbox", "Answer"),
    component(18, "file", "File"),
  ]);
  expect([...keptInputs(before, now, values)]).toEqual([
    [11, photo],
    [14, "words"],
    [15, "second"],
  ]);
});
