import type { TensorInfo, TensorTable } from "@vistazo/checkpoint";
import {
  type Graph,
  type ModelSpec,
  ParameterLayout,
  type ParameterSpec,
  type TrainableNetwork,
  type Value,
} from "@vistazo/graph";
import { VisionError } from "../vision-error.js";

/** A checkpoint's tensor as it stands in a graph, where its shape may be another. */
interface GraphTensor {
  readonly initializer: string;
  readonly tensor: TensorInfo;
  readonly shape: readonly number[];
}

/** What a network has learnt of the photos it saw, which is not trained by gradients. */
const statistics = /\.(running_mean|running_var)$/;
/** A block by the names of its tensors: `encoder.layer.11`, `encoder.stages.3.layers.1`, `encoder.layers.3.blocks.1`. */
const blockName = /^(.*?\.(?:layers\.\d+\.blocks|layers?|blocks?)\.\d+)\./;

/** The last block of a classifier, what follows it, and a new last layer, as a network of its own to be trained. */
export class LastBlock implements TrainableNetwork {
  readonly input = "float32";
  readonly parameters: readonly ParameterSpec[];
  readonly statistics = [];
  /** The value of the graph that comes into the block: this network's input. */
  readonly start: string;
  readonly #trained: readonly GraphTensor[];

  /**
   * @param spec the classifier's graph.
   * @param features the value that its last layer takes in.
   * @param head the names of the new last layer's weight and bias, and its [classes, width].
   * @throws VisionError `unsupported-architecture` for a network that is not made of named blocks, one after the other.
   */
  constructor(
    private readonly spec: ModelSpec,
    tensors: TensorTable,
    private readonly features: string,
    private readonly head: { readonly name: string; readonly shape: readonly [classes: number, width: number] },
  ) {
    const stored = graphTensors(spec, tensors);
    const block = lastBlockName(stored);
    const inside = stored.filter(({ tensor }) => tensor.name.startsWith(`${block}.`));
    const within = dependents(spec, new Set(inside.map(({ initializer }) => initializer)));
    const ofPhoto = dependents(spec, new Set(spec.inputs.map(({ name }) => name)));
    const entering = spec.nodes
      .filter(({ outputs }) => within.has(outputs[0]))
      .flatMap(({ inputs }) => inputs)
      .filter((name) => ofPhoto.has(name) && !within.has(name));
    // What comes in by other ways is computed from what comes in first.
    const [start] = spec.nodes.flatMap(({ outputs }) => outputs).filter((name) => entering.includes(name));
    if (start === undefined) throw noBlocks();
    this.start = start;
    const needed = ancestors(spec, features, start);
    if (spec.inputs.some(({ name }) => needed.has(name))) throw noBlocks();
    this.#trained = stored.filter(
      ({ initializer, tensor }) => needed.has(initializer) && !statistics.test(tensor.name),
    );
    const { name, shape } = head;
    this.parameters = [
      ...this.#trained.map(({ tensor, shape }) => ({
        name: tensor.name,
        shape,
        initial: { value: 0 },
        decays: shape.length > 1,
      })),
      { name: `${name}.weight`, shape, initial: { deviation: shape[1] ** -0.5 }, decays: true },
      { name: `${name}.bias`, shape: [shape[0]], initial: { value: 0 } },
    ];
  }

  /** The checkpoint's tensors that are trained further, with the shapes that they have here. */
  get trained(): readonly Pick<GraphTensor, "tensor" | "shape">[] {
    return this.#trained;
  }

  /** The tensors in a vector of all parameters, by their names in the checkpoint. */
  tensorsOf(parameters: Float32Array): ReturnType<ParameterLayout["tensors"]> {
    return new ParameterLayout(this.parameters).tensors(parameters);
  }

  forward(g: Graph, x: Value, parameters: ReadonlyMap<string, Value>) {
    const given = new Map([[this.start, x]]);
    for (const { initializer, tensor } of this.#trained) given.set(initializer, parameters.get(tensor.name)!);
    const features = g.copy(this.spec, this.features, given);
    const weight = parameters.get(`${this.head.name}.weight`)!;
    const product = g.op("FusedMatMul", [features, weight], { transB: 1 }, "com.microsoft");
    return { logits: g.add(product, parameters.get(`${this.head.name}.bias`)!), statistics: new Map<string, Value>() };
  }
}

/** The checkpoint's tensors in a graph, each by the initializer that maps it. */
export function graphTensors({ initializers }: ModelSpec, tensors: TensorTable): GraphTensor[] {
  const byPlace = new Map([...tensors.values()].map((tensor) => [`${tensor.file}:${tensor.offset}`, tensor] as const));
  return initializers.flatMap(({ name, shape, data }) => {
    const tensor = "offset" in data ? byPlace.get(`${data.file}:${data.offset}`) : undefined;
    return tensor ? [{ initializer: name, tensor, shape }] : [];
  });
}

function lastBlockName(stored: readonly GraphTensor[]): string {
  let last: { name: string; place: readonly number[] } | undefined;
  for (const { tensor } of stored) {
    const name = blockName.exec(tensor.name)?.[1];
    if (name === undefined) continue;
    const place = (name.match(/\d+/g) ?? []).map(Number);
    if (!last || isAfter(place, last.place)) last = { name, place };
  }
  if (!last) throw noBlocks();
  return last.name;
}

function isAfter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at >= 0 && a[at] > (b[at] ?? -1);
}

/** The names of values that are computed from others, and of those. */
function dependents({ nodes }: ModelSpec, names: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(names);
  for (const { inputs, outputs } of nodes)
    if (inputs.some((name) => found.has(name))) for (const name of outputs) found.add(name);
  return found;
}

/** The names of all that a value is computed from, as far back as `start`. */
function ancestors({ nodes }: ModelSpec, name: string, start: string): ReadonlySet<string> {
  const found = new Set([name]);
  for (const { inputs, outputs } of nodes.toReversed())
    if (outputs.some((output) => output !== start && found.has(output))) for (const input of inputs) found.add(input);
  return found;
}

function noBlocks(): VisionError {
  return new VisionError(
    "unsupported-architecture",
    "The model is not made of blocks one after the other, so that the last cannot be trained; train the last layer alone.",
  );
}
