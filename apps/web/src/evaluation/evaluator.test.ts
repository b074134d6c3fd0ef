import { describe, expect, it } from "vitest";
import { Evaluator } from "./evaluator.js";
import { exampleSet, SHAPES } from "./example.js";
import { scenePicture } from "./scene-picture.js";

describe("the example", () => {
  it("is the same every time, and all of it lies on its pictures", () => {
    const { scenes } = exampleSet();
    expect(exampleSet().scenes).toEqual(scenes);
    for (const { width, height, objects } of scenes) {
      for (const { box } of objects) {
        expect(Math.min(box[0], box[1])).toBeGreaterThanOrEqual(0);
        expect(box[0] + box[2]).toBeLessThanOrEqual(width);
        expect(box[1] + box[3]).toBeLessThanOrEqual(height);
      }
    }
  });

  it("has something to say in each of the twelve numbers and categories", () => {
    const { summary, categories } = new Evaluator().example();
    for (const value of Object.values(summary)) expect(value).toBeGreaterThan(0.1);
    expect(categories.map(({ name }) => name)).toEqual(SHAPES);
  });

  it("draws every scene as a picture", () => {
    for (const scene of exampleSet().scenes) {
      const svg = decodeURIComponent(scenePicture(scene).slice("data:image/svg+xml,".length));
      expect(svg).toMatch(/^<svg [^>]*width="640"/u);
      expect(svg).not.toMatch(/NaN|undefined/u);
    }
  });
});

describe("questions about a comparison", () => {
  const evaluator = new Evaluator();
  const { version, summary } = evaluator.example();
  const lookAt = (iou: number, minScore = 0) => {
    const look = evaluator.look({ version, iou, minScore, category: null });
    if (!look) throw new Error("There is no answer.");
    return look;
  };
  const sum = (values: Int32Array) => values.reduce((total, value) => total + value, 0);

  it("agree with each other: photos, categories, marks and the twelve numbers", () => {
    for (const iou of [0.1, 0.5, 0.75, 0.95]) {
      const look = lookAt(iou);
      const total = (of: "hits" | "falses" | "misses") => look.categories.reduce((all, row) => all + row[of], 0);
      expect(total("hits")).toBe(sum(look.hits));
      expect(total("misses")).toBe(sum(look.misses));
      for (const photo of look.photos) {
        const marks = evaluator.photo({ version, iou, minScore: 0, category: null, photo })?.marks ?? [];
        expect(marks.filter(({ fate }) => fate === "hit")).toHaveLength(look.hits[photo] as number);
        expect(marks.filter(({ fate }) => fate === "false")).toHaveLength(look.falses[photo] as number);
        expect(marks.filter(({ fate }) => fate === "missed")).toHaveLength(look.misses[photo] as number);
      }
    }
    expect(lookAt(0.5).ap).toBeCloseTo(summary.AP50, 12);
    const averaged = evaluator.thresholds(version, null)?.curves.filter(({ iou }) => iou >= 0.5) ?? [];
    expect(averaged.reduce((total, { ap }) => total + ap, 0) / averaged.length).toBeCloseTo(summary.AP, 12);
  });

  it("leave out what is below a score, and then its objects are missed; AP stays", () => {
    const [all, sure] = [lookAt(0.5), lookAt(0.5, 0.6)];
    expect(sum(sure.falses)).toBeLessThan(sum(all.falses));
    expect(sum(sure.hits) + sum(sure.misses)).toBe(sum(all.hits) + sum(all.misses));
    expect(sure.ap).toBe(all.ap);
  });

  it("are not answered about an older comparison", () => {
    expect(evaluator.look({ version: version - 1, iou: 0.5, minScore: 0, category: null })).toBeNull();
  });
});
