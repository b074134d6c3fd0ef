import type { TensorTable } from "@vistazo/checkpoint";
import { ConfigReader, type Json } from "../config-reader.js";
import { VisionError } from "../vision-error.js";

/** What a config.json of timm, or of transformers' wrapper around it, says of a model. */
export interface TimmConfig {
  /** The name of its network in timm, `resnet50`. */
  readonly architecture: string;
  /** 0 for one without its last layer. */
  readonly classes: number;
  /** How its weights came about, and how photos are prepared for them. */
  readonly pretrained: ConfigReader;
}

/** Transformers' wrapper, in a config.json. */
export const timmWrapper = { modelType: "timm_wrapper", classifier: "TimmWrapperForImageClassification" };
/** What it may have put before the names of timm's weights. */
const prefix = "timm_model.";

/** A checkpoint's tensors under timm's own names. */
export function withoutWrapper(tensors: TensorTable): TensorTable {
  if (![...tensors.keys()].some((name) => name.startsWith(prefix))) return tensors;
  return new Map(Array.from(tensors, ([name, tensor]) => [name.replace(prefix, ""), tensor]));
}

/** Whether a config.json is timm's: it names an `architecture` where transformers has `architectures` and `model_type`. */
export function isTimmConfig({ model_type: type, architectures, architecture }: Json): boolean {
  return (
    type === timmWrapper.modelType ||
    (type === undefined && architectures === undefined && typeof architecture === "string")
  );
}

/**
 * What a config.json says if it is timm's.
 * Older ones have at the top what newer ones have in `pretrained_cfg`.
 *
 * @throws VisionError `invalid-config`
 */
export function readTimmConfig(json: Json): TimmConfig | undefined {
  if (!isTimmConfig(json)) return undefined;
  const config = new ConfigReader(json);
  const pretrained = config.has("pretrained_cfg") ? config.section("pretrained_cfg") : config;
  const counted = config.has("num_classes") || !pretrained.has("num_classes") ? config : pretrained;
  const classes = counted.integer("num_classes", 1000);
  if (classes < 0 || classes > mostClasses) throw counted.invalid("num_classes", `from 0 to ${mostClasses}`);
  // What follows the point names weights.
  return { architecture: config.string("architecture").split(".")[0], classes, pretrained };
}

/** A config of one line could ask for any number. */
const mostClasses = 1_000_000;

/** @throws VisionError `unsupported-architecture` for a model without its last layer. */
export function checkClassifies({ architecture, classes }: TimmConfig): void {
  if (classes > 0) return;
  throw new VisionError(
    "unsupported-architecture",
    `This ${architecture} has no classes (config.json: "num_classes" is 0): it gives features, and cannot classify.`,
  );
}
