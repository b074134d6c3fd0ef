import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Sha256, sha256OfBlob } from "./sha256.js";

const reference = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

it("is Node's, however the bytes come", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(130), { maxLength: 8 }), (bytes, lengths) => {
      const hash = new Sha256();
      let at = 0;
      for (const length of lengths) {
        hash.update(bytes.subarray(at, at + length));
        at += length;
      }
      hash.update(bytes.subarray(at));
      expect(hash.digest()).toBe(reference(bytes));
    }),
    { numRuns: 300 },
  );
});

it("is Node's of a file of several chunks", async () => {
  const bytes = Uint8Array.from({ length: 2_500_001 }, (_, i) => (i * i) >> 3);
  expect(await sha256OfBlob(new Blob([bytes]))).toBe(reference(bytes));
});
