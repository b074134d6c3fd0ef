import type { Json } from "../config-reader.js";
import { type Answers, networksFor } from "../networks/kinds.js";
import type { ImageProcessorClass } from "../preprocess/image-processor-class.js";
import { plainImageProcessor } from "../preprocess/plain-image-processor.js";
import type { Task } from "../task.js";
import { VisionError } from "../vision-error.js";
import type { Architecture, BackboneBuilder, NetworkDefinition, Networks } from "./architecture.js";
import { architectures } from "./register.js";
import { findArchitecture, findNetwork } from "./registry.js";

/** What is known of the models of a config.json's `model_type`. */
export async function loadArchitecture(config: Json): Promise<Architecture | undefined> {
  return findArchitecture(config)?.load();
}

/**
 * The network that a config.json names in `architectures`; where it names none, the one that its `model_type` has for a task.
 *
 * @throws VisionError `unsupported-architecture` with those that are supported.
 */
export async function loadNetwork<T extends Task>(config: Json, task: T): Promise<NetworkDefinition<Answers[T]>> {
  const { architecture: entry, name, ofTimm } = findNetwork(config, task);
  const architecture = await entry.load();
  // What timm has are classifiers, and only asked for as such.
  const networks = ofTimm
    ? (Object.assign({}, ...Object.values(architecture.timm ?? {})) as Networks<never>)
    : networksFor(task, architecture);
  const network: NetworkDefinition<Answers[T]> = networks[name];
  return ofTimm ? readingAll(network, name) : network;
}

/** A network whose structure is read from its weights has misread it where one is left over. */
function readingAll<Answer>(network: NetworkDefinition<Answer>, name: string): NetworkDefinition<Answer> {
  return {
    ...network,
    build(inputs) {
      const sizeInputs = network.build(inputs);
      const [left] = inputs.parameters.unread.filter(
        (name) => !computed.test(name) && !network.trainingOnly?.test(name),
      );
      if (left === undefined) return sizeInputs;
      throw new VisionError(
        "invalid-config",
        `config.json: "architecture" is "${name}", which has no use for the checkpoint's weight "${left}".`,
      );
    },
  };
}

/** Checkpoints have these beside weights: how long was trained, and tables that follow from sizes, which older ones hold. */
const computed =
  /(^|\.)(num_batches_tracked|relative_position_index|relative_coords_table|attn_mask|attention_bias_idxs)$/;

/**
 * The image processor that a preprocessor_config.json names, else that of the model's type, as in transformers.
 *
 * @throws VisionError `invalid-config` for one that is not known.
 */
export async function loadImageProcessor(json: Json, modelType: string): Promise<ImageProcessorClass> {
  const named = json.image_processor_type ?? json.feature_extractor_type;
  const ofType = findArchitecture({ model_type: modelType });
  if (typeof named !== "string") {
    const found = (await ofType?.load())?.imageProcessor;
    if (found) return found;
    throw new VisionError(
      "invalid-config",
      `preprocessor_config.json names no "image_processor_type", and none is known for the model type "${modelType}" of config.json.`,
    );
  }
  // The same class had other endings over the years, and has one for each of its backends.
  const name = named.replace(/(ImageProcessor(Fast|Pil)?|FeatureExtractor)$/, "");
  // A class that the model's type came with goes before others of its name.
  if (name === plainImageProcessor.name && ofType?.imageProcessor !== name) return plainImageProcessor;
  const found = [...(ofType ? [ofType] : []), ...architectures].find(({ imageProcessor }) => imageProcessor === name);
  if (found) return (await found.load()).imageProcessor!;
  const known = new Set([
    plainImageProcessor.name,
    ...architectures.flatMap(({ imageProcessor }) => imageProcessor ?? []),
  ]);
  throw new VisionError(
    "invalid-config",
    `preprocessor_config.json names the image processor ${named}, which is not known here; known are those of ${[
      ...known,
    ]
      .filter((each) => each !== "")
      .sort()
      .join(", ")}.`,
  );
}

/**
 * Builds backbones of the types that a config.json speaks of, and of the one that its architecture takes by default.
 *
 * @throws VisionError `invalid-config`, when it builds, for one that is not known.
 */
export async function loadBackbones(config: Json): Promise<BackboneBuilder> {
  const builders = new Map<string, BackboneBuilder>();
  const named = Object.values(config).map((section) => (section as Json | null)?.model_type);
  for (const type of [...named, (await loadArchitecture(config))?.defaultBackbone]) {
    const backbone = (await loadArchitecture({ model_type: type }))?.backbone;
    if (backbone) builders.set(String(type), backbone);
  }
  return (g, pixels, config, w) => {
    const type = config.string("model_type");
    const build = builders.get(type);
    if (build) return build(g, pixels, config, w);
    const known = architectures.flatMap(({ hasBackbone, modelTypes }) => (hasBackbone ? modelTypes : []));
    if (known.includes(type)) throw new Error(`An architecture.ts must name "${type}" as its defaultBackbone.`);
    throw config.invalid("model_type", `a known backbone: ${known.join(" or ")}`);
  };
}
