import { type DataType, dataTypeOf, onnxDataType, type TensorData } from "./data-type.js";
import type { Dimension } from "./dimension.js";
import { GraphError } from "./graph-error.js";
import type { Attribute, InitializerSpec, ModelSpec, NodeSpec, PortSpec } from "./onnx-model.js";
import { inferElements } from "./operators/elements.js";
import { inferTypes } from "./operators/infer.js";
import { OperatorNode } from "./operators/operator-node.js";
import { rangeKey } from "./range-key.js";
import { type StoredTensor, shapeText, type Value, type Weight } from "./value.js";

/** Constants of more elements are no sizes, axes or factors. */
const mostKnown = 64;

/**
 * The nodes, weights and ports of an ONNX graph under construction. `op` adds any operator, and tells at once the type and the
 * shape of what it gives; what networks are made of are methods of `Graph`.
 */
export class GraphBuilder {
  readonly #nodes: NodeSpec[] = [];
  readonly #initializers: InitializerSpec[] = [];
  readonly #inputs: PortSpec[] = [];
  readonly #outputs: PortSpec[] = [];
  readonly #stored = new Map<string, Value>();
  readonly #constants = new Map<string, Value>();
  readonly #values = new Map<string, Value>();
  /** Of small tensors: the sizes, axes and factors that shapes follow from. */
  readonly #elements = new Map<string, readonly Dimension[]>();
  #count = 0;

  /** A port that `run` must be fed. Named dimensions are free; the same name is the same size. */
  input(name: string, dtype: DataType, shape: readonly Dimension[]): Value {
    this.#inputs.push({ name, dtype, shape });
    return this.#register({ name, dtype, shape });
  }

  /** Make a value an output under a name of its own. */
  output(name: string, value: Value): void {
    this.#nodes.push({ type: "Identity", domain: "", inputs: [value.name], outputs: [name], attributes: {} });
    this.#outputs.push({ name, dtype: value.dtype });
    this.#register({ ...value, name });
  }

  /**
   * A stored tensor as float32. It stays in its file: ONNX Runtime maps the range it occupies. Half-precision tensors are
   * widened when the session is made.
   */
  weight(stored: StoredTensor): Weight {
    const { shape } = stored;
    const key = `${rangeKey(stored)}:${stored.dtype}:${shape}`;
    const { name } = this.#stored.get(key) ?? this.#store(key, stored);
    return { name, dtype: "float32", shape, stored };
  }

  /** A constant held in the graph itself: scalars, shapes, small tables. */
  constant(data: TensorData, shape: readonly number[] = [data.length]): Weight {
    const elements = shape.reduce((product, size) => product * size, 1);
    if (elements !== data.length) {
      throw new GraphError(
        "invalid-graph",
        `A constant of shape ${shapeText(shape)} has ${elements} elements, not ${data.length}.`,
      );
    }
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const dtype = dataTypeOf(data);
    const value = this.initializer(dtype, shape, bytes);
    if (data.length <= mostKnown && dtype !== "float16") this.#elements.set(value.name, Array.from(data, Number));
    return value;
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

  /** An int64 scalar: an index, a size. */
  int(value: number): Value {
    return this.#constant(`s${value}`, () => this.constant(BigInt64Array.of(BigInt(value)), []));
  }

  /**
   * Add a node of one output. Operators of ONNX Runtime's own are in the domain "com.microsoft". An absent optional input is `undefined`.
   *
   * @throws GraphError `invalid-graph` for inputs that the operator cannot take.
   */
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
    const node = this.#view(type, inputs, attributes);
    const types = inferTypes(node).slice(0, outputCount);
    const names = inputs.map((input) => input?.name ?? "");
    // ONNX Runtime takes an absent input at the end for one that is there, and then leaves out optimisations.
    while (names.at(-1) === "") names.pop();
    const outputs = types.map((found) => this.#register({ name: this.#name(type), ...found }));
    this.#nodes.push({ type, domain, inputs: names, outputs: outputs.map(({ name }) => name), attributes });
    const elements = inferElements(node, types[0].shape);
    if (elements) this.#elements.set(outputs[0].name, elements);
    return outputs;
  }

  /** The value of a name. */
  value(name: string): Value {
    const value = this.#values.get(name);
    if (!value) throw new GraphError("invalid-graph", `The graph has no value ${name}.`);
    return value;
  }

  /** A node of this graph as the rules of its operator see it. */
  view({ type, inputs, attributes }: NodeSpec): OperatorNode {
    return this.#view(
      type,
      inputs.map((name) => (name === "" ? undefined : this.value(name))),
      attributes,
    );
  }

  /** The finished graph as plain data, which can be posted to a worker. */
  build(): ModelSpec {
    return { inputs: this.#inputs, outputs: this.#outputs, nodes: this.#nodes, initializers: this.#initializers };
  }

  protected initializer(dtype: DataType, shape: readonly number[], data: InitializerSpec["data"]): Weight {
    const name = this.#name("constant");
    this.#initializers.push({ name, dtype, shape, data });
    const value = { name, dtype, shape };
    this.#register(value);
    return value;
  }

  #view(
    type: string,
    inputs: readonly (Value | undefined)[],
    attributes: Readonly<Record<string, Attribute>>,
  ): OperatorNode {
    return new OperatorNode(type, inputs, attributes, ({ name }) => this.#elements.get(name));
  }

  #register(value: Value): Value {
    const unclear = value.shape.find((size) => (typeof size === "number" ? !isSize(size) : size.length === 0));
    if (unclear !== undefined)
      throw new GraphError(
        "invalid-graph",
        `${value.name} of shape ${shapeText(value.shape)} has no size of ${unclear}.`,
      );
    this.#values.set(value.name, value);
    return value;
  }

  #store(key: string, { dtype, shape, file, offset, length, layout }: StoredTensor): Value {
    const raw = this.initializer(dtype, shape, { file, offset, length, ...(layout && { layout }) });
    const value = dtype === "float32" ? raw : this.op("Cast", [raw], { to: onnxDataType.float32 });
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

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}
