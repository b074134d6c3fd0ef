import type { TensorInfo, TensorTable } from "@vistazo/checkpoint";
import { Graph, type ModelSpec, prune, Session } from "@vistazo/graph";
import { ConfigReader, type Json } from "../config-reader.js";
import { classCount, readLabels } from "../labels.js";
import type { SizeInputs } from "../models/architecture.js";
import { findArchitecture } from "../models/registry.js";
import type { PixelValues } from "../preprocess/image-processor.js";
import { VisionError } from "../vision-error.js";
import { Weights } from "../weights.js";

/** A classifier without its last layer. */
export class ClassifierFeatures {
  private constructor(
    private readonly session: Session,
    private readonly sizeInputs: SizeInputs | undefined,
    /** The last layer's weight, [classes, width], in the checkpoint. */
    readonly head: TensorInfo,
  ) {}

  /** @throws VisionError `unsupported-architecture` if the network does not end with one linear layer. */
  static async open(
    config: Json,
    tensors: TensorTable,
    imageSize: readonly [number, number] | undefined,
    threads?: number,
  ): Promise<ClassifierFeatures> {
    const graph = new Graph();
    const architecture = findArchitecture(config, "image-classification");
    const sizeInputs = architecture.build({
      graph,
      config: new ConfigReader(config),
      weights: new Weights(graph, tensors),
      classes: classCount(readLabels(config)),
      imageSize,
    });
    const spec = graph.build();
    const { features, weight } = lastLayer(spec);
    const stored = spec.initializers.find(({ name }) => name === weight)?.data;
    const head = [...tensors.values()].find(
      ({ file, offset }) => stored && "offset" in stored && stored.file === file && stored.offset === offset,
    );
    if (!head) throw endsOtherwise();
    graph.output("features", { name: features });
    const built = graph.build();
    const outputs = built.outputs.filter(({ name }) => name === "features");
    return new ClassifierFeatures(await Session.create(prune({ ...built, outputs }), { threads }), sizeInputs, head);
  }

  /** What the last layer sees of a photo: [width]. */
  async of({ data, height, width }: PixelValues): Promise<Float32Array> {
    const shape = [1, data.length / (height * width), height, width];
    const { features } = await this.session.run({
      pixel_values: { dtype: "float32", shape, data },
      ...this.sizeInputs?.(height, width, [{ width, height }]),
    });
    return features.data as Float32Array;
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
