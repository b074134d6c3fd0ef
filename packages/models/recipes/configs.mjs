// The networks that the dense models are.

/** People, cats and dogs come first: of every photo it is known, or likely, where they are. */
export const sceneClasses = [
  "person",
  "cat",
  "dog",
  "wall",
  "floor",
  "ceiling",
  "window",
  "door",
  "bed",
  "sofa",
  "chair",
  "table",
  "cabinet",
  "picture",
  "lamp",
  "other",
];

export const plan = { classes: sceneClasses.length, told: 3 };

/** The side of the photos that the depth estimator sees. */
export const depthSize = 192;

/** The encoder is that of `vistazo/dogs-or-cats`, whose weights it begins with. */
const encoder = {
  model_type: "resnet",
  num_channels: 3,
  embedding_size: 32,
  hidden_sizes: [32, 64, 128, 256],
  depths: [1, 2, 3, 1],
  layer_type: "basic",
  hidden_act: "relu",
  downsample_in_first_stage: false,
  downsample_in_bottleneck: false,
};

export const configs = {
  encoder,
  segmenter: {
    architectures: ["UperNetForSemanticSegmentation"],
    model_type: "upernet",
    backbone_config: { ...encoder, out_features: ["stage2", "stage3", "stage4"] },
    hidden_size: 64,
    pool_scales: [1, 2, 3],
    use_auxiliary_head: false,
  },
  depthEstimator: {
    architectures: ["DPTForDepthEstimation"],
    model_type: "dpt",
    is_hybrid: true,
    backbone_config: { ...encoder, out_features: ["stage2", "stage3", "stage4"] },
    backbone_featmap_shape: [1, 256, depthSize / 32, depthSize / 32],
    neck_ignore_stages: [0, 1],
    image_size: depthSize,
    patch_size: 32,
    num_channels: 3,
    hidden_size: 128,
    num_hidden_layers: 2,
    num_attention_heads: 4,
    intermediate_size: 256,
    hidden_act: "gelu",
    layer_norm_eps: 1e-6,
    qkv_bias: true,
    backbone_out_indices: [0, 0, 0, 1],
    readout_type: "project",
    reassemble_factors: [1, 1, 1, 0.5],
    neck_hidden_sizes: [64, 128, 96, 96],
    fusion_hidden_size: 48,
    head_in_index: -1,
    use_batch_norm_in_fusion_residual: true,
    use_bias_in_fusion_residual: false,
    add_projection: false,
    depth_estimation_type: "metric",
  },
};

/** COCO's names. Those that are learnt too badly are left out when the detector is written. */
export const objectClasses = [
  "person",
  "cat",
  "dog",
  "car",
  "motorcycle",
  "bicycle",
  "bus",
  "truck",
  "bird",
  "horse",
  "chair",
  "couch",
  "bed",
  "dining table",
  "tv",
  "laptop",
  "book",
  "bottle",
  "cup",
  "potted plant",
  "banana",
  "apple",
  "orange",
  "sink",
  "toilet",
  "refrigerator",
];

export const detectorConfig = { encoder, width: 64 };
