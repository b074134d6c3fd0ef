import { prune } from "../gradient/prune.js";
import { GraphError } from "../graph-error.js";
import type { Attribute, InitializerSpec, ModelSpec, NodeSpec } from "../onnx-model.js";
import type { WeightRange } from "../quantize.js";
import type { Tensor } from "../tensor.js";
import { type ByteRange, byteRange, toBytes, type ValueRange } from "./byte-range.js";
import { type ByteNode, type ConvolutionPlan, keepsRange } from "./convolution-plan.js";
import { quantizeFilters } from "./quantize-filters.js";

/** What a plan asks of the world before it can be carried out. */
export interface ConvolutionNumbers {
  /** Of each observed value, over the pictures that the network was shown. */
  readonly ranges: ReadonlyMap<string, ValueRange>;
  /** The constants, as `constantsModel` gives them. */
  readonly constants: ReadonlyMap<string, Tensor>;
}

/** The outputs of `observingModel` beside its own: float32 [values], in the order of `observed`. */
export const observedLeast = "observed.least";
export const observedGreatest = "observed.greatest";

/** The model as it was, which also tells the range of every observed value. */
export function observingModel({ model, observed }: ConvolutionPlan): ModelSpec {
  const nodes: NodeSpec[] = [];
  const [one, ...rest] = [{ name: "observed.one", dtype: "int64", shape: [1], data: int64(1) } as const];
  for (const [output, type] of [
    [observedLeast, "ReduceMin"],
    [observedGreatest, "ReduceMax"],
  ]) {
    const scalars = observed.map((name, i) => {
      const [reduced, row] = [`${output}.${i}`, `${output}.${i}.row`];
      nodes.push(spec(type, [name], [reduced], { keepdims: 0 }), spec("Reshape", [reduced, one.name], [row]));
      return row;
    });
    nodes.push(spec("Concat", scalars, [output], { axis: 0 }));
  }
  const outputs = [observedLeast, observedGreatest].map((name) => ({ name, dtype: "float32" as const }));
  return {
    ...model,
    nodes: [...model.nodes, ...nodes],
    outputs: [...model.outputs, ...outputs],
    initializers: [...model.initializers, one, ...rest],
  };
}

/** A model without inputs whose outputs are the constants: weights as they are after normalisations are folded in. */
export function constantsModel({ model, constants }: ConvolutionPlan): ModelSpec {
  // An output must not be an initializer itself.
  const nodes = constants.map((name) => spec("Identity", [name], [constantOutput(name)]));
  const outputs = constants.map((name) => ({ name: constantOutput(name), dtype: "float32" as const }));
  return prune({ ...model, nodes: [...model.nodes, ...nodes], outputs });
}

/** The name of a constant among the outputs of `constantsModel`. */
export function constantOutput(name: string): string {
  return `constant.${name}`;
}

/** The model with what is planned computed in bytes; weights that are needed no longer are gone. */
export function quantizeConvolutions(
  plan: ConvolutionPlan,
  numbers: ConvolutionNumbers,
  weightRange: WeightRange,
): ModelSpec {
  return new Quantizer(plan, numbers, weightRange).run();
}

/** A value in bytes, and what they mean. */
interface Bytes extends ByteRange {
  readonly name: string;
}

const microsoft = "com.microsoft";

class Quantizer {
  readonly #nodes: NodeSpec[] = [];
  readonly #initializers: InitializerSpec[];
  /** By the names of what they stand for. */
  readonly #bytes = new Map<string, Bytes>();
  /** Values in bytes alone. */
  readonly #inBytes = new Set<string>();
  readonly #shared = new Map<string, string>();

  constructor(
    private readonly plan: ConvolutionPlan,
    private readonly numbers: ConvolutionNumbers,
    private readonly weightRange: WeightRange,
  ) {
    this.#initializers = [...plan.model.initializers];
  }

  run(): ModelSpec {
    const { model, nodes, absorbed } = this.plan;
    for (const node of model.nodes) {
      const planned = nodes.get(node.outputs[0]);
      if (planned) this.#emit(planned);
      else if (node.type === "Shape" && this.#inBytes.has(node.inputs[0])) {
        this.#nodes.push({ ...node, inputs: [this.#bytesOf(node.inputs[0]).name] });
      } else if (!absorbed.has(node)) {
        for (const input of node.inputs) this.#needNumbers(input);
        this.#nodes.push(node);
      }
    }
    return prune({ ...model, nodes: this.#nodes, initializers: this.#initializers });
  }

  #emit(planned: ByteNode): void {
    const { node, result } = planned;
    const from = planned.inputs.map(({ name }) => this.#bytesOf(name));
    const [x] = from;
    const range = keepsRange.has(node.type) ? x : this.#rangeOf(planned);
    const name = `${result.name}.bytes`;
    const { attributes } = node;
    const one = (type: string, more: Readonly<Record<string, Attribute>> = {}) =>
      this.#push(type, [...this.#read(x), ...this.#meaning(range)], name, { ...attributes, ...more }, microsoft);
    switch (node.type) {
      case "Conv":
        this.#convolve(node, x, range, name);
        break;
      case "Add":
      case "Mul": {
        const operands = node.inputs.map((input) => this.#bytes.get(input) ?? this.#constantBytes(input));
        const read = operands.flatMap((operand) => this.#read(operand));
        this.#push(`QLinear${node.type}`, [...read, ...this.#meaning(range)], name, {}, microsoft);
        break;
      }
      case "Concat": {
        const read = node.inputs.flatMap((input) => this.#read(this.#bytesOf(input)));
        this.#push("QLinearConcat", [...this.#meaning(range), ...read], name, attributes, microsoft);
        break;
      }
      case "Sigmoid":
        one("QLinearSigmoid");
        break;
      case "GlobalAveragePool":
        one("QLinearGlobalAveragePool");
        break;
      case "ReduceMean":
        this.#push(
          "QLinearGlobalAveragePool",
          [...this.#read(x), ...this.#meaning(range)],
          name,
          { channels_last: 0 },
          microsoft,
        );
        break;
      case "AveragePool":
        one("QLinearAveragePool");
        break;
      case "HardSigmoid":
        this.#gate(x, hardSigmoidOf(attributes), name);
        break;
      case "HardSwish": {
        const gate = this.#gate(x, { alpha: 1 / 6, beta: 0.5 }, `${name}.gate`);
        const read = [...this.#read(x), ...this.#read(gate)];
        this.#push("QLinearMul", [...read, ...this.#meaning(range)], name, {}, microsoft);
        break;
      }
      default:
        this.#push(node.type, [x.name, ...node.inputs.slice(1)], name, attributes, node.domain);
    }
    this.#bytes.set(result.name, { ...range, name });
    this.#inBytes.add(result.name);
  }

  #convolve({ inputs, attributes }: NodeSpec, x: Bytes, output: ByteRange, name: string): void {
    const weight = this.#constant(inputs[1]);
    const bias = inputs[2] ? floats(this.#constant(inputs[2])) : undefined;
    const { shape } = weight;
    // A filter for each channel is not multiplied in pairs.
    const depthwise = shape[1] === 1 && attributes.group === shape[0];
    const range = depthwise ? "full" : this.weightRange;
    const filters = quantizeFilters(floats(weight), shape, bias, x.scale, range);
    const outputs = shape.slice(0, 1);
    const values = this.#initializer(`${name}.weight`, "int8", shape, filters.values);
    const scales = this.#initializer(`${name}.scales`, "float32", outputs, filters.scales);
    const zeros = this.#initializer(`${name}.zeros`, "int8", outputs, new Int8Array(outputs[0]));
    const shifts = this.#initializer(`${name}.bias`, "int32", outputs, filters.bias);
    const operands = [...this.#read(x), values, scales, zeros, ...this.#meaning(output), shifts];
    this.#push("QLinearConv", operands, name, attributes, "");
  }

  /** min(max(alpha · x + beta, 0), 1): a sum whose range ends where the bounds are. */
  #gate(x: Bytes, { alpha, beta }: { alpha: number; beta: number }, name: string): Bytes {
    const shift = beta / alpha;
    const range = byteRange({ least: 0, greatest: 1 / alpha });
    const constant: Bytes = {
      name: this.#scalar("uint8", Uint8Array.of(255)),
      scale: Math.fround(shift / 255),
      zeroPoint: 0,
    };
    const operands = [...this.#read(x), ...this.#read(constant), ...this.#meaning(range)];
    this.#push("QLinearAdd", operands, name, {}, microsoft);
    return { ...byteRange({ least: 0, greatest: 1 }), name };
  }

  #rangeOf({ node, result }: ByteNode): ByteRange {
    if (node.type === "Sigmoid" || node.type === "HardSigmoid") return byteRange({ least: 0, greatest: 1 });
    return this.#observed(result.name);
  }

  #observed(name: string): ByteRange {
    const range = this.numbers.ranges.get(name);
    if (!range) throw new GraphError("invalid-graph", `The range of ${name} is not known.`);
    return byteRange(range);
  }

  /** A value in bytes: as it is, or made so. */
  #bytesOf(name: string): Bytes {
    const known = this.#bytes.get(name);
    if (known) return known;
    const bytes = { name: `${name}.bytes`, ...this.#observed(name) };
    this.#push("QuantizeLinear", [name, ...this.#meaning(bytes)], bytes.name, {}, "");
    this.#bytes.set(name, bytes);
    return bytes;
  }

  /** Have a value in numbers too, for who does not read bytes. */
  #needNumbers(name: string): void {
    if (!this.#inBytes.delete(name)) return;
    this.#push("DequantizeLinear", this.#read(this.#bytes.get(name)!), name, {}, "");
  }

  #constantBytes(name: string): Bytes {
    const tensor = this.#constant(name);
    const numbers = floats(tensor);
    const range = byteRange({
      least: numbers.reduce((a, b) => Math.min(a, b), 0),
      greatest: numbers.reduce((a, b) => Math.max(a, b), 0),
    });
    const bytes = { name: `${name}.bytes`, ...range };
    if (!this.#shared.has(bytes.name)) {
      this.#initializer(bytes.name, "uint8", tensor.shape, toBytes(numbers, range));
      this.#shared.set(bytes.name, bytes.name);
    }
    return bytes;
  }

  #constant(name: string): Tensor {
    const tensor = this.numbers.constants.get(name);
    if (!tensor) throw new GraphError("invalid-graph", `The constant ${name} is not known.`);
    return tensor;
  }

  #read(bytes: Bytes): string[] {
    return [bytes.name, ...this.#meaning(bytes)];
  }

  #meaning({ scale, zeroPoint }: ByteRange): string[] {
    return [this.#scalar("float32", Float32Array.of(scale)), this.#scalar("uint8", Uint8Array.of(zeroPoint))];
  }

  #scalar(dtype: "float32" | "uint8", data: Float32Array | Uint8Array): string {
    const name = `byte.${dtype}.${data[0]}`;
    if (!this.#shared.has(name)) this.#shared.set(name, this.#initializer(name, dtype, [], data));
    return name;
  }

  #initializer(
    name: string,
    dtype: InitializerSpec["dtype"],
    shape: readonly number[],
    data: Float32Array | Uint8Array | Int8Array | Int32Array,
  ): string {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.#initializers.push({ name, dtype, shape, data: bytes });
    return name;
  }

  #push(
    type: string,
    inputs: readonly string[],
    output: string,
    attributes: Readonly<Record<string, Attribute>>,
    domain: string,
  ): void {
    this.#nodes.push({ type, domain, inputs, outputs: [output], attributes });
  }
}

function hardSigmoidOf({ alpha, beta }: NodeSpec["attributes"]): { alpha: number; beta: number } {
  const number = (value: Attribute | undefined, fallback: number) =>
    typeof value === "object" && "float" in value ? value.float : fallback;
  return { alpha: number(alpha, 0.2), beta: number(beta, 0.5) };
}

function floats({ data }: Tensor): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new GraphError("invalid-graph", "Weights of convolutions must be float32.");
}

function spec(
  type: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, Attribute>> = {},
): NodeSpec {
  return { type, domain: "", inputs, outputs, attributes };
}

function int64(value: number): Uint8Array {
  return new Uint8Array(BigInt64Array.of(BigInt(value)).buffer);
}
