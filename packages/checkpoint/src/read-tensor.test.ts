import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixture, readExpected } from "../tests/fixtures.js";
import { resolveLimits } from "./options.js";
import { readPyTorchTable } from "./pytorch.js";
import { readFloat32, readTensor } from "./read-tensor.js";
import { readSafetensorsTable } from "./safetensors.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-read-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("readFloat32", () => {
  it.each([
    ["all.safetensors", readSafetensorsTable],
    ["zip.bin", readPyTorchTable],
    ["legacy.bin", readPyTorchTable],
  ])("gives the values that Python has for %s", async (name, read) => {
    const table = await read(fixture(name), resolveLimits());
    for (const [tensor, { dtype, values }] of Object.entries((await readExpected()).tensors)) {
      const info = table.get(tensor)!;
      if (!dtype.includes("float")) {
        await expect(readFloat32(info)).rejects.toMatchObject({ code: "unsupported-dtype" });
        continue;
      }
      const wanted = values.map((text) => Math.fround(Number(text.replace("inf", "Infinity").replace("nan", "NaN"))));
      expect([...(await readFloat32(info))], tensor).toEqual(wanted);
    }
  });
});

describe("readTensor", () => {
  const info = { name: "w", dtype: "int16", shape: [3], offset: 1, length: 6 } as const;

  it("reads bytes that are not aligned into a buffer of their own", async () => {
    const file = join(folder, "unaligned");
    await writeFile(file, Buffer.from([9, 1, 0, 2, 0, 3, 0, 9]));
    const bytes = await readTensor({ ...info, file });
    expect([...new Int16Array(bytes.buffer)]).toEqual([1, 2, 3]);
  });

  it("says so where the file has become shorter or is gone", async () => {
    const file = join(folder, "shorter");
    await writeFile(file, Buffer.alloc(8));
    await truncate(file, 4);
    await expect(readTensor({ ...info, file })).rejects.toMatchObject({
      code: "file-not-found",
      message: expect.stringMatching(/"w".*shorter/),
    });
    await expect(readTensor({ ...info, file: join(folder, "none") })).rejects.toMatchObject({ code: "file-not-found" });
  });
});
