import { readCocoTruth } from "@vistazo/metrics";
import { expect, it } from "vitest";
import { objectsByPhoto } from "./detection-set.js";

const cat = { id: 5, image_id: 1, category_id: 1, bbox: [4, 4, 20, 10], area: 200, iscrowd: 0 };

async function objectsOf(...annotations: readonly object[]) {
  const truth = {
    images: [{ id: 1, file_name: "1.png", width: 64, height: 48 }],
    annotations,
    categories: [{ id: 1, name: "cat" }],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(truth));
  return objectsByPhoto(await readCocoTruth(bytes, { name: "truth.json", unknown: "skip" }));
}

it("takes the objects of each photo; crowds and those of other photos are passed over", async () => {
  const box = { xmin: 4, ymin: 4, xmax: 24, ymax: 14 };
  expect(await objectsOf(cat, { ...cat, id: 6, iscrowd: 1 }, { ...cat, id: 7, image_id: 9 })).toEqual([
    [{ label: 0, box }],
  ]);
});

it("does not let an object of an unknown category be learned as background", async () => {
  await expect(objectsOf(cat, { ...cat, id: 6, category_id: 99 })).rejects.toThrow(
    'truth.json: the annotation 6 is of a category that is not in "categories".',
  );
});

it("says so where there is nothing to learn", async () => {
  await expect(objectsOf({ ...cat, iscrowd: 1 })).rejects.toThrow("there is nothing to learn");
});
