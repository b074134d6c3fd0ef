import type { TensorInfo, TensorTable } from "@vistazo/checkpoint";
import type { AffineWeights, BatchNormWeights, Graph, LayerNormWeights, Weight } from "@vistazo/graph";
import { VisionError } from "./vision-error.js";

/** A checkpoint's weights under the names of its modules, checked against the shapes that the architecture gives them. */
export class Weights {
  constructor(
    private readonly graph: Graph,
    private readonly tensors: TensorTable,
    private readonly prefix = "",
  ) {}

  /** The weights of a module inside this one. */
  in(module: string): Weights {
    return new Weights(this.graph, this.tensors, `${this.prefix}${module}.`);
  }

  has(name: string): boolean {
    return this.tensors.has(this.prefix + name);
  }

  /** Of several names that a module has had, the one that this checkpoint uses. */
  named(...modules: readonly string[]): string {
    return modules.find((module) => this.has(`${module}.weight`)) ?? modules[0];
  }

  /**
   * One tensor.
   *
   * @throws VisionError `missing-weight` or `weight-shape`, naming the tensor.
   */
  get(name: string, shape: readonly number[]): Weight {
    return this.graph.weight(this.info(name, shape));
  }

  /** The table's entry of a tensor, for computations made before the graph runs. */
  info(name: string, shape: readonly number[]): TensorInfo {
    const full = this.prefix + name;
    const tensor = this.tensors.get(full);
    if (!tensor)
      throw new VisionError(
        "missing-weight",
        `The checkpoint has no weight "${full}", which its config.json calls for.`,
      );
    if (!sameShape(tensor.shape, shape)) {
      throw new VisionError(
        "weight-shape",
        `The weight "${full}" is [${tensor.shape.join(", ")}] where its config.json calls for [${shape.join(", ")}].`,
      );
    }
    return tensor;
  }

  linear(name: string, width: number, outputs: number, { bias = true } = {}): AffineWeights {
    return this.#affine(name, [outputs, width], bias);
  }

  conv2d(
    name: string,
    channels: number,
    outputs: number,
    size: number,
    { bias = true, groups = 1 } = {},
  ): AffineWeights {
    return this.#affine(name, [outputs, channels / groups, size, size], bias);
  }

  /** A linear layer as a convolution of 1x1. */
  pointwise(name: string, width: number, outputs: number): AffineWeights {
    const stored = this.info(`${name}.weight`, [outputs, width]);
    const weight = this.graph.weight({ ...stored, shape: [outputs, width, 1, 1] });
    return { weight, bias: this.get(`${name}.bias`, [outputs]) };
  }

  layerNorm(name: string, width: number): LayerNormWeights {
    return { weight: this.get(`${name}.weight`, [width]), bias: this.get(`${name}.bias`, [width]) };
  }

  batchNorm(name: string, channels: number): BatchNormWeights {
    const vector = (part: string) => this.get(`${name}.${part}`, [channels]);
    return {
      weight: vector("weight"),
      bias: vector("bias"),
      mean: vector("running_mean"),
      variance: vector("running_var"),
    };
  }

  #affine(name: string, shape: readonly number[], bias: boolean): AffineWeights {
    const weight = this.get(`${name}.weight`, shape);
    return bias ? { weight, bias: this.get(`${name}.bias`, shape.slice(0, 1)) } : { weight };
  }
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}
