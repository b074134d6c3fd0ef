/**
 * The models of the Hub by which the course teaches, and those that the studio's pages begin with: what a classroom downloads
 * before the lesson, and all that one computer may hand on to the others. All are public.
 */
export const COURSE_MODELS = [
  "google/vit-base-patch16-224",
  "microsoft/resnet-50",
  "facebook/deit-base-patch16-224",
  "omarques/autotrain-dogs-and-cats-1527055142",
  "hustvl/yolos-tiny",
  "hustvl/yolos-small",
  "facebook/detr-resnet-50",
  "nvidia/segformer-b0-finetuned-ade-512-512",
  "Xenova/modnet",
  "depth-anything/Depth-Anything-V2-Small-hf",
  "Intel/zoedepth-nyu-kitti",
] as const;
