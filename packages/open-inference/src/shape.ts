import { ProtocolError, quote } from "./protocol-error.js";

/** How much a reader of tensors takes. */
export interface TensorLimits {
  /** Tensors in a message. Default 16. */
  readonly tensors?: number;
  /** Dimensions of a tensor. Default 8. */
  readonly rank?: number;
  /** Elements of a tensor. Default 64 million. */
  readonly elements?: number;
}

export const DEFAULT_TENSOR_LIMITS: Required<TensorLimits> = { tensors: 16, rank: 8, elements: 64_000_000 };

/** @throws ProtocolError `invalid-request`, `over-limit` */
export function readShape(shape: unknown, what: string, limits: TensorLimits): readonly number[] {
  const { rank, elements } = { ...DEFAULT_TENSOR_LIMITS, ...limits };
  if (!Array.isArray(shape) || !shape.every((size) => Number.isSafeInteger(size) && size >= 0)) {
    throw new ProtocolError(
      "invalid-request",
      `The shape of ${what} must be a list of whole numbers, not ${quote(shape)}.`,
    );
  }
  if (shape.length > rank)
    throw new ProtocolError("over-limit", `${what} has ${shape.length} dimensions; at most ${rank} are taken.`);
  if (elementCount(shape) > elements)
    throw new ProtocolError("over-limit", `${what} has more elements than the ${elements} that are taken.`);
  return shape;
}

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
