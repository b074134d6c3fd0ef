import { imageClassification } from "@vistazo/tasks";
import { networksFor } from "../networks/kinds.js";
import { type Task, tasks } from "../task.js";
import { architectures } from "./register.js";
import { timmNetworks } from "./registry.js";

/** A kind of models that run as their makers publish them. */
export interface SupportedKind {
  readonly task: Task;
  /**
   * `model_type` of their config.json; those of timm by the family of their network, `timm:mobilenetv3`; of ONNX files that describe
   * themselves who exports them, `ultralytics-onnx`.
   */
  readonly kind: string;
  /** What their config.json has in `architectures`, or timm's in `architecture`. */
  readonly architectures: readonly string[];
}

/** All that runs from PyTorch weights or describes itself, by task; other ONNX files run beside them. */
export function listSupported(): readonly SupportedKind[] {
  return tasks.flatMap((task) => [
    ...ofTransformers(task),
    ...(task === imageClassification.id ? ofTimm(task) : []),
    ...ofExports(task),
  ]);
}

function ofExports(task: Task): SupportedKind[] {
  return architectures.flatMap(({ exported }) => {
    const names = exported?.names[task];
    return exported && names ? [{ task, kind: exported.kind, architectures: names }] : [];
  });
}

function ofTransformers(task: Task): SupportedKind[] {
  const kinds = architectures.flatMap((architecture) => {
    const names = Object.keys(networksFor(task, architecture));
    return names.length > 0 ? architecture.modelTypes.map((kind) => ({ task, kind, architectures: names })) : [];
  });
  return kinds.sort((a, b) => a.kind.localeCompare(b.kind));
}

function ofTimm(task: Task): SupportedKind[] {
  const families = new Map<string, string[]>();
  for (const name of Object.keys(timmNetworks()).sort()) {
    const family = timmFamily(name);
    families.set(family, [...(families.get(family) ?? []), name]);
  }
  return Array.from(families, ([family, names]) => ({ task, kind: `timm:${family}`, architectures: names })).sort(
    (a, b) => a.kind.localeCompare(b.kind),
  );
}

/** `resnet` of `wide_resnet50_2`, `mobilenetv3` of `tf_mobilenetv3_small_100`: the name without its size and where its weights came from. */
function timmFamily(name: string): string {
  const [word] = name.replace(/^(tf|wide|test)_/, "").split("_");
  return word.replace(/(?<!v)\d+[a-z]*$/, "");
}
