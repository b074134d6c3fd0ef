import { describe, expect, it } from "vitest";
import { annotationAt } from "./annotation.js";

const photo = { width: 100, height: 50 };
const sofa = { id: 1, label: "sofa", box: { xmin: 0, ymin: 0, xmax: 100, ymax: 50 } };
const cat = { id: 2, label: "cat", box: { xmin: 40, ymin: 10, xmax: 60, ymax: 30 } };

describe("annotationAt", () => {
  it("prefers the smaller of two boxes around the point, whatever their order", () => {
    expect(annotationAt([sofa, cat], 50, 20, photo)).toBe(cat);
    expect(annotationAt([cat, sofa], 50, 20, photo)).toBe(cat);
    expect(annotationAt([cat, sofa], 10, 20, photo)).toBe(sofa);
  });

  it("finds nothing outside every box", () => {
    expect(annotationAt([cat], 10, 20, photo)).toBeNull();
  });

  it("reads the segment map at its own resolution", () => {
    const segments = { width: 2, height: 1, ids: Uint8Array.of(0, 7) };
    const wall = { id: 7, label: "wall" };
    expect(annotationAt([wall], 75, 25, photo, segments)).toBe(wall);
    expect(annotationAt([wall], 25, 25, photo, segments)).toBeNull();
    expect(annotationAt([wall], 100, 50, photo, segments)).toBeNull();
  });
});
