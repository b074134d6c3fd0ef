import { expect, it } from "vitest";
import { describeDepthAnything } from "./published.js";

const describe = (names: readonly string[], config = {}) => describeDepthAnything({ id: "org/model", config, names });

it.each([
  ["depth_anything_v2_vits.pth", { architectures: ["DepthAnythingV2"], out_indices: [2, 5, 8, 11] }],
  ["depth_anything_v2_vitl.safetensors", { architectures: ["DepthAnythingV2"], out_indices: [4, 11, 17, 23] }],
  ["depth_anything_v2_metric_hypersim_vitb.pth", { depth_estimation_type: "metric", max_depth: 20 }],
  ["depth_anything_v2_metric_vkitti_vitl.pth", { depth_estimation_type: "metric", max_depth: 80 }],
  ["depth_anything_vitb14.pth", { architectures: ["DepthAnything"], out_indices: [8, 9, 10, 11] }],
])("knows %s by its name", (file, config) => {
  expect(describe(["README.md", file])).toMatchObject({ config, weights: file });
});

it("knows the first version by what its authors' config.json says", () => {
  const config = { encoder: "vitl", features: 256, out_channels: [256, 512, 1024, 1024], use_bn: false };
  expect(describe(["config.json", "pytorch_model.bin"], config)).toMatchObject({
    config: { architectures: ["DepthAnything"], out_indices: [20, 21, 22, 23] },
    weights: "pytorch_model.bin",
  });
});

it("says what it does not know, and which of several it cannot choose", () => {
  expect(describe(["video_depth_anything_vits.pth", "config.json"])).toBeUndefined();
  expect(() => describe(["depth_anything_v2_vitg.pth"])).toThrow(/encoder vitg/);
  expect(() => describe(["depth_anything_v2_vits.pth", "depth_anything_v2_vitb.pth"])).toThrow(/several models/);
});
