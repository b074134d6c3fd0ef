import type { Architecture } from "../architecture.js";
import { ultralyticsImageProcessor } from "./image-processor.js";
import { describeExport } from "./metadata.js";
import { readBoxes, readClasses, readMasks } from "./outputs.js";

const generations = ["YOLOv5", "YOLOv8", "YOLOv9", "YOLOv10", "YOLO11", "YOLO12", "YOLO26"];

/** Exports of https://github.com/ultralytics/ultralytics and https://github.com/ultralytics/yolov5. */
export const architecture: Architecture = {
  modelTypes: ["ultralytics"],
  paper: "https://docs.ultralytics.com/models/",
  imageProcessor: ultralyticsImageProcessor,
  /** `conf` of `predict`. */
  threshold: 0.25,
  exported: {
    kind: "ultralytics-onnx",
    names: {
      "object-detection": generations,
      "image-segmentation": ["YOLOv5-seg", "YOLOv8-seg", "YOLOv9-seg", "YOLO11-seg", "YOLO12-seg", "YOLO26-seg"],
      "image-classification": ["YOLOv5-cls", "YOLOv8-cls", "YOLO11-cls", "YOLO12-cls", "YOLO26-cls"],
    },
    readers: {
      "object-detection": readBoxes,
      "image-segmentation": readMasks,
      "image-classification": readClasses,
    },
    describe: describeExport,
  },
};
