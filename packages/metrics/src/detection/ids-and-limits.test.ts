import { describe, expect, it } from "vitest";
import { readCocoResults } from "./coco-results.js";
import { readCocoTruth } from "./coco-truth.js";
import { evaluateDetections } from "./evaluation.js";
import { detectionsFromArrays, truthFromArrays } from "./from-arrays.js";
import { isLvisTruth } from "./lvis.js";

describe("ids beyond 2^53", () => {
  // Two neighbours that a float64 takes for one.
  const [first, second] = ["9007199254740992", "9007199254740993"];
  const entry = (image: string, id: string) =>
    `{"id": ${id}, "image_id": ${image}, "category_id": 1, "bbox": [0, 0, 50, 50], "area": 2500, "iscrowd": 0}`;
  const truthText = (ids: readonly string[]) =>
    `{"images": [{"id": ${second}}, {"id": ${first}}, {"id": 5}], "categories": [{"id": 1, "name": "a"}],
      "annotations": [${ids.map((id, i) => entry([first, second][i] as string, id)).join(", ")}]}`;

  it("are kept apart, and sorted by value", async () => {
    const truth = await readCocoTruth(truthText([first, second]));
    expect(truth.images.ids).toEqual([second, first, 5]);
    expect([...truth.images.order]).toEqual([2, 1, 0]);
    const found = (image: string) => `[{"image_id": ${image}, "category_id": 1, "bbox": [0, 0, 50, 50], "score": 1}]`;
    const detections = await readCocoResults(found(first), truth);
    expect([...detections.image]).toEqual([1]);
    expect(evaluateDetections(truth, detections).summary.AR1).toBe(0.5);
    expect([...(await readCocoResults(found(`"${second}"`), truth)).image]).toEqual([0]);
  });

  it("may be used once all the same", async () => {
    await expect(readCocoTruth(truthText([first, first]))).rejects.toMatchObject({ code: "duplicate-id" });
    await expect(readCocoTruth(truthText(["1.5e300", "2"]))).rejects.toMatchObject({ code: "invalid-value" });
  });
});

describe("more than 100 detections", () => {
  const objects = Array.from({ length: 150 }, (_, i) => ({ label: "a", box: [i * 10, 0, 8, 8] as const }));
  const truth = truthFromArrays([{ id: 1, objects }]);
  const found = detectionsFromArrays(
    [{ id: 1, objects: objects.map((object, i) => ({ ...object, score: 1 - i / 1000 })) }],
    truth,
  );

  it("count in every number of precision, and have a recall of their own", () => {
    const { summary } = evaluateDetections(truth, found, { maxDetections: [1, 10, 300] });
    expect(summary).toMatchObject({ AP: 1, AP50: 1, APs: 1, AR10: 10 / 150, AR100: 1, ARs: 1 });
    const four = evaluateDetections(truth, found, { maxDetections: [1, 10, 100, 300] }).summary;
    expect(four).toMatchObject({ AP: 1, AR10: 10 / 150, ARs: 1 });
    expect(four.AR100).toBeCloseTo(100 / 150, 12);
  });

  it("are those that COCO leaves out", () => {
    const { AP, AR100 } = evaluateDetections(truth, found).summary;
    // Recall reaches two thirds, and so do 67 of the 101 points at which precision is read off.
    expect(AP).toBeCloseTo(67 / 101, 12);
    expect(AR100).toBeCloseTo(100 / 150, 12);
  });
});

describe("a truth of LVIS", () => {
  const files = (image: object, category: object) =>
    JSON.stringify({ images: [{ id: 1, ...image }], categories: [{ id: 1, name: "a", ...category }], annotations: [] });

  it("is known by what it says of photos and categories", async () => {
    const isLvis = async (image: object, category: object) => isLvisTruth(await readCocoTruth(files(image, category)));
    expect(await isLvis({ neg_category_ids: [1] }, {})).toBe(true);
    expect(await isLvis({ not_exhaustive_category_ids: [1] }, {})).toBe(true);
    expect(await isLvis({ neg_category_ids: [] }, { frequency: "r" })).toBe(true);
    expect(await isLvis({}, {})).toBe(false);
    expect(await isLvis({ neg_category_ids: [] }, { frequency: "often" })).toBe(false);
  });

  it("names its photos by address", async () => {
    const url = { coco_url: "http://images.cocodataset.org/val2017/000000397133.jpg" };
    expect((await readCocoTruth(files(url, {}))).images.names).toEqual(["000000397133.jpg"]);
    expect((await readCocoTruth(files({ ...url, file_name: "a.jpg" }, {}))).images.names).toEqual(["a.jpg"]);
  });
});
