import type { Json } from "../config-reader.js";
import type { Task } from "../task.js";
import { VisionError } from "../vision-error.js";
import type { Architecture } from "./architecture.js";
import { beit } from "./beit/beit.js";
import { convnext } from "./convnext/convnext.js";
import { deit, deitWithTeacher } from "./deit/deit.js";
import { depthAnything } from "./depth-anything/depth-anything.js";
import { detr } from "./detr/detr.js";
import { detrSegmentation } from "./detr/detr-segmentation.js";
import { dpt } from "./dpt/dpt.js";
import { glpn } from "./glpn/glpn.js";
import { resnet } from "./resnet/resnet.js";
import { segformer, segformerClassifier } from "./segformer/segformer.js";
import { swin } from "./swin/swin.js";
import { vit } from "./vit/vit.js";
import { yolos } from "./yolos/yolos.js";
import { zoedepth } from "./zoedepth/zoedepth.js";

/** Every architecture that runs from PyTorch weights, by its name in a config.json's `architectures`. */
const architectures: Readonly<Record<string, Architecture>> = {
  BeitForImageClassification: beit,
  ConvNextForImageClassification: convnext,
  DeiTForImageClassification: deit,
  DeiTForImageClassificationWithTeacher: deitWithTeacher,
  DetrForObjectDetection: detr,
  DetrForSegmentation: detrSegmentation,
  DPTForDepthEstimation: dpt,
  DepthAnythingForDepthEstimation: depthAnything,
  GLPNForDepthEstimation: glpn,
  ResNetForImageClassification: resnet,
  SegformerForImageClassification: segformerClassifier,
  SegformerForSemanticSegmentation: segformer,
  SwinForImageClassification: swin,
  ViTForImageClassification: vit,
  ZoeDepthForDepthEstimation: zoedepth,
  YolosForObjectDetection: yolos,
};

/** The names of the architectures that run from PyTorch weights, of one task or of all. */
export function listArchitectures(task?: Task): readonly string[] {
  return Object.keys(architectures).filter((name) => !task || architectures[name].task === task);
}

/** The first name in `architectures` of a config.json. */
export function architectureName(config: Json): string | undefined {
  const names = config.architectures;
  return Array.isArray(names) && typeof names[0] === "string" ? names[0] : undefined;
}

/**
 * The architecture that a config.json names.
 *
 * @throws VisionError `unsupported-architecture` with those that are supported.
 */
export function findArchitecture(config: Json, task: Task): Architecture {
  const name = architectureName(config);
  const found = name && Object.hasOwn(architectures, name) ? architectures[name] : undefined;
  if (found?.task === task) return found;
  const supported = `For ${task} these run from PyTorch weights: ${listArchitectures(task).join(", ")}; so does any model with an onnx/ folder.`;
  if (found)
    throw new VisionError(
      "unsupported-architecture",
      `${name} is a model for ${found.task}, not for ${task}. ${supported}`,
    );
  const what = name
    ? `The architecture ${name} is not supported.`
    : `config.json names no architecture (its "architectures" is empty).`;
  throw new VisionError("unsupported-architecture", `${what} ${supported}`);
}
