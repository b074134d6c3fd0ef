import { expect, it } from "vitest";
import { taskOfClass } from "./tasks.js";

it("reads the task from the class's name", () => {
  expect(taskOfClass("ViTForImageClassification")).toBe("image-classification");
  expect(taskOfClass("DeiTForImageClassificationWithTeacher")).toBe("image-classification");
  expect(taskOfClass("DFineForObjectDetection")).toBe("object-detection");
  expect(taskOfClass("DetrForSegmentation")).toBe("image-segmentation");
  expect(taskOfClass("SegformerForSemanticSegmentation")).toBe("image-segmentation");
  expect(taskOfClass("ZoeDepthForDepthEstimation")).toBe("depth-estimation");
  expect(taskOfClass("GPT2LMHeadModel")).toBeNull();
});
