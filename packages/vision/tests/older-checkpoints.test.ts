import { readFileSync } from "node:fs";
import { openModel } from "@vistazo/checkpoint";
import type { Classification } from "@vistazo/tasks";
import { describe, expect, it } from "vitest";
import { Model } from "../src/model.js";
import { imageClassification } from "../src/tasks/image-classification.js";
import { type Changes, fixtures, float32, int64, useCheckpointCopies } from "./checkpoint-copy.js";

const answers = JSON.parse(readFileSync(`${fixtures}answers.json`, "utf8")) as Record<string, Classification[][]>;
const copyOf = useCheckpointCopies();

/** Of a config.json only what transformers 4.5 to 4.20 wrote, when these models came to the Hub. */
const oldConfig =
  (...names: readonly string[]): Changes["config"] =>
  (config) => ({
    ...Object.fromEntries(
      [
        "architectures",
        "hidden_act",
        "id2label",
        "initializer_range",
        "label2id",
        "model_type",
        "num_channels",
        ...names,
      ].map((name) => [name, config[name]]),
    ),
    torch_dtype: "float32",
    transformers_version: "4.13.0.dev0",
  });

const transformerFields = [
  "attention_probs_dropout_prob",
  "hidden_dropout_prob",
  "hidden_size",
  "image_size",
  "intermediate_size",
  "layer_norm_eps",
  "num_attention_heads",
  "num_hidden_layers",
  "patch_size",
];
const convnetFields = ["depths", "hidden_sizes"];
const flags = { do_normalize: true, do_resize: true };
const half = { image_mean: [0.5, 0.5, 0.5], image_std: [0.5, 0.5, 0.5] };

/** Each as its like on the Hub: buffers that newer checkpoints leave out, configs that say less. */
const older: Readonly<Record<string, { readonly like: string; readonly changes: Changes }>> = {
  vit: {
    like: "google/vit-base-patch16-224",
    changes: {
      config: oldConfig(...transformerFields),
      preprocessor: { ...flags, ...half, size: 32 },
      tensors: () => ({
        "vit.pooler.dense.weight": float32([32, 32], (i) => i),
        "vit.pooler.dense.bias": float32([32], (i) => i),
      }),
    },
  },
  "deit-with-teacher": {
    like: "facebook/deit-base-distilled-patch16-224",
    changes: {
      config: oldConfig(...transformerFields),
      preprocessor: {
        ...flags,
        ...half,
        crop_size: 32,
        do_center_crop: true,
        feature_extractor_type: "DeiTFeatureExtractor",
        resample: 3,
        size: 37,
      },
    },
  },
  beit: {
    like: "microsoft/beit-base-patch16-224",
    changes: {
      config: oldConfig(
        ...transformerFields,
        "layer_scale_init_value",
        "use_absolute_position_embeddings",
        "use_mean_pooling",
        "use_relative_position_bias",
        "use_shared_relative_position_bias",
        "vocab_size",
      ),
      preprocessor: {
        ...flags,
        ...half,
        crop_size: 224,
        do_center_crop: false,
        feature_extractor_type: "BeitFeatureExtractor",
        resample: 3,
        size: 32,
      },
      tensors: () =>
        Object.fromEntries(
          [0, 1].map((layer) => [
            `beit.encoder.layer.${layer}.attention.attention.relative_position_bias.relative_position_index`,
            int64([17, 17], (i) => i % 52),
          ]),
        ),
    },
  },
  swin: {
    like: "microsoft/swin-tiny-patch4-window7-224",
    changes: {
      config: (config) => ({
        ...(oldConfig(
          ...["depths", "drop_path_rate", "embed_dim", "encoder_stride", "hidden_size", "image_size", "layer_norm_eps"],
          ...[
            "mlp_ratio",
            "num_heads",
            "num_layers",
            "patch_size",
            "qkv_bias",
            "use_absolute_embeddings",
            "window_size",
          ],
        )?.(config) as object),
        path_norm: true,
      }),
      preprocessor: { ...flags, ...half, feature_extractor_type: "ViTFeatureExtractor", resample: 3, size: 32 },
      tensors: () => ({
        "swin.encoder.layers.0.blocks.0.attention.self.relative_position_index": int64([16, 16], (i) => i % 49),
        "swin.encoder.layers.0.blocks.1.attention.self.relative_position_index": int64([16, 16], (i) => i % 49),
        "swin.encoder.layers.0.blocks.1.attn_mask": float32([16, 16, 16], () => -100),
      }),
    },
  },
  "resnet-18": {
    like: "microsoft/resnet-18",
    changes: {
      config: oldConfig(...convnetFields, "downsample_in_first_stage", "embedding_size", "layer_type"),
      preprocessor: {
        ...flags,
        crop_pct: 0.875,
        ...half,
        feature_extractor_type: "ConvNextFeatureExtractor",
        resample: 3,
        size: 64,
      },
    },
  },
  "resnet-basic": {
    like: "a ResNet of 384 pixels",
    changes: {
      config: oldConfig(...convnetFields, "downsample_in_first_stage", "embedding_size", "layer_type"),
      preprocessor: {
        ...flags,
        crop_pct: null,
        ...half,
        feature_extractor_type: "ConvNextFeatureExtractor",
        resample: 3,
        size: 384,
      },
    },
  },
  convnext: {
    like: "facebook/convnext-tiny-224",
    changes: {
      config: oldConfig(
        ...convnetFields,
        "drop_path_rate",
        "image_size",
        "layer_norm_eps",
        "layer_scale_init_value",
        "num_stages",
        "patch_size",
      ),
      preprocessor: {
        ...flags,
        crop_pct: 0.875,
        ...half,
        feature_extractor_type: "ConvNextFeatureExtractor",
        resample: 3,
        size: 64,
      },
    },
  },
};

describe("a checkpoint of the first generation answers as the same one of today:", () => {
  it.each(Object.entries(older).map(([name, { like, changes }]) => [like, name, changes] as const))(
    "%s",
    async (_, name, changes) => {
      const model = await Model.load(await openModel(await copyOf(name, changes)), "image-classification", {
        threads: 1,
      });
      const [expected] = answers[name];
      const [found] = await imageClassification(model, [`${fixtures}landscape.png`], { top_k: 6 });
      await model.dispose();
      expect(found).toEqual(expected.map(({ label, score }) => ({ label, score: expect.closeTo(score, 5) })));
    },
  );
});

describe("labels", () => {
  it("are numbered where a config.json only counts them", async () => {
    const config: Changes["config"] = ({ id2label: _, label2id: __, ...rest }) => ({ ...rest, num_labels: 6 });
    const model = await Model.load(await openModel(await copyOf("vit", { config })), "image-classification", {
      threads: 1,
    });
    const [[best]] = await imageClassification(model, [`${fixtures}landscape.png`], {});
    await model.dispose();
    expect(best.label).toBe("LABEL_1");
  });
});
