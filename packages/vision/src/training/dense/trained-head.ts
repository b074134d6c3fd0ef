import type { TensorTable } from "@vistazo/checkpoint";
import {
  declareParameters,
  Graph,
  Parameters,
  type ParameterUse,
  partlyTrained,
  storedParameters,
  type Value,
} from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import type { Objective, TrainableNetwork } from "@vistazo/training";
import type { NetworkDefinition, NetworkInputs } from "../../architectures/architecture.js";
import { loadBackbones, loadNetwork } from "../../architectures/load.js";
import { BuiltNetwork } from "../../built-network.js";
import { ConfigReader, type Json } from "../../config-reader.js";
import { loadLabels } from "../../labels.js";
import type { Network, Outputs } from "../../network.js";
import type { Task } from "../../task.js";
import { VisionError } from "../../vision-error.js";

/** The network whose head is trained. */
export interface TaughtNetwork {
  readonly task: Task;
  /** config.json */
  readonly config: Json;
  readonly tensors: TensorTable;
  /** [height, width] of the pixels that it sees. */
  readonly imageSize: readonly [height: number, width: number];
}

/** A network that shows where its head begins, opened there. */
export class HeadPlace {
  private constructor(
    private readonly network: TaughtNetwork,
    private readonly build: (
      inputs: Pick<NetworkInputs, "graph" | "parameters" | "enter"> & { readonly classes?: number },
    ) => void,
    private readonly definition: NetworkDefinition<unknown>,
    /** Which of the places that the network shows: the head's, or that of a block before it. */
    private readonly place: number,
    /** The parameters whose sizes follow from how many classes there are. */
    readonly ofClasses: ReadonlySet<string>,
    /** Of the checkpoint. */
    readonly classes: number,
    /** Weights of the checkpoint that the network does not read. */
    readonly unread: readonly string[],
  ) {}

  /**
   * @param blocks how many blocks before the head are trained too.
   * @throws VisionError `unsupported-architecture` for a network that does not show its head, or has fewer blocks.
   */
  static async open(network: TaughtNetwork, blocks: number): Promise<HeadPlace> {
    const definition = await loadNetwork(network.config, network.task);
    const buildBackbone = await loadBackbones(network.config);
    const classes = Object.keys(await loadLabels(network.config)).length;
    const given = { config: new ConfigReader(network.config), imageSize: network.imageSize, buildBackbone };
    const build = (inputs: Pick<NetworkInputs, "graph" | "parameters" | "enter"> & { readonly classes?: number }) => {
      definition.build({ classes, ...given, ...inputs });
    };
    let places = 0;
    const g = new Graph();
    const stored = storedParameters(g, network.tensors);
    const count = (values: readonly Value[]) => {
      places++;
      return values;
    };
    build({ graph: g, parameters: stored, enter: count });
    if (places === 0)
      throw new VisionError(
        "unsupported-architecture",
        `Models of the type ${JSON.stringify(network.config.model_type)} cannot be trained for ${network.task} here; choose one of another type.`,
      );
    if (blocks >= places)
      throw new VisionError(
        "invalid-option",
        `The model has ${places - 1} blocks before its head that can be trained; ask for as many at most, not ${blocks}.`,
      );
    // One class more tells what depends on their number.
    const asked = new Set<string>();
    const other = new Graph();
    build({
      graph: other,
      parameters: new AskedParameters(storedParameters(other, network.tensors), other, asked),
      classes: classes + 1,
    });
    return new HeadPlace(network, build, definition, places - 1 - blocks, asked, classes, stored.unread);
  }

  /** The network up to the head: its outputs are what the head takes in, by `entering`, and what the whole network says. */
  trunk(threads?: number): Promise<Network<Outputs>> {
    const { network, place, definition, classes } = this;
    const trunk: NetworkDefinition<Outputs> = {
      graphs: definition.graphs,
      batchesMixedSizes: definition.batchesMixedSizes,
      run: definition.run,
      build(inputs) {
        let at = 0;
        return definition.build({
          ...inputs,
          enter(values) {
            if (at++ === place) for (const [i, value] of values.entries()) inputs.graph.output(entering(i), value);
            return values;
          },
        });
      },
    };
    const { config, tensors, imageSize } = network;
    return BuiltNetwork.open(trunk, (outputs) => outputs, { config, tensors, classes, imageSize, threads });
  }

  /**
   * Add the head to a graph.
   *
   * @param entered what it takes in.
   * @param classes how many it is to tell apart.
   * @param anew whether what follows from the classes is not the checkpoint's.
   */
  addHead(
    graph: Graph,
    entered: readonly Value[],
    trained: Parameters,
    { classes, anew }: { readonly classes: number; readonly anew: boolean },
  ): void {
    const { tensors } = this.network;
    const kept = anew ? new Map([...tensors].filter(([name]) => !this.ofClasses.has(name))) : tensors;
    let at = 0;
    let inside = false;
    this.build({
      graph,
      classes,
      parameters: partlyTrained(trained, storedParameters(graph, kept), () => inside),
      enter: (values) => {
        if (at++ !== this.place) return values;
        inside = true;
        return entered;
      },
    });
  }
}

/** The name of the output that is the head's `i`-th input. */
export function entering(i: number): string {
  return `entering.${i}`;
}

/** The head of a network, and perhaps the last blocks before it, to be trained on what the rest of the network gives. */
export class TrainedHead implements TrainableNetwork {
  readonly input = "float32";

  constructor(
    private readonly place: HeadPlace,
    /** The sizes of what the head takes in, for one photo. */
    private readonly shapes: readonly (readonly number[])[],
    private readonly classes: { readonly classes: number; readonly anew: boolean },
    /** Finds what is judged among the values of a graph that has the head. */
    private readonly answer: (g: Graph) => Value,
    readonly objective: Objective,
  ) {}

  /** All that the head takes in, one after the other. */
  get example(): readonly number[] {
    return [this.shapes.reduce((sum, shape) => sum + elements(shape), 0)];
  }

  logits(g: Graph, x: Value, trained: Parameters): Value {
    let start = 0;
    const entered = this.shapes.map((shape) => {
      const part = g.slice(x, 1, start, start + elements(shape));
      start += elements(shape);
      return g.reshape(part, 0, ...shape);
    });
    this.place.addHead(g, entered, trained, this.classes);
    return this.answer(g);
  }

  /** @throws VisionError `unsupported-architecture` where the head hangs on more than it was shown. */
  check(): void {
    let inputs: readonly string[] = [];
    const { parameters } = declareParameters((g, declared) => {
      const answer = this.logits(g, g.input("pixels", "float32", [1, ...this.example]), declared);
      const before = g.build().outputs.length;
      g.output("answer", answer);
      const spec = prune({ ...g.build(), outputs: g.build().outputs.slice(before) });
      inputs = spec.inputs.map(({ name }) => name);
    });
    const known = new Set(["pixels", ...parameters.map(({ name }) => name)]);
    const left = inputs.find((name) => !known.has(name));
    if (left === undefined) return;
    throw new VisionError(
      "unsupported-architecture",
      `The blocks asked for cannot be trained, because they read ${JSON.stringify(left)} of the photo's size; train fewer.`,
    );
  }
}

export function elements(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** A checkpoint's parameters; those that are asked for in other sizes are noted. */
class AskedParameters extends Parameters {
  constructor(
    private readonly stored: Parameters,
    private readonly graph: Graph,
    private readonly noted: Set<string>,
    private readonly path = "",
  ) {
    super(stored);
  }

  override in(module: string): Parameters {
    return new AskedParameters(this.stored, this.graph, this.noted, `${this.path}${module}.`);
  }

  override shape(name: string): readonly number[] | undefined {
    return this.stored.shape(this.path + name);
  }

  override get(name: string, use: ParameterUse | readonly number[] = {}) {
    const full = this.path + name;
    const wanted: ParameterUse = "length" in use ? { shape: use } : use;
    const stored = this.stored.shape(full);
    if (!stored || !wanted.shape || stored.join() === wanted.shape.join()) return this.stored.get(full, use);
    this.noted.add(full);
    const { as = wanted.shape } = wanted;
    return { ...this.graph.input(full, "float32", as), shape: as };
  }
}
