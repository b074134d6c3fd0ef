import { describe, expect, it } from "vitest";
import { MetricsError } from "../metrics-error.js";
import { readCocoResults } from "./coco-results.js";
import { readCocoTruth } from "./coco-truth.js";
import { evaluateDetections } from "./evaluation.js";

const annotation = { id: 905, image_id: 1, category_id: 2, bbox: [1, 2, 3, 4], area: 12, iscrowd: 0 };
const files = {
  images: [{ id: 1, width: 20, height: 10 }],
  categories: [{ id: 2, name: "cat" }],
  annotations: [annotation],
};
const result = { image_id: 1, category_id: 2, bbox: [1, 2, 3, 4], score: 0.5 };
const mask = { size: [10, 20], counts: [50, 100, 50] };

async function errorOf(read: Promise<unknown>): Promise<MetricsError> {
  const error = await read.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MetricsError);
  return error as MetricsError;
}

const truthError = (change: object, text = JSON.stringify({ ...files, ...change })): Promise<MetricsError> =>
  errorOf(readCocoTruth(text, { name: "truth.json" }));

/** Errors of a truth whose only annotation has other fields. */
const annotationError = (fields: object): Promise<MetricsError> =>
  truthError({ annotations: [{ ...annotation, ...fields }] });

/** Errors of predictions whose second entry has other fields. */
async function resultError(fields: object, first: object = result): Promise<MetricsError> {
  const truth = await readCocoTruth(JSON.stringify(files), { name: "truth.json" });
  const text = JSON.stringify([first, { ...first, ...fields }]).replace('"NaN"', "NaN");
  return errorOf(readCocoResults(text, truth, { name: "predictions.json" }));
}

describe("a wrong truth", () => {
  it("is reported with file, entry and field", async () => {
    const error = await annotationError({ bbox: [1, 2, -3, 4] });
    expect(error.message).toBe(
      'truth.json, annotations[0] (id 905): "bbox" has the negative width -3; expected [x, y, width, height] with sizes from 0.',
    );
    expect(error).toMatchObject({
      code: "invalid-value",
      file: "truth.json",
      entry: "annotations[0] (id 905)",
      field: "bbox",
    });
  });

  it("may lack nothing that is needed", async () => {
    for (const field of ["id", "image_id", "category_id", "area"]) {
      expect(await annotationError({ [field]: undefined }), field).toMatchObject({ code: "missing-field", field });
    }
    for (const field of ["images", "categories", "annotations"]) {
      const error = await truthError({ [field]: undefined });
      expect(error.message).toBe(`truth.json: "${field}" is missing; expected a list of ${field}, as in a COCO file.`);
    }
    expect(await truthError({ images: [{ width: 2, height: 2 }] })).toMatchObject({ entry: "images[0]", field: "id" });
  });

  it("may name only images and categories that it lists", async () => {
    const image = await annotationError({ image_id: 7 });
    expect(image.code).toBe("unknown-image");
    expect(image.message).toBe(
      'truth.json, annotations[0] (id 905): "image_id" is 7, which is not in "images"; expected the id of one of them.',
    );
    expect(await annotationError({ category_id: "dog" })).toMatchObject({ code: "unknown-category" });
    const text = JSON.stringify({ ...files, annotations: [annotation, { ...annotation, id: 1, image_id: 7 }] });
    const truth = await readCocoTruth(text, { unknown: "skip" });
    expect(evaluateDetections(truth, await readCocoResults("[]", truth)).summary.AR100).toBe(0);
  });

  it("may use an id once", async () => {
    expect(await truthError({ annotations: [annotation, annotation] })).toMatchObject({
      code: "duplicate-id",
      message: 'truth.json, annotations[1]: "id" 905 is used twice; expected every annotation to have its own.',
    });
    expect(await truthError({ images: [...files.images, ...files.images] })).toMatchObject({
      entry: "images[1] (id 1)",
    });
    expect(await truthError({ categories: [{ id: 2 }, { id: "2" }] })).toMatchObject({ code: "duplicate-id" });
  });

  it("may have no impossible values", async () => {
    const cases: [object, string][] = [
      [{ bbox: [1, 2, 3] }, '"bbox" has 3 numbers; expected four'],
      [{ bbox: "1 2 3 4" }, '"bbox" is a string; expected an array'],
      [{ bbox: [1, 2, null, 4] }, '"bbox" is null; expected a number'],
      [{ area: -1 }, '"area" is negative, -1'],
      [{ area: "12" }, '"area" is a string'],
      [{ id: "x" }, '"id" is "x"; expected a whole number'],
      [{ id: 1.5 }, '"id" is 1.5'],
      [{ segmentation: [] }, '"segmentation" is an empty list'],
      [{ segmentation: [[1, 2, 3, 4]] }, '"segmentation[0]" has 4 numbers; expected x and y of at least three corners'],
      [{ segmentation: [[1, 2, 3, 4, 5, 6, 7]] }, '"segmentation[0]" has 7 numbers'],
      [{ segmentation: [[1, 2, 3, 4, 5, 1e30]] }, '"segmentation" has the coordinate 1e+30'],
      [{ segmentation: "mask" }, '"segmentation" is neither a list nor an object'],
      [{ segmentation: { counts: "1" } }, '"segmentation.size" is missing'],
      [{ segmentation: { size: [10, 20] } }, '"segmentation.counts" is missing'],
      [{ segmentation: { size: [10, 20.5], counts: [] } }, '"segmentation.size" is [10, 20.5]'],
      [{ segmentation: { size: [10, 20], counts: [7] } }, '"segmentation.counts" covers 7 pixels; expected the 200'],
      [{ segmentation: { size: [10, 20], counts: [-7, 207] } }, '"segmentation.counts" has -7 at 0'],
      [{ segmentation: { size: [10, 20], counts: "~" } }, '"segmentation.counts" is no run-length string'],
    ];
    for (const [fields, message] of cases) {
      const error = await annotationError(fields);
      expect(error.message).toContain("truth.json, annotations[0]");
      expect(error.message).toContain(message);
    }
    expect((await truthError({ images: [{ id: 1, width: -5 }] })).message).toContain('images[0] (id 1): "width" is -5');
  });

  it("must have masks of its images' sizes", async () => {
    const error = await annotationError({ segmentation: { size: [20, 10], counts: [200] } });
    expect(error.code).toBe("size-mismatch");
    expect(error.message).toContain('"segmentation.size" is [20, 10], but the image has [10, 20] pixels');
    const polygons = { ...annotation, segmentation: [[1, 1, 5, 1, 5, 5]] };
    expect((await truthError({ images: [{ id: 1 }], annotations: [polygons] })).message).toContain(
      'image 1 has no "height" and "width"',
    );
  });

  it("is refused when it breaks off or is not JSON", async () => {
    const text = JSON.stringify(files);
    const error = await truthError({}, text.slice(0, text.indexOf('"area"')));
    expect(error.code).toBe("truncated");
    expect(error.message).toMatch(
      /^truth.json, annotations\[0\] \(id 905\): the file ends in the middle of this entry/,
    );
    expect(await truthError({}, "")).toMatchObject({ code: "truncated" });
    expect(await truthError({}, "[]")).toMatchObject({ code: "invalid-json" });
    expect((await truthError({}, "<html>")).message).toBe(
      'truth.json: not valid JSON at byte 0: found "<", expected an object.',
    );
    expect(await truthError({ images: { 1: {} } })).toMatchObject({ code: "invalid-json" });
  });

  it("is refused when it is larger than allowed", async () => {
    const large = async function* (): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"info":[');
      const piece = new TextEncoder().encode("{},".repeat(20_000));
      for (;;) yield piece;
    };
    const read = readCocoTruth(large(), { name: "large.json", maxBytes: 3_000_000 });
    expect((await errorOf(read)).message).toBe(
      "large.json: the file is larger than 3000000 bytes; raise maxBytes if it is meant to be.",
    );
  });
});

describe("wrong predictions", () => {
  it("are reported with file, entry and field", async () => {
    expect((await resultError({ score: "NaN" })).message).toBe(
      'predictions.json, entry 1: "score" is NaN; expected a finite number.',
    );
    const unknown = await resultError({ image_id: 99 });
    expect(unknown.message).toBe(
      'predictions.json, entry 1: "image_id" is 99, which truth.json does not have; expected the id of one of its 1 images.',
    );
    expect(unknown).toMatchObject({ code: "unknown-image", entry: "entry 1", field: "image_id" });
  });

  it("may lack nothing that is needed", async () => {
    for (const field of ["image_id", "category_id", "score", "bbox"]) {
      expect(await resultError({ [field]: undefined }), field).toMatchObject({ code: "missing-field", field });
    }
    const { bbox: _, ...withMask } = { ...result, segmentation: mask };
    expect(await resultError({ segmentation: undefined }, withMask)).toMatchObject({ code: "missing-field" });
  });

  it("may have no impossible values", async () => {
    const { bbox: _, ...withMask } = { ...result, segmentation: mask };
    expect((await resultError({ bbox: [0, 0, 1, -1] })).message).toContain('"bbox" has the negative height -1');
    expect((await resultError({ score: "0.5" })).message).toContain('"score" is a string; expected a number');
    expect(await resultError({ segmentation: { size: [20, 10], counts: [200] } }, withMask)).toMatchObject({
      code: "size-mismatch",
      field: "segmentation.size",
    });
    expect((await resultError({ segmentation: [[1, 1, 5, 1, 5, 5]] }, withMask)).message).toContain(
      '"segmentation" is a list of polygons',
    );
  });

  it("must be a list", async () => {
    const truth = await readCocoTruth(JSON.stringify(files));
    expect((await errorOf(readCocoResults('{"annotations": []}', truth, { name: "p.json" }))).message).toBe(
      "p.json: found an object where an array was expected.",
    );
  });

  it("of a category that the truth does not have are counted and do not count", async () => {
    const truth = await readCocoTruth(JSON.stringify(files));
    const results = await readCocoResults(JSON.stringify([result, { ...result, category_id: 77, score: 1 }]), truth);
    expect(results.unknownCategories).toBe(1);
    expect(evaluateDetections(truth, results).summary.AP).toBeCloseTo(1, 12);
  });
});

describe("what is compared", () => {
  it("must be there", async () => {
    const truth = await readCocoTruth(JSON.stringify(files), { name: "truth.json" });
    const results = await readCocoResults(JSON.stringify([result]), truth);
    expect(() => evaluateDetections(truth, results, { iouType: "segm" })).toThrow(
      'truth.json, annotations[0] (id 905): "segmentation" is missing; expected it, because masks are compared.',
    );
    const withMask = JSON.stringify({
      ...files,
      annotations: [{ ...annotation, bbox: undefined, segmentation: mask }],
    });
    const masked = await readCocoTruth(withMask, { name: "truth.json" });
    expect(() => evaluateDetections(masked, results)).toThrow(
      '"bbox" is missing; expected it, because boxes are compared.',
    );
    const boxesOnly = await readCocoTruth(withMask, { name: "truth.json", masks: false });
    expect(() => evaluateDetections(boxesOnly, results, { iouType: "segm" })).toThrow("was read without its masks");
  });

  it("must have one size where the truth does not say which", async () => {
    const images = [{ id: 1 }];
    const text = JSON.stringify({ ...files, images, annotations: [{ ...annotation, segmentation: mask }] });
    const truth = await readCocoTruth(text);
    const other = { image_id: 1, category_id: 2, score: 1, segmentation: { size: [5, 5], counts: [25] } };
    const results = await readCocoResults(JSON.stringify([other]), truth, { name: "predictions.json" });
    expect(() => evaluateDetections(truth, results, { iouType: "segm" })).toThrow(
      /predictions.json, entry 0: "segmentation.size" is \[5, 5\].*\[10, 20\]/,
    );
  });
});
