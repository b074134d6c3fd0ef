import type { Tensor } from "@vistazo/graph";
import { expect, it } from "vitest";
import { batchKind, batchSize, joinBatches, splitBatches, takesBatches } from "./tensor-batch.js";

const matrix = (rows: number, from: number): Tensor => ({
  dtype: "float32",
  shape: [rows, 2],
  data: Float32Array.from({ length: rows * 2 }, (_, i) => from + i),
});
const label = (...data: bigint[]): Tensor => ({ dtype: "int64", shape: [data.length], data: BigInt64Array.from(data) });

it("joins tensors of several types and gives each part back as it was", () => {
  const parts = [
    { x: matrix(1, 0), label: label(5n) },
    { x: matrix(2, 10), label: label(6n, 7n) },
    { x: matrix(1, 20), label: label(8n) },
  ];
  const joined = joinBatches(parts);
  expect(joined.x).toEqual({ dtype: "float32", shape: [4, 2], data: Float32Array.of(0, 1, 10, 11, 12, 13, 20, 21) });
  expect(joined.label).toEqual(label(5n, 6n, 7n, 8n));
  expect(
    splitBatches(
      joined,
      parts.map((part) => part.x.shape[0]),
    ),
  ).toEqual(parts);
});

it("knows what goes together: names, types and all sizes but the first", () => {
  const kind = batchKind({ a: matrix(1, 0), b: label(1n) });
  expect(batchKind({ b: label(1n, 2n), a: matrix(2, 0) })).toBe(kind);
  expect(batchKind({ a: matrix(1, 0) })).not.toBe(kind);
  expect(batchKind({ a: { ...matrix(1, 0), shape: [1, 1, 2] }, b: label(1n) })).not.toBe(kind);
  expect(batchSize({ a: matrix(2, 0), b: label(1n, 2n) })).toBe(2);
  expect(batchSize({ a: matrix(2, 0), b: label(1n) })).toBeUndefined();
});

it("knows which networks take several at once", () => {
  const port = (...shape: number[]) => ({ name: "x", dtype: "float32" as const, shape });
  expect(takesBatches({ inputs: [port(-1, 3)], outputs: [port(-1, 1000)] })).toBe(true);
  expect(takesBatches({ inputs: [port(1, 3)], outputs: [port(-1, 1000)] })).toBe(false);
  expect(takesBatches({ inputs: [port(-1, 3)], outputs: [port()] })).toBe(false);
});
