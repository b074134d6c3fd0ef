import { expect, it } from "vitest";
import { leafPictures } from "./leaf-pictures.js";

it("gives the same pictures every time, each another", () => {
  const [a, b] = [leafPictures(2), leafPictures(2)];
  for (const i of [0, 1]) expect(Buffer.compare(a[i].data, b[i].data)).toBe(0);
  expect(Buffer.compare(a[0].data, a[1].data)).not.toBe(0);
});

it("neighbouring pixels are alike as in photos, less the farther apart, and all levels occur", () => {
  for (const { data, width, height } of leafPictures(4)) {
    const difference = (distance: number) => {
      let sum = 0;
      for (let row = 0; row < height; row++)
        for (let column = 0; column + distance < width; column++) {
          const at = (row * width + column) * 3;
          sum += (data[at] - data[at + 3 * distance]) ** 2;
        }
      return sum / (height * (width - distance));
    };
    // In photos the mean square difference grows slowly with distance; in noise it does not grow.
    expect(difference(4)).toBeGreaterThan(1.3 * difference(1));
    expect(difference(32)).toBeGreaterThan(1.3 * difference(4));
    expect(new Set(data).size).toBeGreaterThan(150);
  }
});
