import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImageError } from "./errors.js";
import { decodeNpy, encodeNpy } from "./npy.js";

interface File {
  file: string;
  shape: number[];
  values: number[];
}

const { npy }: { npy: Record<string, File> } = JSON.parse(
  readFileSync(new URL("../tests/fixtures/depth.json", import.meta.url), "utf8"),
);

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(Buffer.from(npy[name].file, "base64"));
}

test.each(["float32", "float64", "uint8", "bool", "int16", "big-endian", "scalar", "empty"])(
  "reads NumPy's %s",
  (name) => {
    const { data, shape } = decodeNpy(bytesOf(name));
    expect(shape).toEqual(npy[name].shape);
    expect([...data]).toEqual(npy[name].values);
  },
);

test("reads the Buffer that readFile gives", () => {
  const { data } = decodeNpy(Buffer.from(npy.float32.file, "base64"));
  expect([...data]).toEqual(npy.float32.values);
});

test("writes float32 byte for byte as np.save", () => {
  const { values, shape } = npy.float32;
  expect(encodeNpy(Float32Array.from(values), shape)).toEqual(bytesOf("float32"));
});

test("what is written is read", () => {
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 60 }), fc.boolean(), (data, nested) => {
      const shape = nested ? [1, data.length] : [data.length];
      const read = decodeNpy(encodeNpy(data, shape));
      expect(read.shape).toEqual(shape);
      expect(read.data).toEqual(data);
    }),
  );
});

describe("refuses", () => {
  test.each([
    ["column-major order", "fortran", /np.ascontiguousarray/],
    ["complex numbers", "complex", /elements of type c8/],
    ["64-bit integers", "int64", /elements of type i8/],
  ])("%s", (_, name, message) => {
    expect(() => decodeNpy(bytesOf(name))).toThrow(message);
  });

  test("a shape that lies, and a shape that does not fit", () => {
    const whole = Buffer.from(bytesOf("float32"));
    expect(() => decodeNpy(whole.subarray(0, -1))).toThrow(
      "The .npy file of shape (2, 3) should hold 6 numbers, but holds 23 bytes.",
    );
    const huge = Buffer.from(whole.toString("latin1").replace("(2, 3), }        ", "(999999999, 999)}"), "latin1");
    expect(() => decodeNpy(huge)).toThrow(/should hold/);
    expect(() => encodeNpy(new Float32Array(5), [2, 3])).toThrow(/cannot hold 5 numbers/);
  });

  test("mutated files, with a clear error or an answer", () => {
    const edits = fc.array(fc.tuple(fc.nat(150), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(edits, fc.nat(160), (changes, length) => {
        const bytes = bytesOf("float32").slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          decodeNpy(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(ImageError);
        }
      }),
    );
  });
});
