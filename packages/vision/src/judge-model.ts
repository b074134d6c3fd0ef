import type { CheckpointError, ModelSummary } from "@vistazo/checkpoint";
import { type Task, taskDescriptors } from "@vistazo/tasks";
import { loadBackbones, loadNetwork } from "./architectures/load.js";
import { architectures } from "./architectures/register.js";
import { architectureName, findTask, pytorchProblem } from "./architectures/registry.js";
import { ConfigReader, type Json } from "./config-reader.js";
import { tellsKind } from "./find-model-files.js";
import { classCount, type Id2Label, loadLabels } from "./labels.js";
import { openImageProcessor } from "./preprocess/open-image-processor.js";
import { readTimmConfig, withoutWrapper } from "./timm/timm-config.js";
import { VisionError } from "./vision-error.js";

/** What can be said of a model before its weights are downloaded. */
export interface ModelJudgement {
  readonly runs: boolean;
  /** One sentence on why it does not run; null where it does. */
  readonly reason: string | null;
  /** One sentence on what to take instead; null where it runs, or the reason says all. */
  readonly instead: string | null;
  /** What it was made for; null where that is none of the tasks here, or is not told. */
  readonly task: Task | null;
  /** The class that its config.json names, or the name of timm's network. */
  readonly architecture: string | null;
  /** `vit`, `timm:mobilenetv3`, `ultralytics-onnx` …, as `listSupported` has it. */
  readonly kind: string | null;
  /** Its labels by their numbers; null where it tells none apart. */
  readonly labels: Id2Label | null;
  /** How many numbers it has of each type, where that is known without a download: `{ float32: 86567656 }`. */
  readonly parameters: Readonly<Record<string, number>> | null;
}

/**
 * Says whether a model runs, for which task, and if not why and what to take instead. Where the weights' headers are known the
 * network is built from them, so that a weight that is missing shows before the download.
 *
 * @param build whether it is built, which takes a tenth of a second. Default true.
 */
export async function judgeModel(summary: ModelSummary, { build = true } = {}): Promise<ModelJudgement> {
  const described = await describe(summary);
  const { config } = described;
  const task = findTask(config);
  const problem = described.problem ?? summary.problem ?? (await whyNot(described, task, build));
  return {
    runs: problem === undefined,
    reason: problem?.message ?? null,
    instead: problem ? insteadOf(summary, problem, task) : null,
    task,
    architecture: architectureName(config) ?? (typeof config.architecture === "string" ? config.architecture : null),
    kind: kindOf(config, summary),
    labels: await labelsOf(config),
    parameters: countParameters(summary),
  };
}

interface Described extends Pick<ModelSummary, "id" | "config" | "preprocessorConfig" | "weights"> {
  readonly problem?: Error;
}

/** With the configs that its ONNX file stands for, where it has none. */
async function describe(summary: ModelSummary): Promise<Described> {
  const header = summary.weights?.header;
  if (!header || tellsKind(summary.config)) return summary;
  try {
    for (const { load } of architectures.filter(({ exported }) => exported)) {
      const found = (await load()).exported?.describe(header);
      if (found) return { ...summary, ...found };
    }
    return summary;
  } catch (problem) {
    if (problem instanceof VisionError) return { ...summary, problem };
    throw problem;
  }
}

async function whyNot(described: Described, task: Task | null, thoroughly: boolean): Promise<Error | undefined> {
  const { id, config, preprocessorConfig, weights } = described;
  const name = architectureName(config);
  // Somebody else's graph often comes without a class: what it is for is known where it is recommended or asked.
  if (weights?.kind === "onnx" && name === undefined && (tellsKind(config) || preprocessorConfig)) return undefined;
  if (!tellsKind(config)) return new VisionError("unsupported-architecture", `${id} does not say what it is.`);
  if (!task) {
    return new VisionError(
      "unsupported-task",
      name === undefined
        ? `The config.json of ${id} names no architecture.`
        : `${name} is for none of the tasks here (${Object.keys(taskDescriptors).join(", ")}).`,
    );
  }
  if (weights?.kind !== "pytorch") return undefined;
  const problem = pytorchProblem(config, task);
  if (problem || !weights.tensors || !thoroughly) return problem;
  // What lists models need not load what builds networks.
  const { Graph, GraphError, storedParameters } = await import("@vistazo/graph");
  try {
    const processor = await openImageProcessor({ id, config, preprocessorConfig });
    const labels = await loadLabels(config);
    const network = await loadNetwork(config, task);
    const buildBackbone = await loadBackbones(config);
    for (const { build } of [network, ...Object.values(network.graphs ?? {})]) {
      const graph = new Graph();
      build({
        graph,
        config: new ConfigReader(config),
        parameters: storedParameters(graph, withoutWrapper(weights.tensors)),
        classes: Object.keys(labels).length,
        imageSize: processor.outputSize,
        buildBackbone,
      });
    }
    return undefined;
  } catch (error) {
    if (error instanceof VisionError || error instanceof GraphError) return error;
    throw error;
  }
}

function insteadOf(summary: ModelSummary, problem: Error, task: Task | null): string | null {
  const code = (problem as CheckpointError | VisionError).code;
  if (code === "forbidden" || code === "unauthorized") return null;
  if (summary.files.some(({ name }) => name === "model_index.json")) return null;
  if (summary.config.auto_map !== undefined) {
    return "Its network is Python code that comes with it, which is never run: take an ONNX export of it, or a model whose network transformers has.";
  }
  if (!task || summary.files.some(({ name }) => /^[^/]+\.pt$/.test(name))) return null;
  return `Take an ONNX export of it, in a folder onnx/, or another model for ${task}, such as ${taskDescriptors[task].defaultModel}.`;
}

function kindOf(config: Json, summary: ModelSummary): string | null {
  const timm = readTimmConfigSafely(config);
  if (timm) return `timm:${familyOf(timm.architecture)}`;
  const type = config.model_type;
  if (typeof type !== "string") return null;
  const exported = config === summary.config ? undefined : architectures.find((each) => each.modelTypes.includes(type));
  return exported?.exported?.kind ?? type;
}

/** The family of one of timm's networks, or its own name where it has none here. */
function familyOf(name: string): string {
  const families = architectures.flatMap(({ timm }) => Object.entries(timm));
  return families.find(([, names]) => names.includes(name))?.[0] ?? name;
}

function readTimmConfigSafely(config: Json) {
  try {
    return readTimmConfig(config);
  } catch (error) {
    if (error instanceof VisionError) return undefined;
    throw error;
  }
}

async function labelsOf(config: Json): Promise<Id2Label | null> {
  if (config.id2label === undefined && config.num_labels === undefined && !readTimmConfigSafely(config)) return null;
  try {
    const labels = await loadLabels(config);
    return classCount(labels) === 0 ? null : labels;
  } catch (error) {
    if (error instanceof VisionError) return null;
    throw error;
  }
}

function countParameters({ weights }: ModelSummary): Readonly<Record<string, number>> | null {
  if (!weights?.tensors) return null;
  const counts: Record<string, number> = {};
  for (const { dtype, shape } of weights.tensors.values()) {
    counts[dtype] = (counts[dtype] ?? 0) + shape.reduce((product, size) => product * size, 1);
  }
  return counts;
}
