import type { BytePairs, TensorTable } from "@vistazo/checkpoint";
import {
  type ConvolutionPlan,
  Graph,
  observingModel,
  planConvolutions,
  storedParameters,
  type ValueRange,
} from "@vistazo/graph";
import type { Size } from "@vistazo/image/pure";
import { createQuantizedSession, Session, type SessionOptions } from "@vistazo/runtime";
import type {
  ClassifierParts,
  Feeds,
  GraphDefinition,
  NetworkDefinition,
  NetworkGraphs,
  NetworkInputs,
  SizeInputs,
} from "./architectures/architecture.js";
import { loadBackbones } from "./architectures/load.js";
import { SeenRanges } from "./calibration/seen-ranges.js";
import { ConfigReader, type Json } from "./config-reader.js";
import {
  type Network,
  type NetworkSignature,
  type Outputs,
  type PixelBatch,
  pixelTensor,
  type TensorPort,
} from "./network.js";
import { VisionError } from "./vision-error.js";

/** What a network is built from besides its definition. */
export interface NetworkFiles {
  /** config.json */
  readonly config: Json;
  readonly tensors: TensorTable;
  readonly bytePairs?: BytePairs;
  readonly classes: number;
  readonly imageSize?: readonly [height: number, width: number];
  /**
   * Linear layers and convolutions in 8-bit integers: makes the pictures that the network is shown for the ranges of what flows between
   * convolutions. Absent: all in float32.
   */
  readonly quantize?: { readonly pictures: () => AsyncIterable<PixelBatch> };
  readonly threads?: number;
  readonly device?: SessionOptions["device"];
  /** Whether what enters the blocks of a classifier is put out too. */
  readonly hiddenStates?: boolean;
}

/** A network built from an architecture and the weights of a checkpoint. */
export class BuiltNetwork<Answer> implements Network<Answer> {
  readonly batches = true;

  private constructor(
    private readonly definition: NetworkDefinition<Answer>,
    private readonly read: (outputs: Outputs) => Answer,
    private readonly graphs: GraphSet,
  ) {}

  /**
   * @param read the answer where the definition does not say how it is read.
   * @throws VisionError, GraphError: files that do not make a network.
   */
  static async open<Answer>(
    definition: NetworkDefinition<Answer>,
    read: (outputs: Outputs) => Answer,
    files: NetworkFiles,
  ): Promise<BuiltNetwork<Answer>> {
    const config = new ConfigReader(files.config);
    if (config.size("num_channels", 3) !== 3)
      throw config.invalid("num_channels", "3, since photos are in red, green and blue");
    const graphs = new GraphSet({ ...definition.graphs, [mainGraph]: definition }, files);
    const network = new BuiltNetwork(definition, read, graphs);
    if (files.quantize && (await graphs.observe())) {
      for await (const pixels of files.quantize.pictures()) await network.run(pixels);
      await graphs.goByRanges();
    }
    await graphs.openAll();
    return network;
  }

  get batchesMixedSizes(): boolean {
    return this.definition.batchesMixedSizes ?? false;
  }

  run(pixels: PixelBatch): Promise<Outputs> {
    return this.definition.run?.(this.graphs, pixels) ?? this.graphs.see(pixels);
  }

  signature(): NetworkSignature {
    requireOneGraph(this.definition);
    return this.graphs.signature;
  }

  async infer({ pixel_values: pixels }: Feeds): Promise<Outputs> {
    const [photos, , height, width] = pixels.shape;
    const sizes = Array.from({ length: photos }, () => ({ height, width }));
    return this.run({ data: pixels.data as Float32Array, height, width, photos: sizes });
  }

  answer(outputs: Outputs): Answer {
    return this.definition.answer?.(outputs, this.graphs) ?? this.read(outputs);
  }

  dispose(): Promise<void> {
    return this.graphs.dispose();
  }
}

const mainGraph = "main";

/** A graph, and what it is fed for photos of a size. */
interface OpenGraph {
  readonly session: Session;
  readonly signature: NetworkSignature;
  readonly sizeInputs?: SizeInputs;
}

/**
 * Graphs beside the main one that are built with it either prepare its inputs or read its outputs: with the latter its own outputs say
 * nothing.
 *
 * @throws VisionError `unsupported-architecture`
 */
export function requireOneGraph<Answer>({ answer, graphs = {} }: NetworkDefinition<Answer>): void {
  if (!answer || Object.values(graphs).every(({ whenNeeded = false }) => whenNeeded)) return;
  throw new VisionError(
    "unsupported-architecture",
    "This network is several graphs that work together: it can be asked for a task's answers, but not for tensors.",
  );
}

/**
 * A network's main graph, and what it is fed besides the pixels for photos that fill a size: nothing where it takes any size by itself.
 *
 * @param size asked for where the graph is fed something else.
 */
export async function mainGraphOf<Answer>(
  definition: NetworkDefinition<Answer>,
  files: NetworkFiles,
  size: (inputs: readonly string[]) => Size,
): Promise<{ readonly graph: Graph; readonly feeds: Feeds; readonly size?: Size }> {
  const { graph, sizeInputs } = await buildGraph(definition, files);
  const others = graph.build().inputs.flatMap(({ name }) => (name === "pixel_values" ? [] : [name]));
  if (others.length === 0) return { graph, feeds: {} };
  const { height, width } = size(others);
  const set = new GraphSet({ ...definition.graphs, [mainGraph]: definition }, files);
  const seen: Feeds[] = [];
  const graphs: NetworkGraphs = {
    config: set.config,
    ofSize: (name, pixels) => set.ofSize(name, pixels),
    see: async (_, feeds = {}) => {
      seen.push(feeds);
      return {};
    },
    run: () => Promise.reject(new Error("A graph that is fed by others says nothing of sizes.")),
  };
  try {
    const photo = { data: new Float32Array(3 * height * width), height, width, photos: [{ height, width }] };
    await definition.run?.(graphs, photo);
  } finally {
    await set.dispose();
  }
  const feeds = { ...sizeInputs?.(height, width, [{ height, width }]), ...seen[0] };
  return { graph, feeds, size: { height, width } };
}

/**
 * How the outputs of a network are read whose main graph runs elsewhere. Graphs that the answer needs beside it run here, which those without
 * weights can.
 *
 * @throws VisionError `unsupported-architecture` for a network of several graphs
 */
export function outputReader<Answer>(
  definition: NetworkDefinition<Answer>,
  read: (outputs: Outputs) => Answer,
  config: Json,
): (outputs: Outputs) => Answer {
  requireOneGraph(definition);
  const graphs = new GraphSet(definition.graphs ?? {}, { config, tensors: new Map(), classes: 0 });
  return (outputs) => definition.answer?.(outputs, graphs) ?? read(outputs);
}

class GraphSet implements NetworkGraphs {
  readonly config: ConfigReader;
  readonly bytePairs: BytePairs | undefined;
  readonly #open = new Map<string, Promise<OpenGraph>>();
  #signature: NetworkSignature | undefined;
  /** What graphs of sizes answered last. */
  readonly #lastSizes = new Map<
    string,
    { readonly height: number; readonly width: number; readonly outputs: Outputs }
  >();

  /** Of the convolutions' values, while they are looked at and after. */
  #ranges: { readonly seen: SeenRanges; readonly looking: boolean } | undefined;

  constructor(
    private readonly definitions: Readonly<Record<string, GraphDefinition>>,
    private readonly files: NetworkFiles,
  ) {
    this.config = new ConfigReader(files.config);
    this.bytePairs = files.bytePairs;
  }

  async openAll(): Promise<void> {
    const first = [mainGraph, ...Object.keys(this.definitions).filter((name) => name !== mainGraph)];
    for (const name of first) if (!this.definitions[name].whenNeeded) await this.#graph(name);
    this.#signature = (await this.#graph(mainGraph)).signature;
  }

  /** Of the main graph, what follows from the photos' size left out. */
  get signature(): NetworkSignature {
    if (!this.#signature) throw new VisionError("disposed", "The network is not open.");
    return this.#signature;
  }

  /** Have the graphs opened from now on tell the ranges of their values. @returns false if none has convolutions to quantise. */
  async observe(): Promise<boolean> {
    for (const definition of Object.values(this.definitions)) {
      if (definition.whenNeeded || !planConvolutions((await buildGraph(definition, this.files)).graph)) continue;
      this.#ranges = { seen: new SeenRanges(), looking: true };
      return true;
    }
    return false;
  }

  /** Open the graphs anew, with convolutions in integers of the ranges that were seen. */
  async goByRanges(): Promise<void> {
    await this.dispose();
    this.#ranges = this.#ranges && { ...this.#ranges, looking: false };
  }

  async see(pixels: PixelBatch, feeds?: Feeds, name = mainGraph): Promise<Outputs> {
    const { session, sizeInputs } = await this.#graph(name);
    const { height, width, photos } = pixels;
    const inputs = { pixel_values: pixelTensor(pixels), ...sizeInputs?.(height, width, photos), ...feeds };
    return this.#noted(name, await session.run(inputs));
  }

  async ofSize(name: string, { height, width, photos }: PixelBatch): Promise<Outputs> {
    const last = this.#lastSizes.get(name);
    if (last?.height === height && last.width === width) return last.outputs;
    const { session, sizeInputs } = await this.#graph(name);
    const outputs = this.#noted(name, await session.run({ ...sizeInputs?.(height, width, photos) }));
    this.#lastSizes.set(name, { height, width, outputs });
    return outputs;
  }

  async run(name: string, feeds: Feeds): Promise<Outputs> {
    return this.#noted(name, await (await this.#graph(name)).session.run(feeds));
  }

  async dispose(): Promise<void> {
    const graphs = await Promise.allSettled(this.#open.values());
    for (const graph of graphs) if (graph.status === "fulfilled") await graph.value.session.dispose();
    this.#open.clear();
    this.#lastSizes.clear();
  }

  #graph(name: string): Promise<OpenGraph> {
    const opened = this.#open.get(name) ?? openGraph(this.definitions[name], this.files, this.#usage(name));
    this.#open.set(name, opened);
    return opened;
  }

  #usage(name: string): ConvolutionUse {
    if (!this.#ranges) return () => undefined;
    const { seen, looking } = this.#ranges;
    return (plan) => (looking ? "observed" : seen.of(name, plan));
  }

  #noted(name: string, outputs: Outputs): Outputs {
    if (this.#ranges?.looking) this.#ranges.seen.see(name, outputs);
    return outputs;
  }
}

/** What becomes of a graph's convolutions: their values are observed, or they are quantised by ranges, or neither. */
type ConvolutionUse = (plan: ConvolutionPlan) => "observed" | ReadonlyMap<string, ValueRange> | undefined;

async function openGraph(definition: GraphDefinition, files: NetworkFiles, use: ConvolutionUse): Promise<OpenGraph> {
  const { threads, device, hiddenStates = false } = files;
  const { graph, sizeInputs } = await buildGraph(definition, files);
  const spec = graph.build();
  if (hiddenStates && !spec.outputs.some(({ name }) => name === hiddenState(0))) throw noHiddenStates();
  const opened = { signature: signatureOf(graph), sizeInputs };
  const plan = files.quantize && planConvolutions(graph);
  const how = plan && use(plan);
  if (!how) return { session: await Session.create(spec, { threads, device }), ...opened };
  if (how === "observed") return { session: await Session.create(observingModel(plan), { threads }), ...opened };
  return { session: await createQuantizedSession(plan, how, { threads }), ...opened };
}

/** What a graph is asked for from outside: pixels in, all outputs. */
export function signatureOf(graph: Graph): NetworkSignature {
  const { inputs, outputs } = graph.build();
  const port = ({ name }: { readonly name: string }): TensorPort => {
    const { dtype, shape } = graph.value(name);
    return { name, dtype, shape: shape.map((size) => (typeof size === "number" ? size : -1)) };
  };
  return { inputs: inputs.filter(({ name }) => name === "pixel_values").map(port), outputs: outputs.map(port) };
}

async function buildGraph(
  definition: GraphDefinition,
  { config, tensors, classes, imageSize, quantize, device, hiddenStates = false }: NetworkFiles,
): Promise<{ graph: Graph; sizeInputs: SizeInputs | undefined }> {
  const graph = new Graph({
    precision: quantize ? "int8" : "float32",
    target: (device ?? "cpu") === "cpu" ? "cpu" : "webgpu",
  });
  const inputs: NetworkInputs = {
    graph,
    config: new ConfigReader(config),
    parameters: storedParameters(graph, tensors),
    classes,
    imageSize,
    buildBackbone: await loadBackbones(config),
    ...(hiddenStates && { trained: puttingOut(graph) }),
  };
  const sizeInputs = definition.build(inputs);
  return { graph, sizeInputs };
}

const hiddenState = (block: number) => `hidden_states.${block}`;

/** Looks on as a classifier is built, and makes outputs of what passes between its parts. */
function puttingOut(graph: Graph): ClassifierParts {
  let blocks = 0;
  return {
    block(x) {
      graph.output(hiddenState(blocks++), x);
      return x;
    },
    head({ features, logits }) {
      graph.output("logits", logits);
      graph.output("features", features);
    },
  };
}

export function noHiddenStates(model = "this network"): VisionError {
  return new VisionError(
    "invalid-option",
    `The hidden states of ${model} cannot be put out; those of classifiers from PyTorch weights can.`,
  );
}
