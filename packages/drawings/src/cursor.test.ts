import fc from "fast-check";
import { expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor.js";

it("a cursor leads back to its place, and goes into an address as it is", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), (at, id) => {
      const text = writeCursor({ at, id });
      expect(text).toMatch(/^[\w-]+$/);
      expect(readCursor(text)).toEqual({ at, id });
    }),
  );
});

it("any other text is refused", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(writeCursor(readCursor(text))).toBe(text);
      } catch (error) {
        expect(error).toMatchObject({ code: "invalid-cursor" });
      }
    }),
  );
  expect(() => readCursor("f".repeat(22))).toThrow(/first page/);
});
