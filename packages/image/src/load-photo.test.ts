import { createReadStream, openAsBlob, readFileSync } from "node:fs";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPhoto } from "./load-photo.js";
import { decodePhoto } from "./node/decode-photo.js";
import { isPhotoInput, type PhotoInput, plainPhoto } from "./photo-input.js";

const path = fileURLToPath(new URL("../tests/fixtures/photos/rgb-420.jpg", import.meta.url));
const bytes = readFileSync(path);
const expected = await decodePhoto(bytes);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-image-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a photo comes from", () => {
  const base64 = bytes.toString("base64");
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  test.each([
    ["a path", path],
    ["a file URL", pathToFileURL(path)],
    ["a file URL as text", pathToFileURL(path).href],
    ["a data URL", `data:image/jpeg;base64,${base64}`],
    ["a data URL with percent signs", `data:image/jpeg,${percent}`],
    ["a data URL in a URL object", new URL(`data:;base64,${base64}`)],
    ["a Buffer", bytes],
    ["an ArrayBuffer", new Uint8Array(bytes).buffer],
    ["a Blob", new Blob([bytes])],
    ["decoded pixels", { data: expected.data, width: 23, height: 17 }],
  ])("%s", async (_, input) => {
    expect(await loadPhoto(input)).toEqual(expected);
  });

  const rgba = () =>
    new Uint8ClampedArray(23 * 17 * 4).map((_, i) => (i % 4 < 3 ? expected.data[(i >> 2) * 3 + (i % 4)] : 255));
  class ImageDataLike {
    // As in libraries with a canvas: not the object's own.
    get data() {
      return rgba();
    }
    get width() {
      return 23;
    }
    get height() {
      return 17;
    }
  }
  const canvas = { width: 23, height: 17, getContext: () => ({ getImageData: () => new ImageDataLike() }) };
  test.each([
    ["a Blob of a file", () => openAsBlob(path)],
    ["a Response", () => new Response(bytes)],
    ["a web stream", () => new Blob([bytes]).stream()],
    ["a stream of Node", () => createReadStream(path, { highWaterMark: 100 })],
    ["an image of sharp", () => sharp(path)],
    ["an ImageData", () => new ImageDataLike()],
    ["a canvas", () => canvas],
  ])("%s", async (_, make) => {
    const input = (await make()) as PhotoInput;
    expect(isPhotoInput(input)).toBe(true);
    const plain = await plainPhoto(input, 1e6);
    expect(await loadPhoto(structuredClone(plain))).toEqual(expected);
    expect(await loadPhoto((await make()) as PhotoInput)).toEqual(expected);
  });

  test("an image of sharp, upright as the file's photo is", async () => {
    const turned = await sharp(path).withMetadata({ orientation: 6 }).toBuffer();
    const photo = await loadPhoto(sharp(turned));
    expect([photo.width, photo.height]).toEqual([17, 23]);
    expect(photo).toEqual(await loadPhoto(turned));
  });

  test.each([
    ["a Response that failed", () => new Response("no", { status: 404 }), "fetch-failed"],
    ["a stream of text", () => createReadStream(path, "latin1"), "bad-argument"],
    ["a stream that is too long", () => createReadStream(path), "too-large"],
    ["a Blob of a file that is too long", () => openAsBlob(path), "too-large"],
    ["a canvas without pixels", () => ({ width: 1, height: 1, getContext: () => null }), "bad-argument"],
    ["another protocol", () => new URL("ftp://host/a.jpg"), "bad-url"],
  ])("but not %s", async (_, make, code) => {
    await expect(plainPhoto((await make()) as PhotoInput, 100)).rejects.toMatchObject({ name: "ImageError", code });
  });

  test("a URL", async () => {
    const server = createServer((_, response) => response.end(bytes)).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.jpg?key=1`;
    try {
      expect(await loadPhoto(url, { allowPrivateHosts: true })).toEqual(expected);
      await expect(loadPhoto(url)).rejects.toMatchObject({ code: "address-not-allowed" });
    } finally {
      server.close();
    }
  });

  test("pixels of one, two or four channels", async () => {
    const gray = await loadPhoto({ data: Uint8Array.of(7, 8), width: 2, height: 1 });
    expect([...gray.data]).toEqual([7, 7, 7, 8, 8, 8]);
    const grayAlpha = await loadPhoto({ data: Uint8Array.of(7, 0, 8, 255), width: 2, height: 1 });
    expect([...grayAlpha.data]).toEqual([7, 7, 7, 8, 8, 8]);
    const canvas = await loadPhoto({ data: Uint8ClampedArray.of(1, 2, 3, 0), width: 1, height: 1 });
    expect([...canvas.data]).toEqual([1, 2, 3]);
  });
});

describe("refuses, in one sentence", () => {
  test.each([
    ["a path to nothing", "no/such.jpg", "not-found", /^There is no photo at no\/such.jpg\.$/],
    ["a folder", "/", "not-a-photo", /not a file/],
    ["a path with NUL", "a\0b.jpg", "not-found", /"a\\u0000b.jpg" cannot be read/],
    ["a file URL of another host", "file://host/a.jpg", "bad-url", /does not name a file/],
    ["another protocol", new URL("ftp://host/a.jpg"), "bad-url", /not ftp/],
    ["a data URL without a comma", "data:image/png;base64", "bad-url", /comma/],
    [
      "pixels that are too few",
      { data: new Uint8Array(5), width: 2, height: 1, channels: 3 },
      "bad-argument",
      /holds 6 bytes, not 5/,
    ],
    ["half a channel", { data: new Uint8Array(5), width: 2, height: 1 }, "bad-argument", /not 2.5/],
    ["a width of NaN", { data: new Uint8Array(5), width: Number.NaN, height: 1 }, "bad-argument", /whole width/],
    ["an empty Blob", new Blob([]), "not-a-photo", /is empty/],
  ])("%s", async (_, input, code, message) => {
    await expect(loadPhoto(input)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test("more bytes than allowed, before reading them", async () => {
    for (const input of [path, bytes, new Blob([bytes]), `data:;base64,${bytes.toString("base64")}`]) {
      await expect(loadPhoto(input, { maxBytes: 100 })).rejects.toMatchObject({ code: "too-large" });
    }
  });

  test("a file that names itself", async () => {
    await writeFile(join(folder, "notes.jpg"), "not a photo");
    await symlink("notes.jpg", join(folder, "link.png"));
    await expect(loadPhoto(join(folder, "link.png"))).rejects.toThrow(/^link.png is not a photo/);
  });

  test("an aborted signal", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(loadPhoto(path, { signal })).rejects.toThrow("enough");
  });
});
