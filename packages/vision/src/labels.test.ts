import { describe, expect, it } from "vitest";
import { classCount, labelName, readLabels } from "./labels.js";

describe("readLabels", () => {
  it.each([
    ["id2label", { id2label: { 0: "cat", 1: "dog" } }, { 0: "cat", 1: "dog" }],
    ["id2label rather than num_labels", { id2label: { 0: "cat" }, num_labels: 7 }, { 0: "cat" }],
    ["a list", { id2label: ["cat", "dog"] }, { 0: "cat", 1: "dog" }],
    ["numbers that do not follow each other", { id2label: { 10: "k", 2: "c" } }, { 2: "c", 10: "k" }],
    ["labels that are no texts", { id2label: { 0: 7, 1: null } }, { 0: "7", 1: "null" }],
    ["num_labels alone", { num_labels: 3 }, { 0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2" }],
    ["num_labels beside an empty id2label", { id2label: null, num_labels: 1 }, { 0: "LABEL_0" }],
    ["nothing: two, as transformers", {}, { 0: "LABEL_0", 1: "LABEL_1" }],
  ])("of %s", (_, config, labels) => {
    expect(readLabels(config)).toEqual(labels);
  });

  it.each(["cat", "-1", "1.5", "", " 1", "0x1", "__proto__"])("refuses the key %j, naming it", (key) => {
    const config = JSON.parse(`{"id2label": {"0": "a", ${JSON.stringify(key)}: "b"}}`);
    expect(() => readLabels(config)).toThrow(
      `config.json: "id2label" has the key "${key}"; keys must be class numbers.`,
    );
  });

  it.each([0, -3, 2.5, "5", 1e12])("refuses num_labels of %j", (num_labels) => {
    expect(() => readLabels({ num_labels })).toThrow(
      /^config\.json: "num_labels" is .*; it must be (a whole number of at least 1|1000000 at most)\.$/,
    );
  });
});

describe("classCount and labelName", () => {
  it("count classes without a label too, and name them", () => {
    const labels = { 1: "person", 3: "car" };
    expect(classCount(labels)).toBe(4);
    expect(classCount({})).toBe(0);
    expect(classCount(Object.fromEntries(Array.from({ length: 300_000 }, (_, id) => [id, "x"])))).toBe(300_000);
    expect([0, 1, 3, 9].map((id) => labelName(labels, id))).toEqual(["LABEL_0", "person", "car", "LABEL_9"]);
  });
});
