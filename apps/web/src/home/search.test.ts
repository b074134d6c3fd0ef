import { expect, it } from "vitest";
import { search } from "./search.js";

const THINGS = [
  { item: "detection", words: "Object detection. Cars, people. Detección de objetos: coches, personas" },
  { item: "segmentation", words: "Which part is what? mIoU. Segmentación: qué es cada píxel" },
  { item: "resnet", words: "microsoft/resnet-50 ResNetForImageClassification" },
];

it("finds by the beginnings of words, whatever their accents and capitals", () => {
  expect(search("car", THINGS)).toEqual(["detection"]);
  expect(search("SEGMENTACION pixel", THINGS)).toEqual(["segmentation"]);
  expect(search("ars", THINGS)).toEqual([]);
});

it("finds names with and without their separators", () => {
  for (const typed of ["resnet-50", "resnet50", "microsoft/resnet-50", "resnet 50"]) {
    expect(search(typed, THINGS), typed).toEqual(["resnet"]);
  }
});

it("leaves small words out of account, and finds everything while nothing is typed", () => {
  expect(search("la segmentación de un coche", THINGS)).toEqual([]);
  expect(search("detección de los coches", THINGS)).toEqual(["detection"]);
  expect(search("  ", THINGS)).toHaveLength(3);
});
