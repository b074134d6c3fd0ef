import { networkKinds } from "../networks/kinds.js";
import { type Task, tasks } from "../task.js";
import type { Architecture, ExportedFamily } from "./architecture.js";

/** The names by which an architecture is found without loading it: a program knows seventy, and runs one or two. */
export interface ArchitectureNames {
  readonly modelTypes: readonly string[];
  /** Its networks of each task, by their names in `architectures`. */
  readonly networks: { readonly [T in Task]?: readonly string[] };
  /** Those of another task that can do a task too. */
  readonly others: { readonly [T in Task]?: readonly string[] };
  /** Its classifiers in timm, by family. */
  readonly timm: Readonly<Record<string, readonly string[]>>;
  /** The name of its image processor's class. */
  readonly imageProcessor?: string;
  readonly hasBackbone: boolean;
  /** See `Architecture`. */
  readonly variants?: Architecture["variants"];
  /** See `Architecture`. */
  readonly readsTexts?: boolean;
  /** Whether it knows models of its makers' own layout. */
  readonly knowsPublished?: boolean;
  /** The ONNX files that it knows by what they say of themselves. */
  readonly exported?: Pick<ExportedFamily, "kind" | "names">;
}

/** An architecture that is loaded when it is needed. */
export interface ArchitectureEntry extends ArchitectureNames {
  readonly load: () => Promise<Architecture>;
}

export function namesOf(architecture: Architecture): ArchitectureNames {
  const { modelTypes, timm = {}, imageProcessor, backbone, readsTexts, variants, published, exported } = architecture;
  const named = (kind: "of" | "others") => {
    const names = tasks.map((task) => [task, Object.keys(networkKinds[task][kind]?.(architecture) ?? {})] as const);
    return Object.fromEntries(names.filter(([, of]) => of.length > 0));
  };
  return {
    modelTypes,
    networks: named("of"),
    others: named("others"),
    timm: Object.fromEntries(Object.entries(timm).map(([family, named]) => [family, Object.keys(named)])),
    ...(imageProcessor && { imageProcessor: imageProcessor.name }),
    hasBackbone: backbone !== undefined,
    ...(variants && { variants }),
    ...(readsTexts && { readsTexts }),
    ...(published && { knowsPublished: true }),
    ...(exported && { exported: { kind: exported.kind, names: exported.names } }),
  };
}
