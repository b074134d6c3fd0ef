import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageJson, plainStrokes } from "./drawing-json.js";

const values = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 255 })).map((numbers) => Uint8Array.from(numbers)),
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })).map((numbers) => Float64Array.from(numbers)),
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
);
const drawings = fc.array(fc.tuple(values, values, fc.option(values, { nil: undefined })));
const page = fc.record(
  {
    drawings: fc.array(
      fc.record(
        { id: fc.bigInt({ min: 1n }).map(String), drawing: drawings, recognized: fc.boolean(), country: fc.string() },
        { requiredKeys: ["id", "drawing", "recognized"] },
      ),
    ),
    next: fc.string(),
  },
  { requiredKeys: ["drawings"] },
);

describe("a page of drawings as JSON", () => {
  it("says what plain arrays would", () => {
    fc.assert(
      fc.property(page, (drawn) => {
        const plain = {
          ...drawn,
          drawings: drawn.drawings.map((one) => ({ ...one, drawing: plainStrokes(one.drawing) })),
        };
        expect(JSON.parse(pageJson(drawn))).toEqual(JSON.parse(JSON.stringify(plain)));
      }),
    );
  });
});
