import type { Tensor } from "@vistazo/graph";
import { expect, it } from "vitest";
import { readInferenceAnswer, writeInferenceAnswer } from "./inference-answer.js";
import { readModelMetadata } from "./metadata.js";

const output0: Tensor = { dtype: "float32", shape: [3, 2], data: Float32Array.of(1, 1.5, 2, 2.5, 3, 3.5) };
const label: Tensor = { dtype: "int64", shape: [1], data: BigInt64Array.of(2n ** 60n) };
const model = { name: "mymodel", version: "1" };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

it("answers as the specification's example", () => {
  const { body, headerLength } = writeInferenceAnswer(model, { id: "42", binary: false }, { output0 });
  expect(headerLength).toBeUndefined();
  expect(JSON.parse(text(body))).toEqual({
    model_name: "mymodel",
    model_version: "1",
    id: "42",
    outputs: [{ name: "output0", shape: [3, 2], datatype: "FP32", data: [1, 1.5, 2, 2.5, 3, 3.5] }],
  });
});

it("puts outputs that are wanted so after the JSON, in the order that they are named", () => {
  const outputs = [
    { name: "label", binary: false },
    { name: "output0", binary: true },
  ];
  const { body, headerLength = 0 } = writeInferenceAnswer(model, { outputs, binary: false }, { output0, label });
  // A number beyond 2^53 keeps its digits.
  expect(text(body.subarray(0, headerLength))).toBe(
    '{"model_name":"mymodel","model_version":"1","outputs":[{"name":"label","datatype":"INT64","shape":[1],"data":[1152921504606846976]},' +
      '{"name":"output0","datatype":"FP32","shape":[3,2],"parameters":{"binary_data_size":24}}]}',
  );
  expect(new Float32Array(body.slice(headerLength).buffer)).toEqual(output0.data);
});

it("reads what it writes", () => {
  const { body, headerLength } = writeInferenceAnswer(model, { binary: true }, { output0, label });
  expect(readInferenceAnswer(body, String(headerLength))).toEqual(new Map(Object.entries({ output0, label })));
});

it("refuses outputs that there are not, and numbers that JSON has no word for", () => {
  const outputs = [{ name: "toString", binary: false }];
  expect(() => writeInferenceAnswer(model, { outputs, binary: false }, { output0 })).toThrow(
    "There is no output “toString”; there are output0.",
  );
  const infinite: Tensor = { dtype: "float32", shape: [1], data: Float32Array.of(Number.POSITIVE_INFINITY) };
  expect(() => writeInferenceAnswer(model, { binary: false }, { infinite })).toThrow("ask for it as binary data");
  expect(writeInferenceAnswer(model, { binary: true }, { infinite }).body.byteLength).toBeGreaterThan(4);
});

it("hands on a server's own sentence, and says what is no answer", () => {
  expect(() => readInferenceAnswer(bytes({ error: "no such model" }), undefined)).toThrow("no such model");
  expect(() => readInferenceAnswer(bytes({}), undefined)).toThrow("“outputs” must be a list");
  expect(() => readInferenceAnswer(new TextEncoder().encode("<html>"), undefined)).toThrow("not JSON");
});

it("reads metadata, also where sizes are texts", () => {
  const port = { name: "x", datatype: "FP32", shape: ["-1", 3] };
  expect(
    readModelMetadata(bytes({ name: "m", versions: ["1"], platform: "onnx", inputs: [port], outputs: [] })),
  ).toEqual({
    name: "m",
    versions: ["1"],
    platform: "onnx",
    inputs: [{ name: "x", datatype: "FP32", shape: [-1, 3] }],
    outputs: [],
  });
  for (const wrong of [{}, { name: "m" }, { name: "m", inputs: [{ name: "x", shape: [1] }], outputs: [] }])
    expect(() => readModelMetadata(bytes(wrong))).toThrow("metadata");
});
