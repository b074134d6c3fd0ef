import { expect, it } from "vitest";
import type { Photo } from "./raw-image.js";
import { tiltPhoto } from "./tilt-photo.js";

const [width, height] = [80, 60];
const inMiddle = (i: number) => Math.abs((i % width) - 40) < 8 && Math.abs(Math.floor(i / width) - 30) < 8;
/** A red square in the middle of a blue photo. */
const data = new Uint8Array(width * height * 3);
for (let i = 0; i < width * height; i++) data.set(inMiddle(i) ? [255, 0, 0] : [0, 0, 255], 3 * i);
const photo: Photo = { data, width, height, channels: 3 };
const flat = { data: new Float32Array(width * height).fill(0.5), width, height };
const near = { ...flat, data: flat.data.map((_, i) => (inMiddle(i) ? 1 : 0)) };

const share = (pixels: Uint8Array, fits: (red: number, blue: number, alpha: number) => boolean) => {
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4) if (fits(pixels[i], pixels[i + 2], pixels[i + 3])) count++;
  return count / (width * height);
};
/** The middle of what is red, from left to right. */
const middleOfRed = (pixels: Uint8Array) => {
  let [sum, count] = [0, 0];
  for (let i = 0; i < width * height; i++) {
    if (pixels[4 * i] !== 255) continue;
    sum += i % width;
    count++;
  }
  return sum / count;
};

it("is the photo itself where it is flat and seen from the front", () => {
  const seen = tiltPhoto(photo, flat, { yaw: 0, pitch: 0 });
  for (let i = 0; i < width * height; i++) {
    expect([...seen.data.subarray(4 * i, 4 * i + 4)]).toEqual([...data.subarray(3 * i, 3 * i + 3), 255]);
  }
});

it("shows what is near larger, and moved to where it is turned, in front of what is far", () => {
  const front = tiltPhoto(photo, near, { yaw: 0, pitch: 0 }).data;
  expect(share(front, (red) => red === 255)).toBeGreaterThan(
    share(tiltPhoto(photo, flat, { yaw: 0, pitch: 0 }).data, (red) => red === 255),
  );
  expect(middleOfRed(tiltPhoto(photo, near, { yaw: 0.4, pitch: 0 }).data)).toBeGreaterThan(middleOfRed(front) + 4);
  expect(middleOfRed(tiltPhoto(photo, near, { yaw: -0.4, pitch: 0 }).data)).toBeLessThan(middleOfRed(front) - 4);
});

it("has no holes in what is flat, however it is turned, and nothing where nothing is", () => {
  for (const [yaw, pitch] of [
    [0.5, 0],
    [0, -0.5],
    [0.4, 0.4],
  ] as const) {
    const { data: seen } = tiltPhoto(photo, flat, { yaw, pitch });
    for (let row = 24; row < 36; row++) {
      for (let column = 32; column < 48; column++) expect(seen[4 * (row * width + column) + 3]).toBe(255);
    }
    expect(share(seen, (_, __, alpha) => alpha === 0)).toBeGreaterThan(0.03);
  }
  expect(() => tiltPhoto(photo, { ...flat, width: 60, height: 80 }, { yaw: 0, pitch: 0 })).toThrow("resize them first");
});
