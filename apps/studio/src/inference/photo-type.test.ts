import { expect, it } from "vitest";
import { PNG } from "../../tests/fake-engine.js";
import { photoType } from "./photo-type.js";

it("finds a photo's type in its first bytes", () => {
  expect(photoType(PNG)).toBe("image/png");
  expect(photoType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("image/jpeg");
  expect(photoType(Buffer.from("GIF89a"))).toBe("image/gif");
  expect(photoType(Buffer.from("RIFF....WEBPVP8 "))).toBe("image/webp");
  expect(photoType(Buffer.from("\0\0\0 ftypavif"))).toBe("image/avif");
  expect(photoType(Uint8Array.of(0x49, 0x49, 0x2a, 0))).toBe("image/tiff");
});

it("takes nothing else for a photo", () => {
  for (const text of ["", "<svg xmlns=", "RIFF....WAVE", "\0\0\0 ftypisom", "<!doctype html>"]) {
    expect(photoType(Buffer.from(text))).toBeNull();
  }
});
