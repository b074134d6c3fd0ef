import { expect, it } from "vitest";
import { type CutOutPicture, cutOutName, foregroundShare, onGround } from "./cut-out.js";

/** Red that is there, half there and not there. */
const picture: CutOutPicture = {
  data: Uint8Array.of(255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0),
  width: 3,
  height: 1,
  channels: 4,
};

it("counts pixels by their alpha", () => {
  expect(foregroundShare(picture)).toBeCloseTo(2 / 3, 6);
  expect(foregroundShare({ ...picture, data: picture.data.map((value, i) => (i % 4 === 3 ? 51 : value)) })).toBeCloseTo(
    0.2,
    6,
  );
});

it("lays a picture on a ground", () => {
  const half = { ...picture, data: Uint8Array.of(200, 100, 0, 51, 200, 100, 0, 0, 200, 100, 0, 255) };
  expect([...onGround(half, "black")]).toEqual([40, 20, 0, 255, 0, 0, 0, 255, 200, 100, 0, 255]);
  expect([...onGround(half, "white")].slice(0, 8)).toEqual([244, 224, 204, 255, 255, 255, 255, 255]);
});

it("has squares of two grays, which begin anew in each row", () => {
  const clear: CutOutPicture = { data: new Uint8Array(4 * 8 * 8), width: 8, height: 8, channels: 4 };
  const ground = onGround(clear, "squares");
  const at = (x: number, y: number) => ground[4 * (y * 8 + x)];
  expect([at(0, 0), at(3, 3), at(4, 4)]).toEqual([244, 244, 244]);
  expect([at(4, 0), at(0, 4)]).toEqual([198, 198]);
});

it("names the file after the photo", () => {
  expect(cutOutName("my.cat.jpg")).toBe("my.cat.cut-out.png");
  expect(cutOutName("cat")).toBe("cat.cut-out.png");
});
