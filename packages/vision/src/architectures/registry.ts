import { imageClassification, taskDescriptors, taskOfClass } from "@vistazo/tasks";
import type { Json } from "../config-reader.js";
import { type Task, tasks } from "../task.js";
import { checkClassifies, isTimmConfig, readTimmConfig, type TimmConfig } from "../timm/timm-config.js";
import { VisionError } from "../vision-error.js";
import type { ArchitectureEntry, ArchitectureNames } from "./architecture-names.js";
import { architectures } from "./register.js";

/** The names of the architectures that run from PyTorch weights, of one task or of all. */
export function listArchitectures(task?: Task): readonly string[] {
  const wanted = task ? [task] : tasks;
  return wanted.flatMap((one) => architectures.flatMap((each) => namesFor(one, each))).sort();
}

/** The names of an architecture's networks that can do a task. */
export function namesFor(task: Task, { networks, others }: ArchitectureNames): readonly string[] {
  return [...(networks[task] ?? []), ...(others[task] ?? [])];
}

/** The first name in `architectures` of a config.json that is known, else the first. */
export function architectureName(config: Json): string | undefined {
  if (!Array.isArray(config.architectures)) return undefined;
  const names = config.architectures.filter((name) => typeof name === "string");
  return names.find((name) => architectures.some((each) => hasNetwork(each, name))) ?? names[0];
}

/**
 * What is known of the models of a config.json's `model_type`, or where it has none that is known or one whose networks are
 * others, of the class that it names.
 */
export function findArchitecture(config: Json): ArchitectureEntry | undefined {
  const { model_type: type } = config;
  const ofType = typeof type === "string" ? architectures.find((each) => each.modelTypes.includes(type)) : undefined;
  const name = architectureName(config);
  if (name === undefined || (ofType && hasNetwork(ofType, name))) return ofType;
  return architectures.find((each) => hasNetwork(each, name)) ?? ofType;
}

/** Whether a model with that config.json needs its tokenizer. */
export function readsTexts(config: Json): boolean {
  return findArchitecture(config)?.readsTexts ?? false;
}

function hasNetwork(architecture: ArchitectureEntry, name: string): boolean {
  return tasks.some((task) => namesFor(task, architecture).includes(name));
}

/** A config.json's `model_type`, or where that is not the one of its class, the class's own. */
export function modelType(config: Json): string {
  const type = String(config.model_type ?? "");
  const { modelTypes = [] } = findArchitecture(config) ?? {};
  return modelTypes.includes(type) ? type : (modelTypes[0] ?? type);
}

/** The task that a config.json's class is for, or timm's networks; null where it is for none of these, or names no class. */
export function findTask(config: Json): Task | null {
  if (isTimmConfig(config)) return timmTask;
  const name = architectureName(config);
  if (name === undefined) return null;
  const named = (task: Task) => architectures.some(({ networks }) => networks[task]?.includes(name));
  return taskOfClass(name) ?? tasks.find(named) ?? null;
}

/** Where a network is. */
export interface FoundNetwork {
  readonly architecture: ArchitectureEntry;
  readonly name: string;
  /** Whether it is a classifier of timm's, by its name there. */
  readonly ofTimm: boolean;
}

/**
 * The network that a config.json names in `architectures`; where it names none, the one that its `model_type` has for a task.
 *
 * @throws VisionError `unsupported-architecture` with those that are supported.
 */
export function findNetwork(config: Json, task: Task): FoundNetwork {
  const timm = readTimmConfig(config);
  if (timm) return findTimmNetwork(timm, task);
  const named = architectureName(config);
  // Of two of a name the first is meant.
  const architecture = named
    ? architectures.find((each) => namesFor(task, each).includes(named))
    : findArchitecture(config);
  const name = named ?? (architecture && namesFor(task, architecture)[0]);
  if (architecture && name) return { architecture, name, ofTimm: false };
  checkClass(config, task);
  const what = named
    ? `The architecture ${named} is not supported.`
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
  if (!name || other === null || taskDescriptors[task].className.test(name)) return;
  if (listArchitectures(task).includes(name)) return;
  throw new VisionError(
    "unsupported-architecture",
    `${name} is a model for ${other}, not for ${task}. ${whatRuns(task)}`,
  );
}

function whatRuns(task: Task): string {
  return `For ${task} these run from PyTorch weights: ${listArchitectures(task).join(", ")}; so does any model with an onnx/ folder.`;
}

/** timm's models all classify. */
const timmTask = imageClassification.id;

/** For another task there is none. */
function findTimmNetwork(config: TimmConfig, task: Task): FoundNetwork {
  const { architecture: name } = config;
  if (task !== timmTask) {
    throw new VisionError("unsupported-architecture", `${name} of timm is a model for ${timmTask}, not for ${task}.`);
  }
  checkClassifies(config);
  const architecture = architectures.find(({ timm }) => Object.values(timm).some((names) => names.includes(name)));
  if (architecture) return { architecture, name, ofTimm: true };
  throw new VisionError(
    "unsupported-architecture",
    `The network ${name} of timm is not supported; supported are those of the families ${timmFamilies().join(", ")}.`,
  );
}

function timmFamilies(): readonly string[] {
  return architectures.flatMap(({ timm }) => Object.keys(timm)).sort();
}
