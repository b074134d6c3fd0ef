export { boxIou } from "./detection/box-iou.js";
export { readCocoResults } from "./detection/coco-results.js";
export { readCocoTruth } from "./detection/coco-truth.js";
export { evaluateDetections } from "./detection/evaluation.js";
export { boxMask, decodeMask, encodeMask, maskArea, maskBox, maskIou, mergeMasks, polygonMask } from "./mask/rle.js";
