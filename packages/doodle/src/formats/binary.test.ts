import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BinaryDrawing, readBinaryDrawings, writeBinaryDrawing } from "./binary.js";

const stroke = fc
  .array(fc.tuple(fc.nat(255), fc.nat(255)), { minLength: 1, maxLength: 20 })
  .map((points) => [points.map(([x]) => x), points.map(([, y]) => y)] as const);

const drawing: fc.Arbitrary<BinaryDrawing> = fc.record({
  keyId: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  countryCode: fc.constantFrom("MX", "US", "ZZ"),
  recognized: fc.boolean(),
  timestamp: fc.nat(2 ** 32 - 1),
  drawing: fc.array(stroke, { minLength: 1, maxLength: 5 }),
});

async function all(chunks: Iterable<Uint8Array>): Promise<BinaryDrawing[]> {
  const list: BinaryDrawing[] = [];
  for await (const item of readBinaryDrawings(chunks)) list.push(item);
  return list;
}

function plain(item: BinaryDrawing): unknown {
  return { ...item, drawing: item.drawing.map(([xs, ys]) => [Array.from(xs), Array.from(ys)]) };
}

function joined(drawings: readonly BinaryDrawing[]): Uint8Array {
  return new Uint8Array(Buffer.concat(drawings.map(writeBinaryDrawing)));
}

describe("binary drawings", () => {
  it("come back as they were written, however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawing, { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), async (drawings, size) => {
        const bytes = joined(drawings);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect((await all(chunks)).map(plain)).toEqual(drawings.map(plain));
      }),
    );
  });

  it("that break off are an error with their number", async () => {
    const [one] = fc.sample(drawing, { numRuns: 1, seed: 3 });
    const bytes = joined([one, one]);
    await expect(all([bytes.subarray(0, bytes.length - 1)])).rejects.toThrow(/Drawing 2 breaks off/);
  });

  it("need whole coordinates of a byte", () => {
    const item = { keyId: "1", countryCode: "MX", recognized: true, timestamp: 0, drawing: [[[256], [0]]] as const };
    expect(() => writeBinaryDrawing(item)).toThrow(/256 does not fit/);
  });
});
