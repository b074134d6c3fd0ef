import type { DescribedModel, PublishedModel } from "@vistazo/checkpoint";
import type { Json } from "../../config-reader.js";
import { VisionError } from "../../vision-error.js";

/** Which layers are read of each encoder, in the second version and in the first. */
const layers: Readonly<Record<string, readonly [second: readonly number[], first: readonly number[]]>> = {
  vits: [
    [2, 5, 8, 11],
    [8, 9, 10, 11],
  ],
  vitb: [
    [2, 5, 8, 11],
    [8, 9, 10, 11],
  ],
  vitl: [
    [4, 11, 17, 23],
    [20, 21, 22, 23],
  ],
};

/** How far those see that were taught metres, by the data that they were taught on. */
const farthest: Readonly<Record<string, number>> = { hypersim: 20, vkitti: 80 };

const second = /^depth_anything_v2_(?:metric_(?<metres>hypersim|vkitti)_)?(?<encoder>vit[sblg])\.(?:pth|safetensors)$/;
const first = /^depth_anything_(?<encoder>vit[sbl])14\.(?:pth|safetensors)$/;

/** Checkpoints of the second version are a file whose name says all; those of the first have a config.json of their own. */
export function describeDepthAnything({ id, config, names }: PublishedModel): DescribedModel | undefined {
  const files = names.filter((name) => second.test(name) || first.test(name)).sort();
  if (files.length > 1)
    throw new VisionError(
      "unsupported-architecture",
      `${id} has several models of Depth Anything (${files.join(", ")}); put the one that is meant into a folder of its own.`,
    );
  const [file] = files;
  if (file === undefined) return describeFirst(config, names);
  const ofFirst = first.exec(file)?.groups;
  if (ofFirst) return described("DepthAnything", layers[ofFirst.encoder][1], file);
  const { encoder = "", metres } = second.exec(file)?.groups ?? {};
  if (!layers[encoder]) throw noSuchEncoder(id, encoder);
  const scale = metres ? { depth_estimation_type: "metric", max_depth: farthest[metres] } : {};
  return described("DepthAnythingV2", layers[encoder][0], file, scale);
}

function describeFirst(
  { encoder, features, out_channels }: Json,
  names: readonly string[],
): DescribedModel | undefined {
  const weights = ["model.safetensors", "pytorch_model.bin"].find((name) => names.includes(name));
  const known = typeof encoder === "string" && Object.hasOwn(layers, encoder) ? layers[encoder] : undefined;
  if (!known || features === undefined || !Array.isArray(out_channels) || !weights) return undefined;
  return described("DepthAnything", known[1], weights);
}

function described(name: string, out_indices: readonly number[], weights: string, scale: Json = {}): DescribedModel {
  const config = { model_type: "depth-anything-v2", architectures: [name], out_indices, ...scale };
  return { config, preprocessorConfig: { image_processor_type: "DepthAnythingV2" }, weights };
}

function noSuchEncoder(id: string, encoder: string): VisionError {
  return new VisionError(
    "unsupported-architecture",
    `${id} is Depth Anything with the encoder ${encoder}, which is not supported; supported are ${Object.keys(layers).join(", ")}.`,
  );
}
