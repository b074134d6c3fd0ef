import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixture, readExpected } from "../tests/fixtures.js";
import { checkReader } from "../tests/mutations.js";
import { encodeHeader } from "../tests/tiny-model.js";
import { resolveLimits } from "./options.js";
import { readTensor } from "./read-tensor.js";
import { readSafetensorsTable } from "./safetensors.js";

const LIMITS = resolveLimits();
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-safetensors-"));
  file = join(folder, "model.safetensors");
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array, limits = LIMITS) {
  await writeFile(file, bytes);
  return readSafetensorsTable(file, limits);
}

const readHeader = (header: unknown, dataBytes: number) =>
  read(
    Buffer.concat([
      encodeHeader(typeof header === "string" ? header : JSON.stringify(header)),
      Buffer.alloc(dataBytes),
    ]),
  );

const f32 = (shape: unknown, begin: unknown, end: unknown) => ({ dtype: "F32", shape, data_offsets: [begin, end] });

describe("readSafetensorsTable", () => {
  it("finds every tensor of a file that Python wrote", async () => {
    const table = await readSafetensorsTable(fixture("all.safetensors"), LIMITS);
    const { tensors } = await readExpected();
    expect([...table.keys()].sort()).toEqual(Object.keys(tensors).sort());
    for (const [name, { dtype, shape }] of Object.entries(tensors)) {
      expect(table.get(name)).toMatchObject({ name, dtype, shape, file: fixture("all.safetensors") });
      expect(table.get(name)?.strides).toBeUndefined();
    }
    expect(Buffer.from(await readTensor(table.get("int32")!)).readInt32LE(4)).toBe(-2);
  });

  it("accepts a file without tensors, and names that JavaScript treats specially", async () => {
    expect((await readHeader({}, 0)).size).toBe(0);
    const table = await readHeader(
      '{"__proto__":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"7":{"dtype":"U8","shape":[2,0],"data_offsets":[4,4]}}',
      4,
    );
    expect(table.get("__proto__")).toMatchObject({ shape: [], offset: expect.any(Number), length: 4 });
    expect(table.get("7")).toMatchObject({ shape: [2, 0], length: 0 });
  });

  it.each([
    ["an empty file", Buffer.alloc(0), /is empty/],
    ["a file shorter than its length field", Buffer.from("abc"), /fewer than 8 bytes/],
    ["a Git LFS pointer", Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"), /git lfs pull/],
    ["a header beyond the end", Buffer.from([200, 0, 0, 0, 0, 0, 0, 0, 123, 125]), /truncated/],
    ["a header of 2^63 bytes", Buffer.from([0, 0, 0, 0, 0, 0, 0, 128, 123, 125]), /truncated/],
    ["a header that is no JSON", encodeHeader('{"a":'), /not JSON/],
    ["a header that is no UTF-8", encodeHeader('{"\u00e9":1}').fill(0xff, 10, 11), /not JSON/],
    ["a header that is a list", encodeHeader("[]"), /not a JSON object/],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code: "invalid-safetensors",
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ["a shape that needs more bytes", { a: f32([3], 0, 8) }, 8, /"a".*8 bytes.*\[3\]/],
    ["overlapping tensors", { a: f32([2], 0, 8), b: f32([2], 4, 12) }, 12, /overlapping.*"b"/],
    ["a hole between tensors", { a: f32([1], 0, 4), b: f32([1], 8, 12) }, 12, /4 unused bytes before tensor "b"/],
    ["a hole at the beginning", { a: f32([1], 4, 8) }, 8, /4 unused bytes/],
    ["bytes after the last tensor", { a: f32([1], 0, 4) }, 12, /8 bytes that belong to no tensor/],
    ["a tensor beyond the end", { a: f32([2], 0, 8) }, 4, /truncated.*"a"/],
    ["offsets in the wrong order", { a: f32([1], 4, 0) }, 4, /"a"/],
    ["a negative size", { a: f32([-1, -1], 0, 4) }, 4, /shape/],
    ["a fractional size", { a: f32([0.5], 0, 2) }, 2, /shape/],
    ["a size that overflows", { a: f32([2 ** 40, 2 ** 40], 0, 4) }, 4, /shape/],
    ["sizes that overflow to zero", { a: f32([2 ** 32, 2 ** 32, 0], 0, 4) }, 4, /shape|bytes/],
    ["a shape that is text", { a: f32("1", 0, 4) }, 4, /shape/],
    ["a fractional offset", { a: f32([1], 0.5, 4.5) }, 8, /data_offsets/],
    ["an offset that is text", { a: f32([1], "0", 4) }, 4, /data_offsets/],
    ["no offsets", { a: { dtype: "F32", shape: [1] } }, 4, /data_offsets/],
    ["no dtype", { a: { shape: [1], data_offsets: [0, 4] } }, 4, /no dtype/],
    ["an entry that is no object", { a: 1 }, 0, /not an object/],
    [
      "a tensor twice",
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
      4,
      /twice/,
    ],
    ["a field twice", '{"a":{"dtype":"F32","dtype":"I32","shape":[1],"data_offsets":[0,4]}}', 4, /twice/],
  ])("refuses %s", async (_, header, dataBytes, message) => {
    await expect(readHeader(header, dataBytes)).rejects.toMatchObject({
      code: "invalid-safetensors",
      message: expect.stringMatching(message),
    });
  });

  it("names a dtype that is not supported", async () => {
    await expect(readHeader({ w: { dtype: "F8_E4M3", shape: [4], data_offsets: [0, 4] } }, 4)).rejects.toMatchObject({
      code: "unsupported-dtype",
      message: expect.stringMatching(/"w".*F8_E4M3/),
    });
  });

  it("keeps to the limits on the header and the number of tensors", async () => {
    const bytes = Buffer.concat([
      encodeHeader(JSON.stringify({ a: f32([1], 0, 4), b: f32([1], 4, 8) })),
      Buffer.alloc(8),
    ]);
    await expect(read(bytes, { ...LIMITS, maxHeaderBytes: 50 })).rejects.toMatchObject({ code: "limit-exceeded" });
    await expect(read(bytes, { ...LIMITS, maxTensors: 1 })).rejects.toMatchObject({ code: "limit-exceeded" });
  });

  it("says so where there is no file", async () => {
    await expect(readSafetensorsTable(join(folder, "none"), LIMITS)).rejects.toThrow(/no such file/);
    await expect(readSafetensorsTable(folder, LIMITS)).rejects.toThrow(/not a file/);
  });

  it("gives a valid table or an error for any damage", async () => {
    const original = await readFile(fixture("all.safetensors"));
    await checkReader(original, file, (path, limits) => readSafetensorsTable(path, limits));
  });
});
