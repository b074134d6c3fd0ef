import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPhoto } from "./load-photo.js";
import type { ResizeFilter } from "./resample-filter.js";
import { resize } from "./resize.js";

const folder = process.env.VISTAZO_TEST_DATA;

interface RealPhoto {
  name: string;
  pixels: string;
  resized: Record<string, string>;
}

const photos: RealPhoto[] = JSON.parse(
  readFileSync(new URL("../tests/fixtures/real-photos.json", import.meta.url), "utf8"),
);

function sha256(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

describe.skipIf(!folder).each(photos)("$name, bit for bit as Pillow", ({ name, pixels, resized }) => {
  test("decoded and resized", async () => {
    const photo = await loadPhoto(join(folder ?? "", "images", name));
    expect(sha256(photo.data)).toBe(pixels);
    for (const [key, expected] of Object.entries(resized)) {
      const [filter, width, height] = key.split(" ");
      const out = resize(photo, { filter: filter as ResizeFilter, width: Number(width), height: Number(height) });
      expect(sha256(out.data), key).toBe(expected);
    }
  });
});
