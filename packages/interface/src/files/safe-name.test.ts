import fc from "fast-check";
import { expect, it } from "vitest";
import { safeName } from "./safe-name.js";

it("is the same text in a path, an address and a header, whatever came in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (name) => {
      const safe = safeName(name);
      expect(safe).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
      expect(encodeURIComponent(safe)).toBe(safe);
    }),
  );
});

it("keeps what it can", () => {
  expect(
    ["photo.jpg", "My photo (2).jpeg", "ñandú.png", "..", "", "a/b\\c.txt", "-rf"].map((name) => safeName(name)),
  ).toEqual(["photo.jpg", "My_photo_2_.jpeg", "nandu.png", "file", "file", "c.txt", "rf"]);
});

it("takes no time even for names made to take it", () => {
  const before = process.cpuUsage();
  for (const letter of ["_", ".", "-", "a", "/", "é"]) safeName(`${letter.repeat(1_000_000)}x!`);
  // Of the processor, in microseconds: what else it does is not counted.
  expect(process.cpuUsage(before).user).toBeLessThan(2e6);
});
