import type { TensorInfo, TensorTable } from "@vistazo/checkpoint";
import { Graph, type ModelSpec, prune, Session, storedParameters } from "@vistazo/graph";
import { imageClassification } from "@vistazo/tasks";
import type { SizeInputs } from "../architectures/architecture.js";
import { buildBackbone, findNetwork } from "../architectures/registry.js";
import { ConfigReader, type Json } from "../config-reader.js";
import { classCount, readLabels } from "../labels.js";
import type { PixelValues } from "../preprocess/pixel-values.js";
import { VisionError } from "../vision-error.js";

/** A classifier taken apart: its graph, and where its last layer is. */
export interface ClassifierParts {
  readonly spec: ModelSpec;
  readonly sizeInputs: SizeInputs | undefined;
  /** The value that the last layer takes in: [1, width]. */
  readonly features: string;
  /** The last layer's weight, [classes, width], in the checkpoint. */
  readonly head: TensorInfo;
}

/** @throws VisionError `unsupported-architecture` if the network does not end with one linear layer. */
export function takeApart(
  config: Json,
  tensors: TensorTable,
  imageSize: readonly [number, number] | undefined,
): ClassifierParts {
  const graph = new Graph();
  const sizeInputs = findNetwork(config, imageClassification.id).build({
    graph,
    config: new ConfigReader(config),
    parameters: storedParameters(graph, tensors),
    classes: classCount(readLabels(config)),
    imageSize,
    buildBackbone,
  });
  const spec = graph.build();
  const { features, weight } = lastLayer(spec);
  const stored = spec.initializers.find(({ name }) => name === weight)?.data;
  const head = [...tensors.values()].find(
    ({ file, offset }) => stored && "offset" in stored && stored.file === file && stored.offset === offset,
  );
  if (!head) throw endsOtherwise();
  return { spec, sizeInputs, features, head };
}

/** Values inside a classifier, for one photo after the other. */
export class ClassifierValues {
  private constructor(
    private readonly session: Session,
    private readonly sizeInputs: SizeInputs | undefined,
    private readonly names: readonly string[],
  ) {}

  /** @param names the values of the graph that are wanted. */
  static async open(
    { spec, sizeInputs }: ClassifierParts,
    names: readonly string[],
    threads?: number,
  ): Promise<ClassifierValues> {
    const given = names.map((name) => ({ name: `wanted ${name}`, dtype: "float32" as const, of: name }));
    const nodes = [
      ...spec.nodes,
      ...given.map(({ name, of }) => ({ type: "Identity", domain: "", inputs: [of], outputs: [name], attributes: {} })),
    ];
    const outputs = given.map(({ name, dtype }) => ({ name, dtype }));
    return new ClassifierValues(
      await Session.create(prune({ ...spec, nodes, outputs }), { threads }),
      sizeInputs,
      outputs.map(({ name }) => name),
    );
  }

  /** The values of a photo, in the order they were asked for; the first dimension of each is 1. */
  async of({ data, height, width }: PixelValues): Promise<{ shape: readonly number[]; data: Float32Array }[]> {
    const shape = [1, data.length / (height * width), height, width];
    const found = await this.session.run({
      pixel_values: { dtype: "float32", shape, data },
      ...this.sizeInputs?.(height, width, [{ width, height }]),
    });
    return this.names.map((name) => ({ shape: found[name].shape, data: found[name].data as Float32Array }));
  }

  async dispose(): Promise<void> {
    await this.session.dispose();
  }
}

/** The names of what the layer that gives the logits takes in, and of its weight. */
function lastLayer({ nodes }: ModelSpec): { features: string; weight: string } {
  const producer = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  let node = producer.get("logits");
  while (node?.type === "Identity" || node?.type === "Add") node = producer.get(node.inputs[0]);
  if (node?.type !== "FusedMatMul") throw endsOtherwise();
  let weight = node.inputs[1];
  // Weights in half precision are widened first.
  for (let cast = producer.get(weight); cast?.type === "Cast"; cast = producer.get(weight)) weight = cast.inputs[0];
  return { features: node.inputs[0], weight };
}

function endsOtherwise(): VisionError {
  return new VisionError(
    "unsupported-architecture",
    "The model does not end with one linear layer, so that it cannot be taught new classes; choose another.",
  );
}
