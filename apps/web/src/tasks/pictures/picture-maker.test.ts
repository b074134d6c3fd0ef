import type { Photo, RawImage } from "@vistazo/image/pure";
import { describe, expect, it } from "vitest";
import type { Look, Order } from "./order.js";
import { PictureMaker } from "./picture-maker.js";

// A photo of 8 x 4: blue, with a red left half. A mask of the left half, and one of its uppermost row.
const [width, height] = [8, 4];
const photoOf = (colour: (x: number) => readonly number[]): Photo => ({
  data: Uint8Array.from({ length: width * height }, (_, i) => i).reduce(
    (data, i) => {
      data.set(colour(i % width), 3 * i);
      return data;
    },
    new Uint8Array(width * height * 3),
  ),
  width,
  height,
  channels: 3,
});
const photo = photoOf((x) => (x < 4 ? [200, 0, 0] : [0, 0, 200]));
const left = { size: [4, 8] as const, counts: [0, 4, 4, 4, 4, 4, 4, 4, 4] };
const top = { size: [4, 8] as const, counts: [0, 8, 24] };

const decoded: number[] = [];
const blobs = [new Blob(["photo"]), new Blob(["green"])];
const maker = new PictureMaker(async (blob) => {
  decoded.push(blobs.indexOf(blob));
  return blob === blobs[0] ? photo : photoOf(() => [0, 200, 0]);
});
const numbered = { number: 1, value: blobs[0] as Blob };
const at = ({ data, channels }: RawImage, x: number, y: number) => [
  ...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
];
const show = (look: Look, masks = [left]) => maker.show({ kind: "look", photo: numbered, masks, look });
/** At a pixel inside the mask, and at one outside. */
const both = async (look: Look) => {
  const picture = await show(look);
  return [at(picture, 1, 2), at(picture, 6, 2)];
};

describe("a mask", () => {
  it("is shown, inverted, pasted white and cut out", async () => {
    expect(await both({ kind: "mask" })).toEqual([[255], [0]]);
    expect(await both({ kind: "inverted" })).toEqual([[0], [255]]);
    expect(await both({ kind: "white" })).toEqual([
      [255, 255, 255],
      [0, 0, 200],
    ]);
    expect(await both({ kind: "cut-out" })).toEqual([
      [200, 0, 0, 255],
      [0, 0, 200, 0],
    ]);
  });

  it("keeps what is inside before another background", async () => {
    expect(await both({ kind: "colour", colour: [9, 9, 9] })).toEqual([
      [200, 0, 0],
      [9, 9, 9],
    ]);
    expect(await both({ kind: "photo", background: { number: 2, value: blobs[1] as Blob } })).toEqual([
      [200, 0, 0],
      [0, 200, 0],
    ]);
    expect(await both({ kind: "blurred" })).toEqual([
      [200, 0, 0],
      [0, 0, 200],
    ]);
    expect(decoded).toEqual([0, 1]);
  });

  it("may be several, or none", async () => {
    const picture = await show({ kind: "mask" }, [left, top]);
    expect([at(picture, 6, 0), at(picture, 1, 2), at(picture, 6, 2)]).toEqual([[255], [255], [0]]);
    expect(Math.max(...(await show({ kind: "mask" }, [])).data)).toBe(0);
  });

  it("of another size than the photo is refused", async () => {
    await expect(show({ kind: "mask" }, [{ size: [4, 4], counts: [16] } as unknown as typeof left])).rejects.toThrow(
      "A mask has 4 x 4, the photo 8 x 4 pixels.",
    );
  });
});

it("draws segments with the photo's classes beside them, and boxes", async () => {
  const segments = [{ label: "left", mask: left, colour: [0, 255, 0] as const }];
  const order: Order = { kind: "segments", photo: numbered, segments, classes: [{ label: "flag", score: 0.9 }] };
  const drawn = await maker.show(order);
  expect(drawn.width).toBeGreaterThan(drawn.height * 2);
  const box = { xmin: 1, ymin: 1, xmax: 5, ymax: 3 };
  const boxes = await maker.show({ kind: "boxes", photo: numbered, objects: [{ label: "flag", score: 0.9, box }] });
  expect(boxes.width).toBeGreaterThan(640);
});

it("makes pictures of depth: in focus, and turned", async () => {
  const data = Float32Array.from({ length: 32 }, (_, i) => (i % 8 < 4 ? 1 : 3));
  const depth = { number: 3, value: { data, width, height, min: 1, max: 3, unit: "m" as const } };
  const focused = await maker.show({ kind: "focus", photo: numbered, depth, focus: 1 });
  expect(at(focused, 0, 2)).toEqual([200, 0, 0]);
  const turned = await maker.show({ kind: "tilt", photo: numbered, depth, yaw: 0, pitch: 0 });
  expect(turned).toMatchObject({ width, height, channels: 4 });
  expect(await maker.size(numbered)).toEqual({ width, height });
  const png = await maker.png({ kind: "look", photo: numbered, masks: [left], look: { kind: "mask" } });
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
});
