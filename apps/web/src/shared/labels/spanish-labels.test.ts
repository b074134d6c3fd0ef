import { expect, it } from "vitest";
import { ADE20K, COCO } from "./spanish-labels.js";
import { namesOf } from "./translate-labels.js";

it("has all classes of COCO and ADE20K", () => {
  expect(Object.keys(COCO)).toHaveLength(80);
  expect(Object.keys(ADE20K)).toHaveLength(150);
  for (const name of [...Object.values(COCO), ...Object.values(ADE20K)]) expect(name).toMatch(/^[\p{Ll}][\p{L} ]*$/u);
});

it("translates all labels of an answer or none, each by the data set that has them all", () => {
  expect(namesOf(["cat", "traffic light"])).toEqual(
    new Map([
      ["cat", "gato"],
      ["traffic light", "semáforo"],
    ]),
  );
  // A sink is a kitchen's in COCO and a bathroom's in ADE20K.
  expect(namesOf(["sink", "toaster"]).get("sink")).toBe("fregadero");
  expect(namesOf(["sink", "wall"]).get("sink")).toBe("lavabo");
  expect(namesOf(["background", "boat", "person"]).get("background")).toBe("fondo");
  expect(namesOf(["cat", "tabby, tabby cat"])).toEqual(new Map());
  // Some checkpoints have blanks around a name.
  expect(namesOf(["bed ", "wall"]).get("bed ")).toBe("cama");
  expect(namesOf([])).toEqual(new Map());
});
