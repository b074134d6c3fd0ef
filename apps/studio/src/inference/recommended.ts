import { byTask, type Task, type TaskName, tasks } from "@vistazo/tasks";

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

type OfTask = Omit<RecommendedModel, "task">;

/** First in each task: what a page begins with, small enough to wait for. Then the course's other models, then other families. */
const BY_TASK = byTask<Record<TaskName, readonly OfTask[]>>({
  imageClassification: [
    {
      id: "google/vit-base-patch16-224",
      architecture: "ViTForImageClassification",
      bytes: 346e6,
      license: "apache-2.0",
    },
    {
      id: "microsoft/resnet-50",
      architecture: "ResNetForImageClassification",
      bytes: 102e6,
      license: "apache-2.0",
    },
    {
      id: "facebook/deit-base-patch16-224",
      architecture: "ViTForImageClassification",
      bytes: 346e6,
      license: "apache-2.0",
    },
    {
      id: "omarques/autotrain-dogs-and-cats-1527055142",
      architecture: null,
      bytes: null,
      license: null,
    },
    {
      id: "microsoft/swin-tiny-patch4-window7-224",
      architecture: "SwinForImageClassification",
      bytes: 113e6,
      license: "apache-2.0",
    },
    {
      id: "microsoft/beit-base-patch16-224",
      architecture: "BeitForImageClassification",
      bytes: 350e6,
      license: "apache-2.0",
    },
    {
      id: "facebook/convnext-tiny-224",
      architecture: "ConvNextForImageClassification",
      bytes: 114e6,
      license: "apache-2.0",
    },
  ],
  objectDetection: [
    {
      id: "hustvl/yolos-tiny",
      architecture: "YolosForObjectDetection",
      bytes: 26e6,
      license: "apache-2.0",
    },
    {
      id: "facebook/detr-resnet-50",
      architecture: "DetrForObjectDetection",
      bytes: 167e6,
      license: "apache-2.0",
    },
    {
      id: "hustvl/yolos-small",
      architecture: "YolosForObjectDetection",
      bytes: 123e6,
      license: "apache-2.0",
    },
  ],
  imageSegmentation: [
    {
      id: "nvidia/segformer-b0-finetuned-ade-512-512",
      architecture: "SegformerForSemanticSegmentation",
      bytes: 15e6,
      license: "other",
    },
    {
      id: "facebook/detr-resnet-50-panoptic",
      architecture: "DetrForSegmentation",
      bytes: 172e6,
      license: "apache-2.0",
    },
    {
      id: "nvidia/segformer-b0-finetuned-cityscapes-1024-1024",
      architecture: "SegformerForSemanticSegmentation",
      bytes: 15e6,
      license: "other",
    },
  ],
  backgroundRemoval: [
    { id: "Xenova/modnet", architecture: null, bytes: 26e6, license: "apache-2.0" },
    { id: "ZhengPeng7/BiRefNet_lite", architecture: "BiRefNet", bytes: null, license: "mit" },
    { id: "ZhengPeng7/BiRefNet", architecture: "BiRefNet", bytes: null, license: "mit" },
    { id: "briaai/RMBG-1.4", architecture: "BriaRMBG", bytes: 177e6, license: "other" },
  ],
  depthEstimation: [
    {
      id: "depth-anything/Depth-Anything-V2-Small-hf",
      architecture: "DepthAnythingForDepthEstimation",
      bytes: 99e6,
      license: "apache-2.0",
    },
    {
      id: "Intel/dpt-large",
      architecture: "DPTForDepthEstimation",
      bytes: 1369e6,
      license: "apache-2.0",
    },
    {
      id: "Intel/zoedepth-nyu-kitti",
      architecture: "ZoeDepthForDepthEstimation",
      bytes: 1380e6,
      license: "mit",
    },
    {
      id: "vinvino02/glpn-nyu",
      architecture: "GLPNForDepthEstimation",
      bytes: 245e6,
      license: "apache-2.0",
    },
  ],
});

export const RECOMMENDED: readonly RecommendedModel[] = tasks.flatMap((task) =>
  BY_TASK[task].map((model) => ({ ...model, task })),
);
