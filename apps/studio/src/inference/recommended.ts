import type { Task } from "./task.js";

/** A model that the studio proposes, with what can be said of it before the Hub was asked. */
export interface RecommendedModel {
  id: string;
  task: Task;
  /** The class in its config; null where only the Hub can tell. */
  architecture: string | null;
  /** Of the file with the weights, rounded; null where only the Hub can tell. The exact figure replaces it once the model is there. */
  bytes: number | null;
  /** As the model's card says; null where it says nothing. */
  license: string | null;
}

/** First in each task: Python's default, then the course's models, then other families. */
export const RECOMMENDED: readonly RecommendedModel[] = [
  {
    id: "google/vit-base-patch16-224",
    task: "image-classification",
    architecture: "ViTForImageClassification",
    bytes: 346e6,
    license: "apache-2.0",
  },
  {
    id: "microsoft/resnet-50",
    task: "image-classification",
    architecture: "ResNetForImageClassification",
    bytes: 102e6,
    license: "apache-2.0",
  },
  {
    id: "facebook/deit-base-patch16-224",
    task: "image-classification",
    architecture: "ViTForImageClassification",
    bytes: 346e6,
    license: "apache-2.0",
  },
  {
    id: "omarques/autotrain-dogs-and-cats-1527055142",
    task: "image-classification",
    architecture: null,
    bytes: null,
    license: null,
  },
  {
    id: "microsoft/swin-tiny-patch4-window7-224",
    task: "image-classification",
    architecture: "SwinForImageClassification",
    bytes: 113e6,
    license: "apache-2.0",
  },
  {
    id: "microsoft/beit-base-patch16-224",
    task: "image-classification",
    architecture: "BeitForImageClassification",
    bytes: 350e6,
    license: "apache-2.0",
  },
  {
    id: "facebook/convnext-tiny-224",
    task: "image-classification",
    architecture: "ConvNextForImageClassification",
    bytes: 114e6,
    license: "apache-2.0",
  },
  {
    id: "facebook/detr-resnet-50",
    task: "object-detection",
    architecture: "DetrForObjectDetection",
    bytes: 167e6,
    license: "apache-2.0",
  },
  {
    id: "hustvl/yolos-small",
    task: "object-detection",
    architecture: "YolosForObjectDetection",
    bytes: 123e6,
    license: "apache-2.0",
  },
  {
    id: "hustvl/yolos-tiny",
    task: "object-detection",
    architecture: "YolosForObjectDetection",
    bytes: 26e6,
    license: "apache-2.0",
  },
  {
    id: "facebook/detr-resnet-50-panoptic",
    task: "image-segmentation",
    architecture: "DetrForSegmentation",
    bytes: 172e6,
    license: "apache-2.0",
  },
  {
    id: "nvidia/segformer-b0-finetuned-ade-512-512",
    task: "image-segmentation",
    architecture: "SegformerForSemanticSegmentation",
    bytes: 15e6,
    license: "other",
  },
  {
    id: "nvidia/segformer-b0-finetuned-cityscapes-1024-1024",
    task: "image-segmentation",
    architecture: "SegformerForSemanticSegmentation",
    bytes: 15e6,
    license: "other",
  },
  {
    id: "Intel/dpt-large",
    task: "depth-estimation",
    architecture: "DPTForDepthEstimation",
    bytes: 1369e6,
    license: "apache-2.0",
  },
  {
    id: "Intel/zoedepth-nyu-kitti",
    task: "depth-estimation",
    architecture: "ZoeDepthForDepthEstimation",
    bytes: 1380e6,
    license: "mit",
  },
  {
    id: "depth-anything/Depth-Anything-V2-Small-hf",
    task: "depth-estimation",
    architecture: "DepthAnythingForDepthEstimation",
    bytes: 99e6,
    license: "apache-2.0",
  },
  {
    id: "vinvino02/glpn-nyu",
    task: "depth-estimation",
    architecture: "GLPNForDepthEstimation",
    bytes: 245e6,
    license: "apache-2.0",
  },
];
