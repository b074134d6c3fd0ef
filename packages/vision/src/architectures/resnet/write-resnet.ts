import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type WritableTensor, writeSafetensors } from "@vistazo/checkpoint";
import type { Json } from "../../config-reader.js";
import { type ResNetClassifier, resnetConfigJson } from "./trainable-resnet.js";

/** A residual network that has been trained to classify pictures. */
export interface TrainedResNet {
  readonly network: ResNetClassifier;
  /** The names of the classes. */
  readonly classes: readonly string[];
  /** Side of the pictures, in pixels. */
  readonly size: number;
  /** Parameters and running statistics, by their names in the checkpoint. */
  readonly tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  /** Of training. */
  readonly steps: number;
  /** Further fields of config.json, for whoever knows them; transformers passes over them. */
  readonly moreConfig?: Json;
}

/**
 * Write a checkpoint that `pipeline` and Python's transformers load, in half precision: config.json,
 * preprocessor_config.json, model.safetensors. Pictures are only scaled to 0..1; those of the right size are not resized.
 */
export async function writeResNet(
  folder: string,
  { network, classes, size, tensors, steps, moreConfig }: TrainedResNet,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const written = new Map<string, WritableTensor>();
  for (const [name, { shape, data }] of tensors) {
    written.set(name, { shape, data, dtype: "float16" });
    if (name.endsWith(".running_var"))
      written.set(name.replace("running_var", "num_batches_tracked"), {
        shape: [],
        data: BigInt64Array.of(BigInt(steps)),
      });
  }
  await writeSafetensors(join(folder, "model.safetensors"), written);
  await writeJson(join(folder, "config.json"), {
    architectures: ["ResNetForImageClassification"],
    model_type: "resnet",
    ...resnetConfigJson(network.config),
    dtype: "float32",
    ...moreConfig,
    id2label: Object.fromEntries(classes.map((name, i) => [i, name])),
    label2id: Object.fromEntries(classes.map((name, i) => [name, i])),
  });
  await writeJson(join(folder, "preprocessor_config.json"), {
    image_processor_type: "ViTImageProcessor",
    do_resize: true,
    size: { height: size, width: size },
    resample: 2,
    do_rescale: true,
    rescale_factor: 1 / 255,
    do_normalize: false,
  });
}

async function writeJson(path: string, value: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
