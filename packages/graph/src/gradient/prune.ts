import type { ModelSpec } from "../onnx-model.js";

/** The graph without the nodes, inputs and initializers that no output needs: gradients that nobody asked for, the part of a network that is not trained. */
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
  const isNeeded = ({ name }: { readonly name: string }) => needed.has(name);
  return { ...spec, nodes, inputs: spec.inputs.filter(isNeeded), initializers: spec.initializers.filter(isNeeded) };
}
