import { type DataType, type Dimension, dataTypeOf, type TensorData } from "./data-type.js";
import { GraphError } from "./graph-error.js";
import type { Attribute, InitializerSpec, ModelSpec, NodeSpec, PortSpec } from "./onnx-model.js";

/** A tensor that flows through a graph: the output of a node, an input, or an initializer. */
export interface Value {
  readonly name: string;
}

/** A tensor stored in a file, little-endian and row-major from `offset` on: what a checkpoint's table lists. */
export interface StoredTensor {
  readonly name: string;
  readonly dtype: DataType;
  readonly shape: readonly number[];
  /** Absolute path without symbolic links. */
  readonly file: string;
  /** In bytes. */
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
}

/** What a network has learnt, as part of a graph. */
export interface Weight extends Value {
  readonly shape: readonly number[];
  /** Where it lies; absent if it is computed from others when the session is made. */
  readonly stored?: StoredTensor;
}

/** How matrix products of weights are computed: in float32, or in 8-bit integers with activations quantised as they come. */
export type Precision = "float32" | "int8";

/**
 * The nodes, weights and ports of an ONNX graph under construction. `op` adds any operator; the layers that networks are
 * made of are methods of `Graph`, in graph-layers.
 */
export class GraphBuilder {
  readonly #nodes: NodeSpec[] = [];
  readonly #initializers: InitializerSpec[] = [];
  readonly #inputs: PortSpec[] = [];
  readonly #outputs: PortSpec[] = [];
  readonly #stored = new Map<string, Value>();
  readonly #constants = new Map<string, Value>();
  #count = 0;

  /** A port that `run` must be fed. Named dimensions are free. */
  input(name: string, dtype: DataType, shape: readonly Dimension[]): Value {
    this.#inputs.push({ name, dtype, shape });
    return { name };
  }

  /** Make a value an output under a name of its own. */
  output(name: string, value: Value, dtype: DataType = "float32"): void {
    this.#nodes.push({ type: "Identity", domain: "", inputs: [value.name], outputs: [name], attributes: {} });
    this.#outputs.push({ name, dtype });
  }

  /**
   * A stored tensor as float32. It stays in its file: ONNX Runtime maps the range it occupies. Half-precision tensors are
   * widened when the session is made.
   */
  weight(stored: StoredTensor): Weight {
    const key = `${stored.file}:${stored.offset}:${stored.shape}`;
    const { name } = this.#stored.get(key) ?? this.#store(key, stored);
    return { name, shape: stored.shape, stored };
  }

  /** A constant held in the graph itself: scalars, shapes, small tables. */
  constant(data: TensorData, shape: readonly number[] = [data.length]): Value {
    const elements = shape.reduce((product, size) => product * size, 1);
    if (elements !== data.length) {
      throw new GraphError(
        "invalid-graph",
        `A constant of shape [${shape}] has ${elements} elements, not ${data.length}.`,
      );
    }
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return this.initializer(dataTypeOf(data), shape, bytes);
  }

  /** A float32 scalar, or a tensor of one dimension. */
  float(...values: number[]): Value {
    return this.#constant(`f${values}`, () =>
      this.constant(Float32Array.from(values), values.length === 1 ? [] : [values.length]),
    );
  }

  /** An int64 tensor of one dimension: a shape, axes, a list of sizes. */
  ints(...values: number[]): Value {
    return this.#constant(`i${values}`, () => this.constant(BigInt64Array.from(values, BigInt)));
  }

  /** Add a node of one output. Operators of ONNX Runtime's own are in the domain "com.microsoft". An absent optional input is `undefined`. */
  op(
    type: string,
    inputs: readonly (Value | undefined)[],
    attributes: Readonly<Record<string, Attribute>> = {},
    domain = "",
  ): Value {
    return this.ops(type, 1, inputs, attributes, domain)[0];
  }

  /** Add a node of several outputs. */
  ops(
    type: string,
    outputCount: number,
    inputs: readonly (Value | undefined)[],
    attributes: Readonly<Record<string, Attribute>> = {},
    domain = "",
  ): Value[] {
    const outputs = Array.from({ length: outputCount }, () => this.#name(type));
    const names = inputs.map((input) => input?.name ?? "");
    // ONNX Runtime takes an absent input at the end for one that is there, and then leaves out optimisations.
    while (names.at(-1) === "") names.pop();
    this.#nodes.push({ type, domain, inputs: names, outputs, attributes });
    return outputs.map((name) => ({ name }));
  }

  /**
   * A value of another graph, computed in this one: with all that it is computed from, down to the values given in the place
   * of some of that graph's.
   *
   * @param given by their names there; what is copied is added.
   * @throws GraphError `invalid-graph` if it depends on an input of that graph for which none is given.
   */
  copy({ nodes, initializers }: ModelSpec, name: string, given: Map<string, Value>): Value {
    const producers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
    const stored = new Map(initializers.map((initializer) => [initializer.name, initializer]));
    const visit = (wanted: string): Value => {
      const known = given.get(wanted);
      if (known) return known;
      const initializer = stored.get(wanted);
      const node = producers.get(wanted);
      if (initializer) {
        given.set(wanted, this.initializer(initializer.dtype, initializer.shape, initializer.data));
      } else if (node) {
        const inputs = node.inputs.map((input) => (input === "" ? undefined : visit(input)));
        const outputs = this.ops(node.type, node.outputs.length, inputs, node.attributes, node.domain);
        node.outputs.forEach((output, i) => {
          given.set(output, outputs[i]);
        });
      } else throw new GraphError("invalid-graph", `The value depends on the graph's input ${wanted}.`);
      return given.get(wanted)!;
    };
    return visit(name);
  }

  /** The finished graph as plain data, which can be posted to a worker. */
  build(): ModelSpec {
    return { inputs: this.#inputs, outputs: this.#outputs, nodes: this.#nodes, initializers: this.#initializers };
  }

  protected initializer(dtype: DataType, shape: readonly number[], data: InitializerSpec["data"]): Value {
    const name = this.#name("constant");
    this.#initializers.push({ name, dtype, shape, data });
    return { name };
  }

  #store(key: string, { dtype, shape, file, offset, length }: StoredTensor): Value {
    const raw = this.initializer(dtype, shape, { file, offset, length });
    const value = dtype === "float32" ? raw : this.op("Cast", [raw], { to: 1 });
    this.#stored.set(key, value);
    return value;
  }

  #constant(key: string, make: () => Value): Value {
    const value = this.#constants.get(key) ?? make();
    this.#constants.set(key, value);
    return value;
  }

  #name(prefix: string): string {
    return `${prefix}_${this.#count++}`;
  }
}
