/** What transformers' image processor classes take where a preprocessor_config.json is silent. Fields are named as there. */
export interface ProcessorDefaults {
  readonly resample?: number;
  readonly size?: Readonly<Record<string, number>>;
  readonly crop_size?: Readonly<Record<string, number>>;
  /** Whether a size of one number means a square or the shorter side. */
  readonly default_to_square?: boolean;
  /** What the longer side may grow to where a size of one number means the shorter side. */
  readonly max_size?: number;
  /** What both sides are made a multiple of, downwards. */
  readonly size_divisor?: number;
  readonly do_center_crop?: boolean;
  readonly do_normalize?: boolean;
  readonly image_mean?: readonly number[];
  readonly image_std?: readonly number[];
  readonly crop_pct?: number;
  readonly do_flip_channel_order?: boolean;
  readonly do_pad?: boolean;
  /** What both sides are made a multiple of, to the nearest. */
  readonly ensure_multiple_of?: number;
  readonly keep_aspect_ratio?: boolean;
}

const nearHalf = { image_mean: [0.5, 0.5, 0.5], image_std: [0.5, 0.5, 0.5] };
const imageNet = { image_mean: [0.485, 0.456, 0.406], image_std: [0.229, 0.224, 0.225] };
const clip = { image_mean: [0.48145466, 0.4578275, 0.40821073], image_std: [0.26862954, 0.26130258, 0.27577711] };
const square = (side: number) => ({ height: side, width: side });
const bilinear = 2;
const bicubic = 3;

const detr: ProcessorDefaults = {
  ...imageNet,
  resample: bilinear,
  size: { shortest_edge: 800, longest_edge: 1333 },
  default_to_square: false,
  max_size: 1333,
};

/** By class name without its suffix (`ViTImageProcessor`, `ViTFeatureExtractor` and `ViTImageProcessorFast` are one). */
export const processorDefaults: Readonly<Record<string, ProcessorDefaults>> = {
  Beit: { ...nearHalf, resample: bicubic, size: square(224), crop_size: square(224) },
  Bit: {
    ...clip,
    resample: bicubic,
    size: { shortest_edge: 224 },
    crop_size: square(224),
    default_to_square: false,
    do_center_crop: true,
  },
  CLIP: {
    ...clip,
    resample: bicubic,
    size: { shortest_edge: 224 },
    crop_size: square(224),
    default_to_square: false,
    do_center_crop: true,
  },
  ConditionalDetr: detr,
  ConvNext: {
    ...nearHalf,
    resample: bicubic,
    size: { shortest_edge: 384 },
    default_to_square: false,
    crop_pct: 224 / 256,
  },
  DeiT: { ...nearHalf, resample: bicubic, size: square(256), crop_size: square(224), do_center_crop: true },
  DeformableDetr: detr,
  Detr: detr,
  DPT: { ...nearHalf, resample: bicubic, size: square(384), ensure_multiple_of: 1, keep_aspect_ratio: false },
  GLPN: { resample: bilinear, size_divisor: 32, do_normalize: false },
  MobileNetV1: {
    ...nearHalf,
    resample: bilinear,
    size: { shortest_edge: 256 },
    crop_size: square(224),
    default_to_square: false,
    do_center_crop: true,
  },
  MobileNetV2: {
    ...nearHalf,
    resample: bilinear,
    size: { shortest_edge: 256 },
    crop_size: square(224),
    default_to_square: false,
    do_center_crop: true,
  },
  MobileViT: {
    resample: bicubic,
    size: { shortest_edge: 224 },
    crop_size: square(256),
    default_to_square: false,
    do_center_crop: true,
    do_normalize: false,
    do_flip_channel_order: true,
  },
  Pvt: { ...imageNet, resample: bicubic, size: square(224) },
  Segformer: { ...imageNet, resample: bilinear, size: square(512) },
  RTDetr: { ...imageNet, resample: bilinear, size: square(640), default_to_square: false, do_normalize: false },
  RfDetr: detr,
  Siglip: { ...nearHalf, resample: bicubic, size: square(224), default_to_square: false },
  Yolos: { ...detr, size_divisor: 16 },
  ViT: { ...nearHalf, resample: bilinear, size: square(224) },
  ZoeDepth: {
    ...nearHalf,
    resample: bilinear,
    size: { height: 384, width: 512 },
    do_pad: true,
    ensure_multiple_of: 1 / 32,
    keep_aspect_ratio: true,
  },
};

/** The image processor of a model whose preprocessor_config.json names none: transformers goes by the model's type. */
const byModelType: Readonly<Record<string, string>> = {
  beit: "Beit",
  bit: "Bit",
  clip: "CLIP",
  conditional_detr: "ConditionalDetr",
  convnext: "ConvNext",
  convnextv2: "ConvNext",
  cvt: "ConvNext",
  d_fine: "RTDetr",
  "data2vec-vision": "Beit",
  deformable_detr: "DeformableDetr",
  deimv2: "RTDetr",
  deit: "DeiT",
  depth_anything: "DPT",
  detr: "Detr",
  dinat: "ViT",
  dinov2: "Bit",
  dpt: "DPT",
  focalnet: "Bit",
  glpn: "GLPN",
  hiera: "Bit",
  ijepa: "ViT",
  lw_detr: "DeformableDetr",
  mobilenet_v1: "MobileNetV1",
  mobilenet_v2: "MobileNetV2",
  mobilevit: "MobileViT",
  mobilevitv2: "MobileViT",
  pvt: "Pvt",
  pvt_v2: "Pvt",
  regnet: "ConvNext",
  resnet: "ConvNext",
  rf_detr: "RfDetr",
  rt_detr: "RTDetr",
  rt_detr_v2: "RTDetr",
  segformer: "Segformer",
  siglip: "Siglip",
  swiftformer: "ViT",
  swin: "ViT",
  swinv2: "ViT",
  "table-transformer": "Detr",
  upernet: "Segformer",
  vit: "ViT",
  vit_mae: "ViT",
  vit_msn: "ViT",
  yolos: "Yolos",
};

/** `ViTImageProcessorFast`, `ViTImageProcessor` and the older `ViTFeatureExtractor` to `ViT`. */
export function processorFamily(className: string | undefined, modelType: string): string | undefined {
  return className?.replace(/(ImageProcessor(Fast|Pil)?|FeatureExtractor)$/, "") ?? byModelType[modelType];
}
