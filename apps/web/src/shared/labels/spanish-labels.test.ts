import { expect, it } from "vitest";
import { IMAGENET } from "./imagenet-labels.js";
import { ADE20K, COCO } from "./spanish-labels.js";
import { namesOf } from "./translate-labels.js";

it("has all classes of COCO and ADE20K", () => {
  expect(Object.keys(COCO)).toHaveLength(80);
  expect(Object.keys(ADE20K)).toHaveLength(150);
  for (const name of [...Object.values(COCO), ...Object.values(ADE20K)]) expect(name).toMatch(/^[\p{Ll}][\p{L} ]*$/u);
});

it("has all classes of ImageNet, each by a name of its own", async () => {
  const { imagenetNames } = await import("../../../../../packages/vision/src/timm/imagenet-names.js");
  const keys = Object.keys(IMAGENET);
  // Of the 1000 two are a "crane", and two a "maillot".
  expect(keys).toHaveLength(998);
  const classes = new Set(imagenetNames.split("\n").map((line) => line.slice(1).split(",", 1)[0]));
  expect(keys.filter((key) => !classes.has(key))).toEqual([]);
  const names = Object.values(IMAGENET);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^\p{L}[\p{L} ]*$/u);
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
  expect(namesOf(["tabby, tabby cat", "tiger cat"]).get("tabby, tabby cat")).toBe("gato atigrado");
  expect(namesOf(["tench", "goldfish, Carassius auratus"]).get("tench")).toBe("tenca");
  expect(namesOf(["cat", "sofa", "window"]).get("window")).toBe("ventana");
  // Some checkpoints have blanks around a name.
  expect(namesOf(["bed ", "wall"]).get("bed ")).toBe("cama");
  expect(namesOf([])).toEqual(new Map());
});
