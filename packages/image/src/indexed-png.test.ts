import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeIndexedPng, type PaletteColour } from "./indexed-png.js";
import { loadPhoto } from "./load-photo.js";

it("is read as the same pixels, whatever the size and the number of colours", async () => {
  const picture = fc
    .record({
      width: fc.integer({ min: 1, max: 19 }),
      height: fc.integer({ min: 1, max: 5 }),
      colours: fc.integer({ min: 1, max: 256 }),
    })
    .chain(({ width, height, colours }) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        colours: fc.constant(colours),
        indices: fc.uint8Array({ minLength: width * height, maxLength: width * height, max: colours - 1 }),
      }),
    );
  await fc.assert(
    fc.asyncProperty(picture, async ({ width, height, colours, indices }) => {
      const palette = Array.from(
        { length: colours },
        (_, index): PaletteColour => [index, 255 - index, (index * 7) & 255, 255],
      );
      const read = await loadPhoto(await encodeIndexedPng({ width, height, palette, indices }));
      expect([read.width, read.height]).toEqual([width, height]);
      expect([...read.data]).toEqual([...indices].flatMap((index) => palette[index].slice(0, 3)));
    }),
    { numRuns: 40 },
  );
});

it("takes an eighth of a byte a pixel for a mask, before compression", async () => {
  const palette: PaletteColour[] = [
    [0, 0, 0, 0],
    [255, 0, 0, 128],
  ];
  const indices = new Uint8Array(4000 * 3000).fill(1, 0, 6_000_000);
  expect((await encodeIndexedPng({ width: 4000, height: 3000, palette, indices })).length).toBeLessThan(20_000);
});
