import type { ModelSpec } from "../onnx-model.js";

/** The graph without the nodes and initializers that no output needs: gradients that nobody asked for, mostly. */
export function prune(spec: ModelSpec): ModelSpec {
  const needed = new Set(spec.outputs.map(({ name }) => name));
  const nodes = spec.nodes
    .toReversed()
    .filter(({ inputs, outputs }) => {
      if (!outputs.some((name) => needed.has(name))) return false;
      for (const input of inputs) needed.add(input);
      return true;
    })
    .toReversed();
  return { ...spec, nodes, initializers: spec.initializers.filter(({ name }) => needed.has(name)) };
}
