import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bfloat16ToFloat32, float16ToFloat32 } from "./half-precision.js";

describe("float16ToFloat32", () => {
  it.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x0001, 2 ** -24],
    [0x83ff, -1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3c00, 1],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
  ])("%i is %d", (bits, value) => {
    expect(Object.is(float16ToFloat32(Uint16Array.of(bits))[0], value)).toBe(true);
  });

  it("keeps NaN", () => {
    expect(float16ToFloat32(Uint16Array.of(0x7e00))[0]).toBeNaN();
  });

  it("follows the definition for every finite half", () => {
    const halves = Uint16Array.from({ length: 0x7c00 }, (_, bits) => bits);
    const floats = float16ToFloat32(halves);
    for (const bits of halves) {
      const exponent = bits >> 10;
      const fraction = bits & 1023;
      const value = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
      if (floats[bits] !== value) expect(floats[bits]).toBe(value);
    }
  });
});

describe("bfloat16ToFloat32", () => {
  it("is the upper half of a float32", () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (value) => {
        const bits = new Uint32Array(Float32Array.of(value).buffer)[0];
        const cut = new Float32Array(Uint32Array.of(bits & 0xffff0000).buffer)[0];
        expect(Object.is(bfloat16ToFloat32(Uint16Array.of(bits >>> 16))[0], cut)).toBe(true);
      }),
    );
  });
});
