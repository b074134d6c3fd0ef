import { access, copyFile, mkdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { describe, expect, it } from "vitest";
import { Model } from "../src/model.js";
import { pipeline } from "../src/pipeline.js";
import { imageClassification } from "../src/tasks/image-classification.js";
import { type Changes, fixtures, float32, useCheckpointCopies } from "./checkpoint-copy.js";

const copyOf = useCheckpointCopies();
const photo = `${fixtures}landscape.png`;
const evil = fileURLToPath(new URL("../../checkpoint/tests/fixtures/evil.bin", import.meta.url));

/** What a user reads who loads a model and asks it. */
async function complaint(folder: string): Promise<string> {
  const pipe = await pipeline("image-classification", folder).catch((error: Error) => error);
  if (pipe instanceof Error) return pipe.message;
  const error = await pipe(photo).catch((reason: Error) => reason);
  await pipe.dispose();
  return error instanceof Error ? error.message : "no complaint";
}

/** The same without a thread, which takes longer to start than all else. */
async function complaintHere(folder: string): Promise<string> {
  let model: Model<"image-classification"> | undefined;
  try {
    model = await Model.load(await openModel(folder), "image-classification", { threads: 1 });
    await imageClassification(model, [photo], {});
    return "no complaint";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await model?.dispose();
  }
}

describe("a model that cannot be is refused in one sentence that names what is wrong:", () => {
  const change =
    (fields: object): Changes["config"] =>
    (config) => ({ ...config, ...fields });

  it.each<[string, string, Changes, RegExp]>([
    [
      "a weight that is missing",
      "vit",
      { tensors: () => ({ "vit.encoder.layer.1.output.dense.bias": undefined }) },
      /^The checkpoint has no weight "vit\.encoder\.layer\.1\.output\.dense\.bias", which its config\.json calls for\.$/,
    ],
    [
      "a weight of another shape",
      "swin",
      { tensors: () => ({ "swin.layernorm.weight": float32([3, 5], () => 1) }) },
      /^The weight "swin\.layernorm\.weight" is \[3, 5\] where its config\.json calls for \[16\]\.$/,
    ],
    [
      "weights that are no numbers",
      "resnet-basic",
      { tensors: () => ({ "classifier.1.bias": float32([6], () => Number.NaN) }) },
      /^The network answered NaN: its weights are damaged or not of this architecture\.$/,
    ],
    [
      "fewer labels than the head tells apart",
      "vit",
      { config: change({ id2label: { 0: "tench", 1: "goldfish" } }) },
      /^The weight "classifier\.weight" is \[6, 32\] where its config\.json calls for \[2, 32\]\.$/,
    ],
    [
      "labels whose keys are no numbers",
      "vit",
      { config: change({ id2label: { tench: 0 } }) },
      /^config\.json: "id2label" has the key "tench"; keys must be class numbers\.$/,
    ],
    [
      "no preprocessor_config.json",
      "vit",
      { preprocessor: null },
      /has no preprocessor_config\.json, which says how its photos are prepared\.$/,
    ],
    [
      "photos of another size than the network's",
      "deit",
      { preprocessor: { size: 48, crop_size: 40 } },
      /^preprocessor_config\.json makes photos of 40 x 40, but config\.json has an "image_size" of 32 x 32; they must be the same\.$/,
    ],
    [
      "a network for gray photos",
      "vit",
      { config: change({ num_channels: 1 }) },
      /^config\.json: "num_channels" is 1; it must be 3, since photos are in red, green and blue\.$/,
    ],
    [
      "heads that do not divide the width",
      "vit",
      { config: change({ num_attention_heads: 5 }) },
      /^config\.json: "num_attention_heads" is 5; it must be a divisor of "hidden_size", which is 32\.$/,
    ],
    [
      "heads that do not divide a stage's width",
      "swin",
      { config: change({ num_heads: [2, 3] }) },
      /^config\.json: "num_heads" is \[2,3\]; it must be divisors of each stage's width/,
    ],
    [
      "an activation that is not known",
      "beit",
      { config: change({ hidden_act: "gelu3" }) },
      /^The activation "gelu3" is not known; those known are gelu, .*\.$/,
    ],
    [
      "a field of another type",
      "vit",
      { config: change({ hidden_size: "32" }) },
      /^config\.json: "hidden_size" is "32"; it must be a whole number of at least 1\.$/,
    ],
    [
      "lists of different lengths",
      "convnext",
      { config: change({ depths: [1, 2] }) },
      /^config\.json: "depths" is \[1,2\]; it must be a list of 3, one for each of "hidden_sizes"\.$/,
    ],
    [
      "more layers than anybody can build",
      "vit",
      { config: change({ num_hidden_layers: 1e12 }) },
      /^The checkpoint has no weight "vit\.encoder\.layer\.2\./,
    ],
    [
      "an architecture that is not supported",
      "vit",
      { config: change({ architectures: ["ViTMAEModel"] }) },
      /^The architecture ViTMAEModel is not supported\. For image-classification these run from PyTorch weights: Beit/,
    ],
    ["no architecture", "vit", { config: () => ({ model_type: "vit_mae" }) }, /^config\.json names no architecture/],
    ["a config.json that is none", "vit", { config: () => ["vit"] }, /config\.json is not a JSON object\.$/],
  ])("%s", async (_, name, changes, message) => {
    const text = await complaintHere(await copyOf(name, changes));
    expect(text).toMatch(message);
    expect(text).not.toContain("\n");
  });

  it("weights that are missing or no numbers, told by the thread that holds the model", async () => {
    const missing: Changes["tensors"] = () => ({ "classifier.bias": undefined });
    expect(await complaint(await copyOf("vit", { tensors: missing }))).toMatch(
      /^The checkpoint has no weight "classifier\.bias"/,
    );
    const noNumbers: Changes["tensors"] = () => ({ "classifier.bias": float32([6], () => Number.NaN) });
    expect(await complaint(await copyOf("vit", { tensors: noNumbers }))).toMatch(/^The network answered NaN/);
  });

  it("a safetensors file cut short", async () => {
    const folder = await copyOf("vit", {});
    const weights = join(folder, "model.safetensors");
    await truncate(weights, (await stat(weights)).size - 100);
    expect(await complaint(folder)).toMatch(
      /^model\.safetensors is truncated or damaged: tensor "vit\.layernorm\.weight" should lie at/,
    );
    await truncate(weights, 100);
    expect(await complaint(folder)).toMatch(
      /^model\.safetensors is truncated or no safetensors file: its header should be/,
    );
  });

  it("a pickle that names os.system, which is not run", async () => {
    const folder = await copyOf("vit", {});
    await rm(join(folder, "model.safetensors"));
    await copyFile(evil, join(folder, "pytorch_model.bin"));
    expect(await complaint(folder)).toMatch(/Python's os\.system/);
    await expect(access("/tmp/vistazo-was-here")).rejects.toThrow();
  });

  it("an architecture that is not known, unless there is an ONNX file to run instead", async () => {
    const preprocessor = {
      image_processor_type: "ImageFeatureExtractor",
      ...{ do_resize: true, size: { height: 24, width: 32 }, resample: 2, do_normalize: false },
    };
    const config = change({ architectures: ["BEN2"], id2label: { 0: "red", 1: "green", 2: "blue" } });
    const folder = await copyOf("vit", { config, preprocessor });
    expect(await complaint(folder)).toMatch(/^The architecture BEN2 is not supported\./);
    await mkdir(join(folder, "onnx"));
    await copyFile(
      fileURLToPath(new URL("fixtures/exported/fixed-size.onnx", import.meta.url)),
      join(folder, "onnx/model.onnx"),
    );
    expect(await complaint(folder)).toBe("no complaint");
  });

  it("an ONNX file that is none", async () => {
    const folder = await copyOf("vit", {});
    await rm(join(folder, "model.safetensors"));
    await writeFile(join(folder, "model.onnx"), "no graph");
    expect(await complaint(folder)).toMatch(/^ONNX Runtime cannot use this model: .*model\.onnx failed/);
  });
});
