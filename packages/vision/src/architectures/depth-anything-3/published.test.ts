import { expect, it } from "vitest";
import { describeDepthAnything3 } from "./published.js";

const describe = (config: object, names = ["config.json", "model.safetensors"]) =>
  describeDepthAnything3({ id: "org/model", config: { ...config }, names });

it.each([
  ["da3-small", "DepthAnything3"],
  ["da3-large-1.1", "DepthAnything3"],
  ["da3metric-large", "DepthAnything3Mono"],
  ["da3nested-giant-large", "DepthAnything3Nested"],
])("knows the preset %s", (preset, name) => {
  expect(describe({ model_name: preset })).toMatchObject({
    config: { architectures: [name] },
    weights: "model.safetensors",
  });
});

it("leaves others alone, and names presets that it does not know", () => {
  expect(describe({ model_name: "vitpose" })).toBeUndefined();
  expect(describe({ model_name: "da3-large" }, ["config.json"])).toBeUndefined();
  expect(() => describe({ model_name: "da3-colossal" })).toThrow(/preset da3-colossal/);
});
