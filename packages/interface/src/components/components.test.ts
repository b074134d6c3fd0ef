import { Mask } from "@vistazo/image";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { testFiles } from "../../tests/files-support.js";
import { redPng } from "../../tests/support.js";
import type { FileData } from "../files/file-data.js";
import type { UploadedFile } from "../files/uploaded-file.js";
import { annotatedImage } from "./annotated-image.js";
import { checkbox } from "./checkbox.js";
import { checkboxGroup, dropdown, radio } from "./choice.js";
import type { AnyComponent } from "./component.js";
import { file } from "./file.js";
import { gallery } from "./gallery.js";
import { image } from "./image.js";
import { imageSlider } from "./image-slider.js";
import { json } from "./json.js";
import { label } from "./label.js";
import { markdown } from "./markdown.js";
import { numberField, slider } from "./number.js";
import { asComponent } from "./shorthand.js";
import { sketchpad } from "./sketchpad.js";
import { text } from "./text.js";

const parse = async (component: AnyComponent, value: unknown) => component.parse(value, await testFiles());
const format = async (component: AnyComponent, value: unknown) => component.format(value as never, await testFiles());
const picture = { url: `data:image/png;base64,${redPng.toString("base64")}` };

describe("values that clients send", () => {
  it("may not have more pixels together than one photo may", async () => {
    const blank = { width: 800, height: 700, channels: 3, background: "red" } as const;
    const large = await sharp({ create: blank }).png().toBuffer();
    const sent = { url: `data:image/png;base64,${large.toString("base64")}` };
    expect(await parse(gallery(), [sent])).toHaveLength(1);
    await expect(parse(gallery(), [sent, sent])).rejects.toThrow(/of one call may have 1000000 pixels together/);
  });

  it("pass if they are right", async () => {
    const cases: [AnyComponent, unknown, unknown][] = [
      [text(), "x", "x"],
      [markdown(), "# x", "# x"],
      [numberField(), 1.5, 1.5],
      [numberField({ precision: 0 }), 3, 3],
      [slider({ minimum: 0, maximum: 1 }), 1, 1],
      [checkbox(), true, true],
      [radio({ choices: ["a", "b"] }), "b", "b"],
      [dropdown({ choices: [["One", 1]] }), 1, 1],
      [checkboxGroup({ choices: ["a", "b"] }), ["b", "b", "a"], ["b", "a"]],
      [json(), { any: [1] }, { any: [1] }],
      [json({}), [null], [null]],
      [label(), { label: "a", confidences: [{ label: "a", confidence: 1 }] }, [{ label: "a", score: 1 }]],
      [label(), { label: "a", confidences: null }, [{ label: "a", score: 1 }]],
      [numberField({ optional: true }), null, null],
      [image({ optional: true }), undefined, null],
    ];
    for (const [component, value, expected] of cases) expect(await parse(component, value)).toEqual(expected);
  });

  it("are refused by the component's label if they are not", async () => {
    const cases: [AnyComponent, unknown, RegExp][] = [
      [text({ label: "Name" }), 1, /^"Name" must be a text\.$/],
      [text({ label: "Name", maxLength: 3 }), "long", /at most 3 characters/],
      [text({ label: "Name" }), null, /^"Name" is missing/],
      [numberField({ label: "N" }), "1", /"N" must be a number/],
      [numberField({ label: "N" }), Number.NaN, /a number/],
      [numberField({ label: "N", precision: 0 }), 1.5, /a whole number/],
      [numberField({ label: "N", minimum: 2 }), 1, /at least 2/],
      [slider({ label: "S", maximum: 5 }), 6, /at most 5/],
      [checkbox({ label: "C" }), "yes", /true or false/],
      [radio({ label: "R", choices: ["a", "b"] }), "c", /one of "a", "b"/],
      [dropdown({ label: "D", choices: ["constructor"] }), "toString", /one of "constructor"/],
      [checkboxGroup({ label: "G", choices: ["a"] }), ["a", "x"], /a list of "a"/],
      [label({ label: "L" }), "cat", /an object with label/],
      [image({ label: "P" }), 5, /"P" needs a file/],
      [image({ label: "P" }), { path: null, url: "javascript:alert(1)" }, /not on the server/],
      [image({ label: "P" }), { url: "data:image/png;base64,AAAA" }, /"P" could not be read as a picture/],
      [image({ label: "P" }), { url: "data:nothing" }, /is not well formed/],
      [
        image({ label: "P" }),
        { path: "https://nowhere.example/x.png" },
        /could not be fetched: its server did not answer/,
      ],
      [imageSlider({ label: "I" }), [picture], /two pictures/],
      [gallery({ label: "G", maxCount: 1 }), [picture, picture], /at most 1 pictures/],
      [file({ label: "F", multiple: true, maxCount: 1 }), [picture, picture], /at most 1 files/],
      [sketchpad({ label: "K" }), {}, /draw something first/],
      [sketchpad({ label: "K" }), { strokes: [[[1, 2], [1]]] }, /strokes of/],
      [sketchpad({ label: "K" }), { strokes: [[[1], ["x"]]] }, /strokes of/],
      [
        sketchpad({ label: "K", maxPoints: 3 }),
        {
          strokes: [
            [
              [1, 2],
              [1, 2],
            ],
            [
              [1, 2],
              [1, 2],
            ],
          ],
        },
        /at most 3 points/,
      ],
    ];
    for (const [component, value, message] of cases) await expect(parse(component, value)).rejects.toThrow(message);
  });

  it("become pictures, files and drawings", async () => {
    expect(await parse(image(), picture)).toMatchObject({ width: 2, height: 1, channels: 3 });
    expect(await parse(image({ type: "path" }), picture)).toMatch(/\/picture\.png$/);
    const original = (await parse(image({ type: "file" }), { ...picture, orig_name: "my photo.jpeg" })) as UploadedFile;
    expect(original).toMatchObject({ name: "my_photo.png", type: "image/png", size: redPng.length });
    expect(await original.bytes()).toEqual(redPng);
    expect(await parse(gallery(), [{ image: picture, caption: "Red" }, picture])).toMatchObject([
      { image: { width: 2 }, caption: "Red" },
      { image: { width: 2 }, caption: null },
    ]);
    const sketch = {
      strokes: [
        [
          [1, 2],
          [3, 4],
          [0, 10],
        ],
        [[5], [6]],
      ],
      composite: picture,
    };
    expect(await parse(sketchpad({ width: 256, height: 256 }), sketch)).toMatchObject({
      strokes: sketch.strokes,
      width: 256,
      picture: { width: 2, height: 1 },
    });
    // Clients without strokes send a picture alone, or one with a background.
    expect(await parse(sketchpad(), picture)).toMatchObject({ strokes: [], picture: { width: 2 } });
    expect(await parse(sketchpad(), { background: picture, layers: [], composite: null })).toMatchObject({
      strokes: [],
    });
    const web = await testFiles({ "https://photos.example/a%20cat.png?x=1": redPng });
    const remote = (await image({ type: "file" }).parse(
      { path: "https://photos.example/a%20cat.png?x=1" },
      web,
    )) as UploadedFile;
    expect(remote.name).toBe("a_cat.png");
  });
});

describe("values that functions return", () => {
  it("become what clients know", async () => {
    const cases: [AnyComponent, unknown, unknown][] = [
      [text(), 5, "5"],
      [numberField({ precision: 2 }), 1.2345, 1.23],
      [numberField(), Number.POSITIVE_INFINITY, null],
      [json(), { a: undefined, b: Number.NaN, c: new Date(0) }, { b: null, c: "1970-01-01T00:00:00.000Z" }],
      [json(), undefined, null],
      [label(), "cat", { label: "cat", confidences: null }],
      [label(), {}, {}],
      [
        label({ topClasses: 2 }),
        { a: 0.1, b: 0.7, c: 0.2 },
        {
          label: "b",
          confidences: [
            { label: "b", confidence: 0.7 },
            { label: "c", confidence: 0.2 },
          ],
        },
      ],
      [image(), null, null],
    ];
    for (const [component, value, expected] of cases) expect(await format(component, value)).toEqual(expected);
  });

  it("are refused where no client could read them", async () => {
    await expect(format(json({ label: "J" }), { big: 1n })).rejects.toThrow(/"J" got a value that is no JSON/);
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    await expect(format(json(), circle)).rejects.toThrow(/no JSON/);
    const photo = { data: new Uint8Array(6), width: 2, height: 1, channels: 3 };
    const mask = { width: 1, height: 1, data: new Uint8Array(1) };
    await expect(format(annotatedImage(), { image: photo, annotations: [{ label: "x", mask }] })).rejects.toThrow(
      /A mask for "Found" of 1 x 1 does not fit the picture of 2 x 1/,
    );
    const box = { xmin: 0, ymin: 0, xmax: 1, ymax: 1 };
    await expect(
      format(annotatedImage({ label: "A" }), { image: redPng, annotations: [{ label: "x", box }] }),
    ).rejects.toThrow(/"A" needs the picture's width and height/);
  });

  it("become pictures in the format asked for", async () => {
    const photo = { data: new Uint8Array(30 * 20 * 3), width: 30, height: 20, channels: 3 };
    for (const type of ["png", "jpeg", "webp"] as const) {
      expect(await format(image({ format: type }), photo)).toMatchObject({ mime_type: `image/${type}` });
    }
    expect(await format(image(), redPng)).toMatchObject({ mime_type: "image/png", orig_name: "image.png" });
    expect(await format(file(), new File(["1,2"], "Tabelle ä.csv"))).toMatchObject({
      orig_name: "Tabelle_a.csv",
      size: 3,
    });
  });

  it("are shown as PNG where browsers do not show the file", async () => {
    const files = await testFiles();
    const pixels = { data: new Uint8Array(12), width: 2, height: 2, channels: 3 } as const;
    const tiff = await sharp(pixels.data, { raw: pixels }).tiff().toBuffer();
    const sent = { url: `data:image/tiff;base64,${tiff.toString("base64")}` };
    const original = await image({ type: "file" }).parse(sent, files);
    expect(original).toMatchObject({ type: "image/tiff" });
    expect(await image().format(original, files)).toMatchObject({ mime_type: "image/png" });
  });

  it("carry boxes and masks both as pictures and as data", async () => {
    const photo = { data: new Uint8Array(8 * 6 * 3), width: 8, height: 6, channels: 3 };
    const bytes = new Uint8Array(48).fill(1, 0, 16);
    const files = await testFiles();
    const wire = (await annotatedImage({ colors: { sky: "#0000ff" } }).format(
      {
        image: photo as never,
        annotations: [
          { label: "sky", score: null, mask: Mask.fromBytes(bytes, 8, 6) },
          { label: "cat", score: 0.5, box: { xmin: 1, ymin: -3, xmax: 99, ymax: 5 } },
          { label: "grass", mask: { width: 8, height: 6, data: bytes.map((value) => 1 - value) } },
        ],
      },
      files,
    )) as { image: FileData; segments: FileData; annotations: { image: FileData; label: string }[] };
    expect(wire).toMatchObject({
      width: 8,
      height: 6,
      annotations: [
        { label: "sky", score: null },
        { label: "cat", score: 0.5, box: { xmin: 1, ymin: -3, xmax: 99, ymax: 5 } },
        { label: "grass" },
      ],
    });
    const pixels = async (one: FileData) => (await image().parse(one, files)) as { data: Uint8Array; width: number };
    const sky = await pixels(wire.annotations[0].image);
    expect([...sky.data.subarray(0, 3)]).toEqual([0, 0, 255]);
    expect([...sky.data.subarray(16 * 3, 16 * 3 + 3)]).toEqual([0, 0, 0]);
    const cat = await pixels(wire.annotations[1].image);
    expect([...cat.data.subarray(0, 3)]).toEqual([0, 0, 0]);
    expect(Math.max(...cat.data.subarray(3, 6))).toBeGreaterThan(0);
    const segments = await pixels(wire.segments);
    expect([segments.data[0], segments.data[16 * 3]]).toEqual([1, 3]);
  });
});

it("names the components there are where one is unknown", () => {
  expect(() => asComponent("picture" as never)).toThrow(/"picture" is no component: use one of image, sketchpad/);
  expect(() => asComponent("constructor" as never)).toThrow(/no component/);
});
