import type { Tensor } from "@vistazo/graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInferenceRequest, writeInferenceRequest } from "./inference-request.js";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const input = (more: object) => ({
  inputs: [{ name: "x", datatype: "FP32", shape: [2, 2], data: [1, 2, 3, 4], ...more }],
});
const read = (value: unknown, limits = {}) => readInferenceRequest(bytes(value), undefined, limits);

/** The examples of the specification and of the binary extension, with the types that are read here. */
describe("the published examples", () => {
  it("reads two inputs and the output that is wanted", () => {
    const request = read({
      id: "42",
      inputs: [
        { name: "input0", shape: [2, 2], datatype: "INT32", data: [1, 2, 3, 4] },
        { name: "input1", shape: [1], datatype: "BOOL", data: [true] },
      ],
      outputs: [{ name: "output0" }],
    });
    expect(request).toEqual({
      id: "42",
      inputs: new Map<string, Tensor>([
        ["input0", { dtype: "int32", shape: [2, 2], data: Int32Array.of(1, 2, 3, 4) }],
        ["input1", { dtype: "bool", shape: [1], data: Uint8Array.of(1) }],
      ]),
      outputs: [{ name: "output0", binary: false }],
      binary: false,
    });
  });

  it("reads tensors that follow the JSON, in order", () => {
    const header = bytes({
      model_name: "mymodel",
      inputs: [
        { name: "input0", shape: [2, 2], datatype: "INT32", parameters: { binary_data_size: 16 } },
        { name: "input1", shape: [3], datatype: "BOOL", parameters: { binary_data_size: 3 } },
      ],
      outputs: [{ name: "output0", parameters: { binary_data: true } }],
    });
    const after = Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 255, 255, 255, 255, 1, 0, 1);
    // As a server has it: a Buffer, in which the tensors begin at any byte.
    const body = Buffer.from([0, ...header, ...after]).subarray(1);
    const { inputs, outputs } = readInferenceRequest(body, String(header.length));
    expect(inputs.get("input0")).toEqual({ dtype: "int32", shape: [2, 2], data: Int32Array.of(1, 2, 3, -1) });
    expect(inputs.get("input1")).toEqual({ dtype: "bool", shape: [3], data: Uint8Array.of(1, 0, 1) });
    expect(outputs).toEqual([{ name: "output0", binary: true }]);
  });
});

it("takes data as one list and as lists of the tensor's shape", () => {
  const flat = read(input({})).inputs.get("x");
  expect(
    read(
      input({
        data: [
          [1, 2],
          [3, 4],
        ],
      }),
    ).inputs.get("x"),
  ).toEqual(flat);
  expect(read(input({ shape: [], data: [7] })).inputs.get("x")).toMatchObject({ shape: [], data: Float32Array.of(7) });
  expect(read(input({ shape: [0, 3], data: [] })).inputs.get("x")).toMatchObject({ shape: [0, 3] });
});

it("wants all outputs as bytes where the request says so, but for those that say otherwise", () => {
  const parameters = { binary_data_output: true, a_hint: 1 };
  expect(read({ ...input({}), parameters })).toMatchObject({ binary: true });
  const outputs = [{ name: "a" }, { name: "b", parameters: { binary_data: false } }];
  expect(read({ ...input({}), parameters, outputs }).outputs).toEqual([
    { name: "a", binary: true },
    { name: "b", binary: false },
  ]);
});

describe("what is refused, by name", () => {
  it.each<[string, unknown, string, object?]>([
    ["no JSON", "{", "is not JSON"],
    ["no object", [], "must be a JSON object"],
    ["no inputs", {}, "“inputs” must be a list"],
    ["an id that is no text", { ...input({}), id: 7 }, "“id” must be a text"],
    ["a tensor without a name", { inputs: [{}] }, "input 1 must have a “name”"],
    ["one name twice", { inputs: [...input({}).inputs, ...input({}).inputs] }, "“x” is there twice"],
    ["an unknown datatype", input({ datatype: "BYTES" }), "datatype of the input “x” is “BYTES”"],
    ["a datatype of an object's own", input({ datatype: "constructor" }), "“constructor”"],
    ["a negative size", input({ shape: [-1, 4] }), "list of whole numbers"],
    ["a size that is no number", input({ shape: ["2", 2] }), "list of whole numbers"],
    ["more elements than fit anywhere", input({ shape: [2 ** 40, 2 ** 40] }), "more elements than"],
    ["too many dimensions", input({ shape: Array(9).fill(1) }), "9 dimensions"],
    ["too few elements", input({ data: [1] }), "1 elements where its shape [2, 2] asks for 4"],
    ["rows of other lengths", input({ data: [[1, 2, 3], [4]] }), "not of its shape"],
    ["text for numbers", input({ data: [1, 2, 3, "4"] }), "must be numbers"],
    ["a fraction for an integer", input({ datatype: "INT32", data: [1, 2, 3, 4.5] }), "whole numbers of INT32"],
    ["a number beyond the type", input({ datatype: "UINT8", data: [1, 2, 3, 256] }), "whole numbers of UINT8"],
    ["a number that JSON has rounded", input({ datatype: "INT64", data: [1, 2, 3, 2 ** 53] }), "up to 2^53"],
    ["no boolean", input({ datatype: "BOOL", data: [true, false, 2, true] }), "true or false"],
    ["too many inputs", { inputs: Array(17).fill({}) }, "17 inputs"],
    ["too many outputs", { ...input({}), outputs: Array(17).fill({ name: "a" }) }, "17 outputs"],
    ["an output twice", { ...input({}), outputs: [{ name: "a" }, { name: "a" }] }, "asked for twice"],
    ["shared memory", input({ parameters: { shared_memory_region: "r" } }), "“shared_memory_region”"],
    ["a sequence", { ...input({}), parameters: { sequence_id: 1 } }, "“sequence_id”"],
    [
      "classification",
      { ...input({}), outputs: [{ name: "a", parameters: { classification: 3 } }] },
      "“classification”",
    ],
    ["a flag that is none", { ...input({}), parameters: { binary_data_output: 1 } }, "must be true or false"],
    ["data twice", input({ parameters: { binary_data_size: 16 } }), "both “data” and “binary_data_size”"],
    ["a tensor that is too large", input({}), "more elements than the 3", { elements: 3 }],
  ])("%s", (_, value, sentence, limits) => {
    expect(() => read(value, limits)).toThrow(sentence);
  });

  it.each([
    ["a header that is no number", "1e3", 0, "Inference-Header-Content-Length"],
    ["a header that is longer than the body", "9999", 0, "of 0 in all"],
  ])("%s", (_, header, size, sentence) => {
    expect(() => readInferenceRequest(new Uint8Array(size), header)).toThrow(sentence);
  });

  it("bytes that are too few, too many or of another size", () => {
    const ask = (size: number, after: number) => {
      const header = bytes({
        inputs: [{ name: "x", datatype: "FP32", shape: [2], parameters: { binary_data_size: size } }],
      });
      return () => readInferenceRequest(Uint8Array.from([...header, ...Array(after).fill(0)]), String(header.length));
    };
    expect(ask(8, 8)().inputs.get("x")?.data).toEqual(new Float32Array(2));
    expect(ask(8, 7)).toThrow("7 bytes are left of its 8");
    expect(ask(8, 9)).toThrow("1 bytes of binary data follow");
    expect(ask(4, 4)).toThrow("FP32 [2] has 8 bytes");
  });
});

/** Tensors of every type, of small shapes. */
const tensor: fc.Arbitrary<Tensor> = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }).chain((shape) => {
  const count = shape.reduce((product, size) => product * size, 1);
  const length = { minLength: count, maxLength: count };
  const finite = { noNaN: true, noDefaultInfinity: true };
  return fc.oneof(
    fc.float32Array({ ...length, ...finite }).map((data) => ({ dtype: "float32" as const, shape, data })),
    fc.float64Array({ ...length, ...finite }).map((data) => ({ dtype: "float64" as const, shape, data })),
    fc.int32Array(length).map((data) => ({ dtype: "int32" as const, shape, data })),
    fc.int8Array(length).map((data) => ({ dtype: "int8" as const, shape, data })),
    fc.uint8Array(length).map((data) => ({ dtype: "uint8" as const, shape, data })),
    fc
      .bigInt64Array({ ...length, min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n })
      .map((data) => ({ dtype: "int64" as const, shape, data })),
    fc.uint8Array({ ...length, max: 1 }).map((data) => ({ dtype: "bool" as const, shape, data })),
    fc.uint16Array({ ...length, max: 0x7bff }).map((data) => ({ dtype: "float16" as const, shape, data })),
  );
});

it("reads what it writes, as JSON and as bytes, whatever the tensors are", () => {
  const tensors = fc.dictionary(fc.string({ minLength: 1 }), tensor, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
  fc.assert(
    fc.property(tensors, fc.boolean(), fc.option(fc.string(), { nil: undefined }), (inputs, binary, id) => {
      const { body, headerLength } = writeInferenceRequest({ inputs, binary, ...(id !== undefined && { id }) });
      const read = readInferenceRequest(body, headerLength === undefined ? undefined : String(headerLength));
      expect(read.id).toBe(id);
      expect(read.binary).toBe(binary);
      const plain = ({ dtype, shape, data }: Tensor) => ({
        dtype,
        shape: [...shape],
        data: Array.from<number | bigint>(data).map((value) => (value === 0 ? 0 : value)),
      });
      expect([...read.inputs].map(([name, value]) => [name, plain(value)])).toEqual(
        Object.entries(inputs).map(([name, value]) => [name, plain(value)]),
      );
    }),
  );
});

it.each([
  ["FP32", 1e39, /numbers up to 3\.4028234663852886e\+38, since its datatype is FP32\.$/],
  ["FP16", 65520, /numbers up to 65504, since its datatype is FP16\.$/],
  ["FP64", 1, undefined],
])("does not make an infinite number of one that %s cannot hold", (datatype, value, message) => {
  const request = input({ datatype, data: [1, 2, 3, -value] });
  if (message) expect(() => read(request)).toThrow(message);
  else expect(read(request).inputs.get("x")?.data[3]).toBe(-1);
  const infinite = JSON.stringify(request).replace(String(-value), "1e999");
  expect(() => read(infinite)).toThrow(/numbers up to /);
});
