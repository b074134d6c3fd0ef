import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExpectedTensor, fixture, readExpected } from "../tests/fixtures.js";
import { checkReader } from "../tests/mutations.js";
import { resolveLimits } from "./options.js";
import { readPyTorchTable } from "./pytorch.js";
import { readTensor } from "./read-tensor.js";
import type { TensorInfo } from "./tensor.js";

const LIMITS = resolveLimits();
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-pytorch-"));
  file = join(folder, "pytorch_model.bin");
});
afterAll(() => rm(folder, { recursive: true }));

/** Elements as Python's `repr` gives them, so that NaN and -0 can be compared. */
async function values(info: TensorInfo): Promise<number[]> {
  const { buffer } = await readTensor(info);
  switch (info.dtype) {
    case "float64":
      return [...new Float64Array(buffer)];
    case "float32":
      return [...new Float32Array(buffer)];
    case "int64":
      return [...new BigInt64Array(buffer)].map(Number);
    case "int32":
      return [...new Int32Array(buffer)];
    case "int16":
      return [...new Int16Array(buffer)];
    case "int8":
      return [...new Int8Array(buffer)];
    case "float16":
    case "bfloat16":
      throw new Error("compared in read-tensor.test.ts");
    default:
      return [...new Uint8Array(buffer)];
  }
}

async function expectTensors(
  table: ReadonlyMap<string, TensorInfo>,
  expected: Readonly<Record<string, ExpectedTensor>>,
) {
  expect([...table.keys()].sort()).toEqual(Object.keys(expected).sort());
  for (const [name, { dtype, shape, values: wanted }] of Object.entries(expected)) {
    const info = table.get(name)!;
    expect(info).toMatchObject({ name, dtype, shape });
    if (!dtype.endsWith("float16")) expect(await values(info), name).toEqual(wanted.map(Number));
  }
}

describe("readPyTorchTable", () => {
  it.each(["zip.bin", "zip64.bin", "legacy.bin", "protocol4.bin", "wrapped.bin"])(
    "reads %s as Python does",
    async (name) => {
      const table = await readPyTorchTable(fixture(name), LIMITS);
      await expectTensors(table, (await readExpected()).tensors);
      expect(table.get("transposed")).toMatchObject({ shape: [6, 4], strides: [1, 6] });
      expect(table.get("expanded")).toMatchObject({ shape: [3, 2], strides: [0, 1], length: 8 });
      // Views of one storage are not copied, and rows of a matrix and axes of one element need no strides.
      const { offset } = table.get("whole")!;
      expect(table.get("rows")).toMatchObject({ offset: offset + 24, length: 48 });
      expect(table.get("columns")).toMatchObject({ offset: offset + 4, strides: [6, 1], length: 4 * (3 * 6 + 3) });
      expect(table.get("rows")?.strides).toBeUndefined();
      expect(table.get("one_row")?.strides).toBeUndefined();
    },
  );

  it("reads a module's state dict, whose OrderedDict has attributes", async () => {
    await expectTensors(await readPyTorchTable(fixture("module.bin"), LIMITS), (await readExpected()).module);
  });

  it("reads storage views of PyTorch's first years", async () => {
    const table = await readPyTorchTable(fixture("views.bin"), LIMITS);
    expect(await values(table.get("all")!)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await values(table.get("view")!)).toEqual([3, 4]);
  });

  it.each([
    ["evil.bin", "unsafe-pickle", /posix\.system \(Python's os\.system\)/],
    ["evil-legacy.bin", "unsafe-pickle", /__builtin__\.eval/],
    ["evil-plain.bin", "unsafe-pickle", /posix\.system/],
    ["whole-module.bin", "unsafe-pickle", /torch\.nn\.modules\.linear\.Linear/],
    ["complex.bin", "unsupported-dtype", /torch\.ComplexFloatStorage/],
    ["list.bin", "invalid-pickle", /no state dict/],
    ["torchscript.bin", "invalid-pickle", /TorchScript/],
    ["compressed.bin", "invalid-pickle", /compressed/],
  ])("refuses %s", async (name, code, message) => {
    await expect(readPyTorchTable(fixture(name), LIMITS)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(existsSync("/tmp/vistazo-was-here")).toBe(false);
  });

  it.each([
    ["GLOBAL", "\x80\x02cos\nsystem\nX\x02\0\0\0ls\x85R.", /os\.system/],
    ["STACK_GLOBAL", "\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x02ls\x85R.", /os\.system/],
    ["INST", "(X\x02\0\0\0lsios\nsystem\n.", /os\.system/],
    ["a name with control characters", "\x80\x02c\x1b[31mos\nsystem\n.", /\?\[31mos\.system/],
  ])("names what a pickle asks for by %s", async (_, pickle, message) => {
    await writeFile(file, pickle, "latin1");
    await expect(readPyTorchTable(file, LIMITS)).rejects.toMatchObject({
      code: "unsafe-pickle",
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ["text", "hello, this is no checkpoint at all", /no file that torch\.save wrote/],
    ["a zip of something else", "PK\x03\x04 and nothing more than this", /directory is missing/],
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\n", /git lfs pull/],
  ])("refuses %s", async (_, text, message) => {
    await writeFile(file, text, "latin1");
    await expect(readPyTorchTable(file, LIMITS)).rejects.toMatchObject({
      code: "invalid-pickle",
      message: expect.stringMatching(message),
    });
  });

  it("refuses truncated files wherever they end", async () => {
    for (const name of ["zip.bin", "legacy.bin"]) {
      const bytes = await readFile(fixture(name));
      for (let end = 0; end < bytes.length; end += 97) {
        await writeFile(file, bytes.subarray(0, end));
        await expect(readPyTorchTable(file, LIMITS)).rejects.toMatchObject({ code: "invalid-pickle" });
      }
    }
  });

  it("keeps to its limits", async () => {
    const refuse = (limits: object) =>
      expect(readPyTorchTable(fixture("zip.bin"), { ...LIMITS, ...limits })).rejects.toMatchObject({
        code: "limit-exceeded",
      });
    await refuse({ maxPickleBytes: 500 });
    await refuse({ maxTensors: 3 });
    await refuse({ maxExpandedBytes: 10 });
  });

  it.each(["zip.bin", "legacy.bin", "zip64.bin"])(
    "gives a valid table or an error for any damage to %s",
    async (name) => {
      await copyFile(fixture(name), file);
      await checkReader(await readFile(file), file, readPyTorchTable);
    },
  );
});
