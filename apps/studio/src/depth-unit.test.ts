import { expect, it } from "vitest";
import { depthUnit } from "./depth-unit.js";

it("knows which models measure metres", () => {
  expect(depthUnit({ model_type: "zoedepth" })).toBe("m");
  expect(depthUnit({ model_type: "depth_anything", depth_estimation_type: "metric" })).toBe("m");
  expect(depthUnit({ model_type: "depth_anything", depth_estimation_type: "relative" })).toBeNull();
  expect(depthUnit({ model_type: "dpt" })).toBeNull();
});
