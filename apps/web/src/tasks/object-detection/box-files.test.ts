import { expect, it } from "vitest";
import { boxTable, cocoFile, yoloFiles } from "./box-files.js";

const photo = { name: "street.jpg", width: 200, height: 100 };
const objects = [
  { label: "traffic light", score: 0.9, box: { xmin: 20, ymin: 10, xmax: 60, ymax: 30 } },
  { label: "car, old", score: 0.5, box: { xmin: 100, ymin: 50, xmax: 200, ymax: 100 } },
  { label: "traffic light", score: 0.4, box: { xmin: 0, ymin: 0, xmax: 10, ymax: 100 } },
];

it("writes COCO's file", () => {
  const file = JSON.parse(cocoFile(objects, photo));
  expect(file.images).toEqual([{ id: 1, file_name: "street.jpg", width: 200, height: 100 }]);
  expect(file.categories).toEqual([
    { id: 1, name: "traffic light" },
    { id: 2, name: "car, old" },
  ]);
  expect(file.annotations[1]).toEqual({
    id: 2,
    image_id: 1,
    category_id: 2,
    bbox: [100, 50, 100, 50],
    area: 5000,
    iscrowd: 0,
    score: 0.5,
  });
  expect(file.annotations.map(({ category_id }: { category_id: number }) => category_id)).toEqual([1, 2, 1]);
});

it("writes YOLO's lines, which begin with the place of the class in its list", () => {
  expect(yoloFiles(objects, photo)).toEqual({
    boxes: [
      "0 0.200000 0.200000 0.200000 0.200000\n",
      "1 0.750000 0.750000 0.500000 0.500000\n",
      "0 0.025000 0.500000 0.050000 1.000000\n",
    ].join(""),
    classes: "traffic light\ncar, old\n",
  });
});

it("writes a table", () => {
  expect(boxTable(objects.slice(1, 2))).toBe('label,score,xmin,ymin,xmax,ymax\r\n"car, old",0.5,100,50,200,100\r\n');
});
