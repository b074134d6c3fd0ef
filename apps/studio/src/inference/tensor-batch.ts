import type { Tensor } from "@vistazo/graph";
import type { NetworkSignature } from "@vistazo/vision/in-process";

/** Tensors by their names. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** Whether a network takes any number of things at once, and answers for each. */
export function takesBatches({ inputs, outputs }: NetworkSignature): boolean {
  const ports = [...inputs, ...outputs];
  return inputs.length > 0 && ports.every(({ shape }) => shape[0] === -1);
}

/** A name for tensors that can follow each other along their first dimension. */
export function batchKind(tensors: Tensors): string {
  return JSON.stringify(
    Object.entries(tensors)
      .map(([name, { dtype, shape }]) => [name, dtype, shape.length, ...shape.slice(1)])
      .sort(),
  );
}

/** Things in a set of tensors; undefined where they do not agree. */
export function batchSize(tensors: Tensors): number | undefined {
  const [size, ...others] = Object.values(tensors).map(({ shape }) => shape[0]);
  return size > 0 && others.every((other) => other === size) ? size : undefined;
}

/** Tensors of one kind after each other, along the first dimension. */
export function joinBatches(parts: readonly Tensors[]): Tensors {
  const [first] = parts;
  if (parts.length === 1) return first;
  return Object.fromEntries(
    Object.entries(first).map(([name, { dtype, shape }]) => {
      const tensors = parts.map((part) => part[name]);
      const size = tensors.reduce((sum, tensor) => sum + tensor.shape[0], 0);
      const length = tensors.reduce((sum, { data }) => sum + data.byteLength, 0);
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const { data } of tensors) {
        bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
        at += data.byteLength;
      }
      return [name, { dtype, shape: [size, ...shape.slice(1)], data: typed(first[name], bytes) }];
    }),
  );
}

/** The parts of joined tensors, so large each along the first dimension. */
export function splitBatches(tensors: Tensors, sizes: readonly number[]): Tensors[] {
  let from = 0;
  return sizes.map((size) => {
    const start = from;
    from += size;
    return Object.fromEntries(
      Object.entries(tensors).map(([name, { dtype, shape, data }]) => {
        const row = data.length / shape[0];
        return [name, { dtype, shape: [size, ...shape.slice(1)], data: data.slice(start * row, (start + size) * row) }];
      }),
    );
  });
}

/** Bytes as elements of a tensor's type. */
function typed({ data }: Tensor, { buffer }: Uint8Array<ArrayBuffer>): Tensor["data"] {
  const Type = data.constructor as new (buffer: ArrayBuffer) => Tensor["data"];
  return new Type(buffer);
}
