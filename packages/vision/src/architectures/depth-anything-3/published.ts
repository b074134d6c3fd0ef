import type { DescribedModel, PublishedModel } from "@vistazo/checkpoint";
import type { Json } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";

/** Those of the authors' code that see several photos at once: which layers are read, and where those begin that look beyond a photo. */
const anyView = {
  small: { out_layers: [5, 7, 9, 11], alt_start: 4 },
  base: { out_layers: [5, 7, 9, 11], alt_start: 4 },
  large: { out_layers: [11, 15, 19, 23], alt_start: 8 },
  giant: { out_layers: [19, 27, 33, 39], alt_start: 13 },
};
/** Those that see one. */
const mono = { out_layers: [4, 11, 17, 23] };

const presets: Readonly<Record<string, Json>> = {
  "da3-small": { architectures: ["DepthAnything3"], ...anyView.small },
  "da3-base": { architectures: ["DepthAnything3"], ...anyView.base },
  "da3-large": { architectures: ["DepthAnything3"], ...anyView.large },
  "da3-giant": { architectures: ["DepthAnything3"], ...anyView.giant },
  "da3mono-large": { architectures: ["DepthAnything3Mono"], ...mono },
  "da3metric-large": { architectures: ["DepthAnything3Mono"], ...mono },
  "da3nested-giant-large": { architectures: ["DepthAnything3Nested"], anyview: anyView.giant, metric: mono },
};

/** Its config.json has the name of a preset of the authors' code. */
export function describeDepthAnything3({ id, config, names }: PublishedModel): DescribedModel | undefined {
  const { model_name: preset } = config;
  const weights = "model.safetensors";
  if (typeof preset !== "string" || !/^da3/.test(preset) || !names.includes(weights)) return undefined;
  // The same presets with other weights are numbered: "da3-large-1.1".
  const known = presets[preset.replace(/-\d+(\.\d+)*$/, "")];
  if (!known) {
    throw new VisionError(
      "unsupported-architecture",
      `${id} is Depth Anything 3 of the preset ${preset.slice(0, 60)}, which is not supported; supported are ${Object.keys(presets).join(", ")}.`,
    );
  }
  const preprocessorConfig = { image_processor_type: "DepthAnything3" };
  return { config: { model_type: "depth-anything-3", ...known }, preprocessorConfig, weights };
}
