import { describe, expect, it } from "vitest";
import { ConfigReader, type Json } from "./config-reader.js";

const read = (json: Json) => new ConfigReader(json);

describe("ConfigReader", () => {
  it("gives what is there, else the fallback, also for null", () => {
    const config = read({ hidden_size: 32, depths: [1, 2], hidden_act: null, qkv_bias: false });
    expect(config.size("hidden_size", 768)).toBe(32);
    expect(config.sizes("depths")).toEqual([1, 2]);
    expect(config.string("hidden_act", "gelu")).toBe("gelu");
    expect(config.boolean("qkv_bias", true)).toBe(false);
    expect(config.number("layer_norm_eps", 1e-12)).toBe(1e-12);
    expect([config.has("qkv_bias"), config.has("hidden_act"), config.has("other")]).toEqual([true, false, false]);
  });

  it("reads one number where a list of one a channel, or a height and a width, may be", () => {
    expect(read({ mean: 0.5 }).channelNumbers("mean")).toEqual([0.5, 0.5, 0.5]);
    expect(read({ mean: [1, 2, 3] }).channelNumbers("mean")).toEqual([1, 2, 3]);
    expect(read({ size: 4 }).heightWidth("size")).toEqual([4, 4]);
    expect(read({ size: [4, 5] }).heightWidth("size")).toEqual([4, 5]);
  });

  it.each([
    ["size", 0, "a whole number of at least 1"],
    ["size", 1.5, "a whole number of at least 1"],
    ["size", "12", "a whole number of at least 1"],
    ["size", 2 ** 60, "a whole number of at least 1"],
    ["sizes", [1, -2], "a list of whole numbers of at least 1"],
    ["integers", [1, 2.5], "a list of whole numbers"],
    ["number", "1e-5", "a number"],
    ["numbers", [1, null], "a list of numbers"],
    ["boolean", 1, "true or false"],
    ["string", 7, "a text"],
    ["strings", ["a", 7], "a list of texts"],
    ["channelNumbers", [0.5, 0.5], "a number or a list of 3 numbers"],
    ["heightWidth", [1, 2, 3], "a size or [height, width]"],
    ["section", [1], "an object"],
    ["objects", [{}, 1], "a list of objects"],
  ] as const)("%s refuses %j, naming file, field and what was expected", (method, value, wanted) => {
    const config = new ConfigReader({ field: value }, "config.json, backbone_config");
    expect(() => config[method]("field")).toThrow(
      expect.objectContaining({
        name: "VisionError",
        code: "invalid-config",
        message: `config.json, backbone_config: "field" is ${JSON.stringify(value)}; it must be ${wanted}.`,
      }),
    );
  });

  it("says what is missing, and cuts long values short", () => {
    expect(() => read({}).size("hidden_size")).toThrow(
      'config.json: "hidden_size" is missing; it must be a whole number of at least 1.',
    );
    expect(() => read({ x: "y".repeat(500) }).number("x")).toThrow(
      /^config\.json: "x" is "y{59}…; it must be a number\.$/,
    );
  });

  it("names sections by their way from the file", () => {
    const config = read({ backbone_config: { stages: [{ depth: 1 }, { depth: "two" }] } });
    const [, second] = config.section("backbone_config").objects("stages");
    expect(() => second.size("depth")).toThrow(/^config\.json, backbone_config, stages\[1\]: "depth" is "two"/);
  });
});
