import { imageClassification } from "@vistazo/tasks";
import { type Task, tasks } from "../task.js";
import { timmWrapper } from "../timm/timm-config.js";
import { architectures } from "./register.js";
import { namesFor } from "./registry.js";

/** A kind of models that run as their makers publish them. */
export interface SupportedKind {
  readonly task: Task;
  /**
   * `model_type` of their config.json; those of timm by the family of their network, `timm:mobilenetv3`, or by the network itself; of
   * ONNX files that describe themselves who exports them, `ultralytics-onnx`.
   */
  readonly kind: string;
  /** What their config.json has in `architectures`, or timm's in `architecture`. */
  readonly architectures: readonly string[];
}

export interface ListSupportedOptions {
  /**
   * Also each of timm's networks as a kind of its own, `timm:rexnet_150`, and variants of types, `dpt!dpt hybrid`, as lists of the
   * Hub's checkpoints name them. Default false.
   */
  readonly everyName?: boolean;
}

/** All that runs from PyTorch weights or describes itself, by task; other ONNX files run beside them. */
export function listSupported({ everyName = false }: ListSupportedOptions = {}): readonly SupportedKind[] {
  return tasks.flatMap((task) => [
    ...ofTransformers(task, everyName),
    ...(task === imageClassification.id ? ofTimm(task, everyName) : []),
    ...ofExports(task),
  ]);
}

function ofExports(task: Task): SupportedKind[] {
  return architectures.flatMap(({ exported }) => {
    const names = exported?.names[task];
    return exported && names ? [{ task, kind: exported.kind, architectures: names }] : [];
  });
}

function ofTransformers(task: Task, variants: boolean): SupportedKind[] {
  const kinds = architectures.flatMap((architecture) => {
    const names = namesFor(task, architecture);
    if (names.length === 0) return [];
    const apart = variants ? (architecture.variants?.[task] ?? []) : [];
    const types = architecture.modelTypes.flatMap((type) => [type, ...apart.map((variant) => `${type}!${variant}`)]);
    return types.map((kind) => ({ task, kind, architectures: names }));
  });
  return kinds.sort(byKind);
}

/** Those in transformers' wrapper are of any family. */
function ofTimm(task: Task, eachNetwork: boolean): SupportedKind[] {
  const families = architectures.flatMap(({ timm }) => Object.entries(timm));
  const kinds = new Map(families.map(([family, names]) => [`timm:${family}`, [...names].sort()]));
  if (eachNetwork) {
    for (const name of families.flatMap(([, names]) => names))
      kinds.set(`timm:${name}`, kinds.get(`timm:${name}`) ?? [name]);
  }
  const own = Array.from(kinds, ([kind, names]) => ({ task, kind, architectures: names })).sort(byKind);
  return [{ task, kind: timmWrapper.modelType, architectures: [timmWrapper.classifier] }, ...own];
}

function byKind(a: SupportedKind, b: SupportedKind): number {
  return a.kind.localeCompare(b.kind);
}
