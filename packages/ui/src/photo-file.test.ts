import { describe, expect, it } from "vitest";
import { refusePhoto } from "./photo-file.js";

const file = (bytes: number, name: string, type: string) => new File([new Uint8Array(bytes)], name, { type });

describe("refusePhoto", () => {
  it("takes a photo, and a file of unknown type", () => {
    expect(refusePhoto(file(10, "cat.jpg", "image/jpeg"), 100)).toBeNull();
    expect(refusePhoto(file(10, "cat", ""), 100)).toBeNull();
  });

  it("refuses what is not a photo, is empty or too large, and says why", () => {
    expect(refusePhoto(file(10, "notes.pdf", "application/pdf"), 100)?.code).toBe("not-a-photo");
    expect(refusePhoto(file(10, "icon.svg", "image/svg+xml"), 100)?.code).toBe("not-a-photo");
    expect(refusePhoto(file(0, "cat.jpg", "image/jpeg"), 100)?.code).toBe("empty");
    expect(refusePhoto(file(101, "cat.jpg", "image/jpeg"), 100)).toEqual({
      code: "too-large",
      name: "cat.jpg",
      bytes: 101,
      maxBytes: 100,
    });
  });
});
