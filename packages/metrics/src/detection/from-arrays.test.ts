import { describe, expect, it } from "vitest";
import { maskOf } from "../mask/mask-table.js";
import { encodeMask } from "../mask/rle.js";
import { readCocoResults } from "./coco-results.js";
import { readCocoTruth } from "./coco-truth.js";
import { evaluateDetections } from "./evaluation.js";
import { detectionsFromArrays, truthFromArrays } from "./from-arrays.js";

const square = { height: 4, width: 6, data: [0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] };

describe("truth and detections from arrays", () => {
  it("are the same as from files", async () => {
    const truth = truthFromArrays(
      [
        {
          id: 7,
          width: 6,
          height: 4,
          objects: [
            { label: "b", box: [1, 1, 2, 2] },
            { label: "a", box: [3, 0, 3, 4], crowd: true },
          ],
        },
      ],
      { labels: ["a", "b"] },
    );
    const found = detectionsFromArrays(
      [{ id: 7, objects: [{ label: "b", score: 0.5, box: { xmin: 1, ymin: 1, xmax: 3, ymax: 2.5 } }] }],
      truth,
    );
    const file = await readCocoTruth(
      JSON.stringify({
        images: [{ id: 7, width: 6, height: 4 }],
        categories: [
          { id: 1, name: "a" },
          { id: 2, name: "b" },
        ],
        annotations: [
          { id: 1, image_id: 7, category_id: 2, bbox: [1, 1, 2, 2], area: 4, iscrowd: 0 },
          { id: 2, image_id: 7, category_id: 1, bbox: [3, 0, 3, 4], area: 12, iscrowd: 1 },
        ],
      }),
    );
    const results = await readCocoResults('[{"image_id":7,"category_id":2,"score":0.5,"bbox":[1,1,2,1.5]}]', file);
    expect(evaluateDetections(truth, found).summary).toEqual(evaluateDetections(file, results).summary);
    expect(evaluateDetections(truth, found).summary.AP50).toBeCloseTo(1, 12);
  });

  it("take masks as pixels, run lengths and polygons", () => {
    const forms = [
      square,
      encodeMask(square),
      { size: [4, 6], counts: [5, 2, 2, 2, 13] },
      [[1, 1, 3, 1, 3, 3, 1, 3]],
    ] as const;
    for (const mask of forms) {
      const truth = truthFromArrays([{ width: 6, height: 4, objects: [{ label: "a", mask }] }]);
      expect([...truth.areas]).toEqual([4]);
      for (const other of forms) {
        const found = detectionsFromArrays([{ objects: [{ label: "a", score: 1, mask: other }] }], truth);
        expect(evaluateDetections(truth, found, { iouType: "segm" }).summary.AP).toBeCloseTo(1, 12);
        expect(maskOf(found, 0, truth.images)).toEqual(encodeMask(square));
      }
    }
  });

  it("count detections with labels that the truth does not have", () => {
    const truth = truthFromArrays([{ objects: [{ label: "a", box: [0, 0, 1, 1] }] }]);
    const found = detectionsFromArrays([{ objects: [{ label: "1", score: 1, box: [0, 0, 1, 1] }] }], truth);
    expect(found.unknownCategories).toBe(1);
    expect(evaluateDetections(truth, found).summary.AP).toBe(0);
  });

  it("are reported with photo, object and field where they are wrong", () => {
    const truth = truthFromArrays([{ id: "x", width: 6, height: 4, objects: [{ label: "a", box: [0, 0, 1, 1] }] }]);
    const find = (object: object, id = "x") =>
      detectionsFromArrays([{ id, objects: [{ label: "a", score: 1, box: [0, 0, 1, 1], ...object }] }], truth);
    expect(() => find({ score: Number.NaN })).toThrow('the predictions, images[0].objects[0]: "score" is NaN');
    expect(() => find({ score: undefined })).toThrow('"score" is missing');
    expect(() => find({ box: { xmin: 5, ymin: 0, xmax: 1, ymax: 1 } })).toThrow('"bbox" has the negative width -4');
    expect(() => find({}, "y")).toThrow('images[0]: "id" is "y", which the truth does not have');
    expect(() => find({ mask: { size: [4, 6], counts: [1] } })).toThrow(/objects\[0\].*covers 1 pixels/);
    expect(() => find({ mask: [[1, 2, 3]] })).toThrow(/objects\[0\]: "mask": A polygon must be/);
    expect(() => find({ mask: { data: [1], height: 1, width: 1 } })).toThrow(/is \[1, 1\], but the image has \[4, 6\]/);
    expect(() => truthFromArrays([{ objects: [{ label: "a" }] }])).toThrow('images[0].objects[0]: "box" is missing');
    expect(() => truthFromArrays([{ objects: [{ label: "a", box: [0, 0, 1, 1] }] }], { labels: [] })).toThrow(
      '"label" is "a"',
    );
    expect(() => truthFromArrays([{ objects: [{ label: "a", mask: [[1, 1, 2, 2, 3, 1]] }] }])).toThrow(
      /"height" is missing/,
    );
  });
});
