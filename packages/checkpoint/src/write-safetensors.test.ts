import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { float16ToFloat32, float32ToFloat16 } from "@vistazo/files/half-precision";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveLimits } from "./options.js";
import { readFloat32, readTensor } from "./read-tensor.js";
import { readSafetensorsTable } from "./safetensors.js";
import { writeSafetensors } from "./write-safetensors.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "safetensors-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("writeSafetensors", () => {
  it("writes what the reader reads", async () => {
    const path = join(folder, "model.safetensors");
    const values = Float32Array.of(1, -2.5, 0.1, 0, 1e-6, 65504);
    await writeSafetensors(
      path,
      new Map([
        ["whole", { shape: [2, 3], data: values }],
        ["half", { shape: [6], data: values, dtype: "float16" }],
        ["count", { shape: [], data: BigInt64Array.of(7n) }],
        ["bytes", { shape: [2], data: Uint8Array.of(0, 63, 128, 191), dtype: "bfloat16" }],
      ]),
    );
    const table = await readSafetensorsTable(path, resolveLimits());
    expect([...table.keys()]).toEqual(["whole", "half", "count", "bytes"]);
    expect(table.get("whole")!.shape).toEqual([2, 3]);
    expect(await readFloat32(table.get("whole")!)).toEqual(values);
    expect(await readFloat32(table.get("half")!)).toEqual(float16ToFloat32(float32ToFloat16(values)));
    expect(new BigInt64Array((await readTensor(table.get("count")!)).buffer)).toEqual(BigInt64Array.of(7n));
    expect(await readFloat32(table.get("bytes")!)).toEqual(Float32Array.of(0.5, -1));
    expect(await readdir(folder)).toEqual(["model.safetensors"]);
  });

  it("refuses a shape that does not fit", async () => {
    const tensors = new Map([["w", { shape: [2, 2], data: new Float32Array(3) }]]);
    await expect(writeSafetensors(join(folder, "no"), tensors)).rejects.toMatchObject({ code: "invalid-safetensors" });
  });
});

describe("float32ToFloat16", () => {
  it("gives every half-precision value back", () => {
    const bits = Uint16Array.from({ length: 65536 }, (_, i) => i).filter(
      (i) => (i & 0x7c00) !== 0x7c00 || (i & 0x3ff) === 0,
    );
    expect(float32ToFloat16(float16ToFloat32(bits))).toEqual(bits);
  });

  it("rounds to the nearest, ties to even", () => {
    fc.assert(
      fc.property(fc.float({ min: -65000, max: 65000, noNaN: true }), (value) => {
        const [bits] = float32ToFloat16(Float32Array.of(value));
        const [rounded, below, above] = float16ToFloat32(Uint16Array.of(bits, bits - 1, bits + 1));
        const off = Math.abs(rounded - value);
        for (const neighbour of [below, above]) {
          if (Number.isNaN(neighbour)) continue;
          const distance = Math.abs(neighbour - value);
          expect(off < distance || (off === distance && (bits & 1) === 0) || neighbour === rounded).toBe(true);
        }
      }),
    );
    expect(float16ToFloat32(float32ToFloat16(Float32Array.of(Number.NaN, 1e9)))).toEqual(
      Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY),
    );
  });
});
