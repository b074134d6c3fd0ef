import {
  type DataType,
  type Dimension,
  declareParameters,
  Graph,
  givenParameters,
  type ModelSpec,
  type Parameters,
  type Tensor,
  type Value,
} from "@vistazo/graph";
import { gradients, lowerConvolutions, prune } from "@vistazo/graph/gradients";
import { Session } from "@vistazo/runtime";
import { type AdamWOptions, adamW, clipNorm } from "./adamw.js";
import { crossEntropy } from "./cross-entropy.js";
import { ParameterLayout } from "./parameter-layout.js";

/** A network of images, or of what another network has made of them, to logits (or what else it answers), to be trained. */
export interface TrainableNetwork {
  /** Default: 8-bit pixels, which come to it scaled to 0..1. Numbers in float32 come as they are. */
  readonly input?: "uint8" | "float32";
  /** The sizes of one example: [channels, height, width] of pixels, with names for those that may differ. */
  readonly example: readonly Dimension[];
  /**
   * Add the network to a graph.
   *
   * @param x [batch, ...example]
   * @returns [batch, classes]; with an objective of its own, what that judges.
   */
  logits(g: Graph, x: Value, parameters: Parameters): Value;
  /** Default: the cross-entropy of classes. */
  readonly objective?: Objective;
}

/** What training makes as small as it can. */
export interface Objective {
  /** The sizes of what one example is to be compared with; [0] where all of that stands in the example. */
  readonly targets: readonly number[];
  /**
   * @param answer what the network says of a batch.
   * @param targets float32 [batch, ...targets]
   * @param x what the network took in.
   * @returns a scalar
   */
  loss(g: Graph, answer: Value, targets: Value, x: Value): Value;
}

export interface TrainerOptions {
  readonly network: TrainableNetwork;
  /** [batch, channels, height, width] of pixels. */
  readonly inputShape: readonly number[];
  /** Of a network without an objective of its own. */
  readonly classes: number;
  readonly labelSmoothing?: number;
  /** The longest a gradient may be. */
  readonly clip?: number;
  readonly adamW?: AdamWOptions;
  /** How much of the running statistics one step renews. */
  readonly momentum?: number;
  readonly threads?: number;
}

/** All that training changes, as vectors: the parts of a checkpoint. */
export interface TrainingState {
  /** Steps done. */
  step: number;
  parameters: Float32Array;
  statistics: Float32Array;
  first: Float32Array;
  second: Float32Array;
  /** The exponential average of the parameters and of the statistics over the steps, which predicts better than the last of them. */
  averageParameters: Float32Array;
  averageStatistics: Float32Array;
}

export interface StepResult {
  readonly loss: number;
  readonly gradientNorm: number;
  /** [batch, classes]; of a network without an objective of its own. */
  readonly logits?: Float32Array;
}

/** What a batch is to be compared with, where that depends on what the network says of it: objects matched with queries. */
export type TargetsOf = (logits: Float32Array) => Float32Array;

const vectors = ["parameters", "statistics", "first", "second", "averageParameters", "averageStatistics"] as const;
type VectorName = (typeof vectors)[number];

/** What a network sees, as an input of a graph, and as it comes to the network: 8-bit pixels scaled to 0..1. */
export function networkInput(g: Graph, { input = "uint8" }: TrainableNetwork, shape: readonly Dimension[]): Value {
  const pixels = g.input("pixels", input, shape);
  return input === "uint8" ? g.mul(g.cast(pixels, "float32"), g.float(1 / 255)) : pixels;
}

/**
 * Trains a network: a step is one run of one graph, which holds the forward pass, its gradients, the optimizer and the
 * moving averages. Runs block the calling thread, so it belongs in a worker.
 */
export class Trainer {
  /** The vectors that the last step wrote, and those that the next will write over. */
  #current: Record<VectorName, Tensor>;
  #spare: Record<VectorName, Tensor>;

  private constructor(
    private readonly options: TrainerOptions,
    private readonly session: Session,
    state: TrainingState,
  ) {
    this.#targets = [options.inputShape[0], ...targetSizes(options)];
    const tensor = (data: Float32Array): Tensor => ({ dtype: "float32", shape: [data.length], data });
    const each = (data: (name: VectorName) => Float32Array) =>
      Object.fromEntries(vectors.map((name) => [name, tensor(data(name))])) as Record<VectorName, Tensor>;
    this.#current = each((name) => state[name]);
    this.#spare = each((name) => new Float32Array(state[name].length));
    this.#step = state.step;
  }

  #step: number;
  readonly #targets: readonly number[];
  /** Says what the network says, without a step. */
  #asked: Session | undefined;

  /** @param state where to begin: `initialState`, or that of a checkpoint. It is taken over and changed. */
  static async create(options: TrainerOptions, state: TrainingState): Promise<Trainer> {
    const session = await Session.create(prune(stepGraph(options)), { threads: options.threads });
    return new Trainer(options, session, state);
  }

  /** @returns a copy of nothing: the arrays are written over by the step after the next. */
  get state(): TrainingState {
    const arrays = Object.fromEntries(
      vectors.map((name) => [name, this.#current[name].data as Float32Array]),
    ) as Record<VectorName, Float32Array>;
    return { step: this.#step, ...arrays };
  }

  /**
   * @param pixels of the input's shape.
   * @param targets [batch, classes], each row a distribution; with an objective of the network's own, what that takes.
   */
  async step(
    pixels: Uint8Array | Float32Array,
    targets: Float32Array | TargetsOf,
    learningRate: number,
  ): Promise<StepResult> {
    const { inputShape, network } = this.options;
    const seen: Tensor = { dtype: network.input ?? "uint8", shape: inputShape, data: pixels };
    const aims = typeof targets === "function" ? targets(await this.#ask(seen)) : targets;
    const scalar = (value: number): Tensor => ({ dtype: "float32", shape: [], data: Float32Array.of(value) });
    const keep = Math.min(averageDecay, (1 + this.#step) / (10 + this.#step));
    this.#step++;
    const feeds = {
      ...this.#current,
      pixels: seen,
      targets: { dtype: "float32" as DataType, shape: this.#targets, data: aims },
      learningRate: scalar(learningRate),
      step: scalar(this.#step),
      keep: scalar(keep),
    };
    const into = Object.fromEntries(vectors.map((name) => [`new.${name}`, this.#spare[name]]));
    const { "step.loss": loss, "step.norm": norm, "step.logits": logits } = await this.session.run(feeds, into);
    [this.#current, this.#spare] = [this.#spare, this.#current];
    return {
      loss: (loss.data as Float32Array)[0],
      gradientNorm: (norm.data as Float32Array)[0],
      ...(logits && { logits: logits.data as Float32Array }),
    };
  }

  async dispose(): Promise<void> {
    await this.session.dispose();
    await this.#asked?.dispose();
  }

  async #ask(pixels: Tensor): Promise<Float32Array> {
    this.#asked ??= await Session.create(prune(askedGraph(this.options)), { threads: this.options.threads });
    const { parameters } = this.#current;
    const { "step.logits": logits } = await this.#asked.run({ pixels, parameters });
    return logits.data as Float32Array;
  }
}

const averageDecay = 0.999;

export interface TrainingLayouts {
  readonly parameters: ParameterLayout;
  readonly statistics: ParameterLayout;
}

/** How what training changes of a network lies in vectors. */
export function layoutsOf(network: TrainableNetwork): TrainingLayouts {
  const { parameters, statistics } = declareParameters((g, declared) => {
    network.logits(g, networkInput(g, network, ["batch", ...network.example]), declared);
  });
  return { parameters: new ParameterLayout(parameters), statistics: new ParameterLayout(statistics) };
}

/** The tensors of a network in vectors that training has reached, by their names in the checkpoint. */
export function trainedTensors(
  { parameters, statistics }: TrainingLayouts,
  vectors: { readonly parameters: Float32Array; readonly statistics: Float32Array },
): ReturnType<ParameterLayout["tensors"]> {
  return new Map([...parameters.tensors(vectors.parameters), ...statistics.tensors(vectors.statistics)]);
}

/** The averaged tensors of a network, which predict better than those of the last step. */
export function averagedTensors(
  network: TrainableNetwork,
  { averageParameters, averageStatistics }: TrainingState,
): ReturnType<ParameterLayout["tensors"]> {
  return trainedTensors(layoutsOf(network), { parameters: averageParameters, statistics: averageStatistics });
}

function targetSizes({ network, classes }: TrainerOptions): readonly number[] {
  return network.objective?.targets ?? [classes];
}

/** The graph of what the network says, from the inputs that a step has too. */
function askedGraph({ network, inputShape }: TrainerOptions): ModelSpec {
  const g = new Graph();
  const { parameters } = layoutsOf(network);
  const pixels = networkInput(g, network, inputShape);
  const tensors = parameters.split(g, g.input("parameters", "float32", [parameters.length]));
  // Batches are normalised as in a step; what that gathers is the step's.
  g.output("step.logits", network.logits(g, pixels, givenParameters(g, tensors, new Map())));
  return { ...g.build(), outputs: g.build().outputs.slice(-1) };
}

/** The graph of one step. */
function stepGraph(options: TrainerOptions): ModelSpec {
  const { network, inputShape, classes, labelSmoothing = 0, clip = 1, adamW: optimizer, momentum = 0.1 } = options;
  const g = new Graph();
  const layouts = layoutsOf(network);
  const vector = (name: VectorName) => {
    const layout = name.toLowerCase().includes("statistics") ? layouts.statistics : layouts.parameters;
    return g.input(name, "float32", [layout.length]);
  };
  const old = Object.fromEntries(vectors.map((name) => [name, vector(name)])) as Record<VectorName, Value>;
  const [batch] = inputShape;
  const pixels = networkInput(g, network, inputShape);
  const targets = g.input("targets", "float32", [batch, ...targetSizes(options)]);
  const learningRate = g.input("learningRate", "float32", []);
  const step = g.input("step", "float32", []);
  const keep = g.input("keep", "float32", []);

  const tensors = layouts.parameters.split(g, old.parameters);
  const statistics = new Map<string, Value>();
  const logits = network.logits(g, pixels, givenParameters(g, tensors, statistics));
  const loss = network.objective
    ? network.objective.loss(g, logits, targets, pixels)
    : crossEntropy(g, logits, targets, { batch, classes, smoothing: labelSmoothing });
  const forward = [...g.build().nodes];
  const names = [...tensors.keys()];
  const parts = gradients(g, loss, [...tensors.values()]);
  const whole = layouts.parameters.join(g, new Map(names.map((name, i) => [name, parts[i]])));
  const { gradient, norm } = clipNorm(g, whole, clip);
  const decayMask = g.constant(layouts.parameters.decayMask());
  const { parameters, first, second } = old;
  const trained = adamW(g, { parameters, gradient, first, second, decayMask, learningRate, step }, optimizer);

  const blend = (a: Value, b: Value, share: Value) => g.add(b, g.mul(g.sub(a, b), share));
  const gathered =
    layouts.statistics.length > 0
      ? blend(old.statistics, layouts.statistics.join(g, statistics), g.float(1 - momentum))
      : old.statistics;
  const fresh: Record<VectorName, Value> = {
    ...trained,
    statistics: gathered,
    averageParameters: blend(old.averageParameters, trained.parameters, keep),
    averageStatistics: blend(old.averageStatistics, gathered, keep),
  };
  // The network may have outputs of its own, which a step does not ask for.
  const before = g.build().outputs.length;
  for (const name of vectors) g.output(`new.${name}`, fresh[name]);
  g.output("step.loss", loss);
  g.output("step.norm", norm);
  if (!network.objective) g.output("step.logits", logits);
  const spec = lowerConvolutions(g, forward);
  return { ...spec, outputs: spec.outputs.slice(before) };
}
