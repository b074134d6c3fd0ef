import { imageClassification, taskDescriptors, taskOfClass } from "@vistazo/tasks";
import type { Json } from "../config-reader.js";
import type { ClassifierAnswer } from "../networks/classifier.js";
import { type Answers, networkKinds, networksFor } from "../networks/kinds.js";
import type { ImageProcessorClass } from "../preprocess/image-processor-class.js";
import { plainImageProcessor } from "../preprocess/plain-image-processor.js";
import { type Task, tasks } from "../task.js";
import { checkClassifies, readTimmConfig, type TimmConfig } from "../timm/timm-config.js";
import { VisionError } from "../vision-error.js";
import type { Architecture, BackboneBuilder, NetworkDefinition, Networks } from "./architecture.js";
import { architectures } from "./register.js";

/** The names of the architectures that run from PyTorch weights, of one task or of all. */
export function listArchitectures(task?: Task): readonly string[] {
  const wanted = task ? [task] : tasks;
  return wanted.flatMap((one) => architectures.flatMap((each) => Object.keys(networksFor(one, each)))).sort();
}

/** The first name in `architectures` of a config.json. */
export function architectureName(config: Json): string | undefined {
  const names = config.architectures;
  return Array.isArray(names) && typeof names[0] === "string" ? names[0] : undefined;
}

/**
 * What is known of the models of a config.json's `model_type`, or where it has none that is known or one whose networks are
 * others, of the class that it names.
 */
export function findArchitecture(config: Json): Architecture | undefined {
  const { model_type: type } = config;
  const ofType = typeof type === "string" ? architectures.find((each) => each.modelTypes.includes(type)) : undefined;
  const name = architectureName(config);
  if (name === undefined || (ofType && hasNetwork(ofType, name))) return ofType;
  return architectures.find((each) => hasNetwork(each, name)) ?? ofType;
}

function hasNetwork(architecture: Architecture, name: string): boolean {
  return tasks.some((task) => Object.hasOwn(networksFor(task, architecture), name));
}

/** A config.json's `model_type`, or where that is not the one of its class, the class's own. */
export function modelType(config: Json): string {
  const type = String(config.model_type ?? "");
  const { modelTypes = [] } = findArchitecture(config) ?? {};
  return modelTypes.includes(type) ? type : (modelTypes[0] ?? type);
}

/** The task that a config.json's class is for; null where it is for none of these, or names no class. */
export function findTask(config: Json): Task | null {
  const name = architectureName(config);
  if (name === undefined) return null;
  const named = (task: Task) => architectures.some((each) => Object.hasOwn(networkKinds[task].of(each) ?? {}, name));
  return taskOfClass(name) ?? tasks.find(named) ?? null;
}

/**
 * The network that a config.json names in `architectures`; where it names none, the one that its `model_type` has for a task.
 *
 * @throws VisionError `unsupported-architecture` with those that are supported.
 */
export function findNetwork<T extends Task>(config: Json, task: T): NetworkDefinition<Answers[T]> {
  const timm = readTimmConfig(config);
  if (timm) return findTimmNetwork(timm, task);
  const name = architectureName(config);
  const found = name ? networksOf(task).get(name) : [...ofType(config, task)][0];
  if (found) return found;
  checkClass(config, task);
  const what = name
    ? `The architecture ${name} is not supported.`
    : `config.json names no architecture (its "architectures" is empty).`;
  throw new VisionError("unsupported-architecture", `${what} ${whatRuns(task)}`);
}

/**
 * Why a model with that config.json cannot be run for a task from PyTorch weights, if it cannot: for any task where none is told.
 */
export function pytorchProblem(config: Json, task?: Task): VisionError | undefined {
  const problems = (task ? [task] : tasks).map((one) => {
    try {
      findNetwork(config, one);
      return undefined;
    } catch (error) {
      if (error instanceof VisionError) return error;
      throw error;
    }
  });
  return problems.every((problem) => problem !== undefined) ? problems[0] : undefined;
}

/**
 * A network is asked for its own task alone, also one that somebody else exported.
 *
 * @throws VisionError `unsupported-architecture` for one whose class in config.json is for another task.
 */
export function checkClass(config: Json, task: Task): void {
  const name = architectureName(config);
  const other = findTask(config);
  if (!name || other === null || taskDescriptors[task].className.test(name) || networksOf(task).has(name)) return;
  throw new VisionError(
    "unsupported-architecture",
    `${name} is a model for ${other}, not for ${task}. ${whatRuns(task)}`,
  );
}

function whatRuns(task: Task): string {
  return `For ${task} these run from PyTorch weights: ${listArchitectures(task).join(", ")}; so does any model with an onnx/ folder.`;
}

/** timm's models all classify: for another task there is none. */
function findTimmNetwork<T extends Task>(timm: TimmConfig, task: T): NetworkDefinition<Answers[T]> {
  const ofTask: { readonly [Name in Task]?: Networks<Answers[Name]> } = { [timmTask]: timmNetworks() };
  const networks = ofTask[task];
  if (!networks) {
    throw new VisionError(
      "unsupported-architecture",
      `${timm.architecture} of timm is a model for ${timmTask}, not for ${task}.`,
    );
  }
  checkClassifies(timm);
  if (Object.hasOwn(networks, timm.architecture)) return readingAll(networks[timm.architecture], timm);
  throw new VisionError(
    "unsupported-architecture",
    `The network ${timm.architecture} of timm is not supported; supported are those of the families ${timmFamilies().join(", ")}.`,
  );
}

/** A network whose structure is read from its weights has misread it where one is left over. */
function readingAll<Answer>(
  network: NetworkDefinition<Answer>,
  { architecture }: TimmConfig,
): NetworkDefinition<Answer> {
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
        `config.json: "architecture" is "${architecture}", which has no use for the checkpoint's weight "${left}".`,
      );
    },
  };
}

/** Checkpoints have these beside weights: how long was trained, and tables that follow from sizes, which older ones hold. */
const computed =
  /(^|\.)(num_batches_tracked|relative_position_index|relative_coords_table|attn_mask|attention_bias_idxs)$/;

const timmTask = imageClassification.id;

/** The classifiers of timm that run from PyTorch weights, by their names there. */
export function timmNetworks(): Networks<ClassifierAnswer> {
  return Object.assign({}, ...architectures.flatMap(({ timm = {} }) => Object.values(timm)));
}

function timmFamilies(): readonly string[] {
  return architectures.flatMap(({ timm = {} }) => Object.keys(timm)).sort();
}

function networksOf<T extends Task>(task: T): ReadonlyMap<string, NetworkDefinition<Answers[T]>> {
  // Of two of a name the first is meant.
  const networks = architectures.flatMap((each) => Object.entries(networksFor(task, each)));
  return new Map(networks.reverse());
}

function ofType<T extends Task>(config: Json, task: T): NetworkDefinition<Answers[T]>[] {
  const architecture = findArchitecture(config);
  return architecture ? Object.values(networksFor(task, architecture)) : [];
}

/**
 * The image processor that a preprocessor_config.json names, else that of the model's type, as in transformers.
 *
 * @throws VisionError `invalid-config` for one that is not known.
 */
export function findImageProcessor(json: Json, modelType: string): ImageProcessorClass {
  const named = json.image_processor_type ?? json.feature_extractor_type;
  if (typeof named !== "string") {
    const found = findArchitecture({ model_type: modelType })?.imageProcessor;
    if (found) return found;
    throw new VisionError(
      "invalid-config",
      `preprocessor_config.json names no "image_processor_type", and none is known for the model type "${modelType}" of config.json.`,
    );
  }
  // The same class had other endings over the years, and has one for each of its backends.
  const name = named.replace(/(ImageProcessor(Fast|Pil)?|FeatureExtractor)$/, "");
  // A class that the model's type came with goes before others of its name.
  const own = findArchitecture({ model_type: modelType })?.imageProcessor;
  const all = [
    ...(own ? [own] : []),
    plainImageProcessor,
    ...architectures.flatMap(({ imageProcessor }) => imageProcessor ?? []),
  ];
  const found = all.find((each) => each.name === name);
  if (found) return found;
  const known = [...new Set(all.map((each) => each.name))].filter((each) => each !== "").sort();
  throw new VisionError(
    "invalid-config",
    `preprocessor_config.json names the image processor ${named}, which is not known here; known are those of ${known.join(", ")}.`,
  );
}

/**
 * The backbone that a `backbone_config` describes.
 *
 * @throws VisionError `invalid-config` for one that is not known.
 */
export const buildBackbone: BackboneBuilder = (g, pixels, config, w) => {
  const type = config.string("model_type");
  const build = findArchitecture({ model_type: type })?.backbone;
  if (build) return build(g, pixels, config, w);
  const known = architectures.flatMap(({ backbone, modelTypes }) => (backbone ? modelTypes : []));
  throw config.invalid("model_type", `a known backbone: ${known.join(" or ")}`);
};
