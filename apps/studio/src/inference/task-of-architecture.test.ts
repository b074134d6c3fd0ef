import { expect, it } from "vitest";
import { taskOfArchitecture } from "./task-of-architecture.js";

it("reads the task from the class's name", () => {
  expect(taskOfArchitecture("ViTForImageClassification")).toBe("image-classification");
  expect(taskOfArchitecture("DeiTForImageClassificationWithTeacher")).toBe("image-classification");
  expect(taskOfArchitecture("DFineForObjectDetection")).toBe("object-detection");
  expect(taskOfArchitecture("DetrForSegmentation")).toBe("image-segmentation");
  expect(taskOfArchitecture("SegformerForSemanticSegmentation")).toBe("image-segmentation");
  expect(taskOfArchitecture("ZoeDepthForDepthEstimation")).toBe("depth-estimation");
  expect(taskOfArchitecture("GPT2LMHeadModel")).toBeNull();
});
