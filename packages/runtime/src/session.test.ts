import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Graph, givenParameters, type StoredTensor, storedParameters, type Tensor } from "@vistazo/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Session } from "./session.js";

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "vistazo-graph-")));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file that holds a tensor after some other bytes, as checkpoints do. */
function stored(
  name: string,
  shape: readonly number[],
  data: Float32Array | Uint16Array,
  dtype: StoredTensor["dtype"] = "float32",
): StoredTensor {
  const file = join(folder, `${name}.bin`);
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  writeFileSync(file, Buffer.concat([Buffer.alloc(24, 7), bytes]));
  return { name, dtype, shape, file, offset: 24, length: bytes.length };
}

function floats(shape: readonly number[], ...values: number[]): Tensor {
  return { dtype: "float32", shape, data: Float32Array.from(values) };
}

async function run(graph: Graph, feeds: Record<string, Tensor>): Promise<Record<string, Tensor>> {
  const session = await Session.create(graph.build(), { threads: 1 });
  try {
    return await session.run(feeds);
  } finally {
    await session.dispose();
  }
}

describe("Session", () => {
  it("computes a linear layer from weights that stay in their file", async () => {
    const graph = new Graph();
    const x = graph.input("x", "float32", ["batch", 3]);
    const weight = graph.weight(stored("weight", [2, 3], Float32Array.of(1, 2, 3, 4, 5, 6)));
    const bias = graph.weight(stored("bias", [2], Float32Array.of(0.5, -0.5)));
    graph.output("y", graph.linear(x, { weight, bias }));
    const { y } = await run(graph, { x: floats([2, 3], 1, 0, 0, 1, 1, 1) });
    expect(y.shape).toEqual([2, 2]);
    expect([...(y.data as Float32Array)]).toEqual([1.5, 3.5, 6.5, 14.5]);
  });

  it("gathers weights that are stored transposed, also for 8-bit integers", async () => {
    // [3, 2] in the file, as [2, 3] by strides: what PyTorch saves of `weight.t()`.
    const { shape: _, ...transposed } = stored("transposed", [2, 3], Float32Array.of(1, 4, 2, 5, 3, 6));
    const table = new Map([["weight", { ...transposed, name: "weight", shape: [2, 3], strides: [1, 2] }]]);
    for (const precision of ["float32", "int8"] as const) {
      const graph = new Graph({ precision });
      const x = graph.input("x", "float32", ["batch", 3]);
      graph.output("y", graph.linear(x, storedParameters(graph, table), { bias: false }));
      const { y } = await run(graph, { x: floats([2, 3], 1, 0, 0, 1, 1, 1) });
      [1, 4, 6, 15].forEach((value, i) => {
        expect((y.data as Float32Array)[i]).toBeCloseTo(value, precision === "int8" ? 0 : 5);
      });
    }
  });

  it.each([
    ["float16", Uint16Array.of(0x3c00, 0xc000)],
    ["bfloat16", Uint16Array.of(0x3f80, 0xc000)],
  ] as const)("widens %s weights", async (dtype, bits) => {
    const graph = new Graph();
    const x = graph.input("x", "float32", [2]);
    graph.output("y", graph.add(x, graph.weight(stored(dtype, [2], bits, dtype))));
    const { y } = await run(graph, { x: floats([2], 0, 0) });
    expect([...(y.data as Float32Array)]).toEqual([1, -2]);
  });

  it("computes linear layers in 8-bit integers near their float32 result", async () => {
    const [rows, columns] = [48, 64];
    const matrix = Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i * 1.7) * (1 + (i % 7)));
    const input = Array.from({ length: columns }, (_, i) => Math.cos(i * 0.9));
    const results = [];
    for (const precision of ["float32", "int8"] as const) {
      const graph = new Graph({ precision });
      const weight = graph.weight(stored("matrix", [rows, columns], matrix));
      graph.output("y", graph.linear(graph.input("x", "float32", ["batch", columns]), { weight }));
      results.push((await run(graph, { x: floats([1, columns], ...input) })).y.data as Float32Array);
    }
    const [exact, quantized] = results;
    // Half a step of the activations (one scale for all) and half a step of the weights (one a row) on every product.
    const activationStep = (Math.max(0, ...input) - Math.min(0, ...input)) / 255;
    const sum = (values: Iterable<number>) => Array.from(values, Math.abs).reduce((a, b) => a + b, 0);
    for (const [row, value] of exact.entries()) {
      const weights = matrix.subarray(row * columns, (row + 1) * columns);
      const weightStep = Math.max(...weights.map(Math.abs)) / 127;
      const bound =
        (sum(weights) * activationStep + sum(input) * weightStep) / 2 + columns * activationStep * weightStep;
      expect(Math.abs(quantized[row] - value)).toBeLessThan(bound);
    }
    expect(exact).not.toEqual(quantized);
  });

  it("quantises each token by itself: beside one of large values, and beside zeros", async () => {
    const [rows, columns] = [8, 32];
    const matrix = Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i * 2.3));
    const token = Array.from({ length: columns }, (_, i) => Math.cos(i * 0.7));
    const graph = new Graph({ precision: "int8" });
    const weight = graph.weight(stored("tokens", [rows, columns], matrix));
    graph.output("y", graph.linear(graph.input("x", "float32", ["tokens", columns]), { weight }));
    const answer = async (...tokens: number[][]) => [
      ...((await run(graph, { x: floats([tokens.length, columns], ...tokens.flat()) })).y.data as Float32Array),
    ];
    const alone = await answer(token);
    const large = token.map((value) => 1000 * value);
    const together = await answer(
      large,
      token,
      token.map(() => 0),
    );
    for (const [row, value] of alone.entries()) expect(together[rows + row]).toBeCloseTo(value, 2);
    expect(together.slice(2 * rows)).toEqual(alone.map(() => 0));
  });

  it("computes a layer in float32 where that is asked for", async () => {
    const matrix = Float32Array.of(0.3, 0.7, -0.11, 5);
    const answers = [];
    for (const precision of ["float32", "int8"] as const) {
      const graph = new Graph({ precision });
      const weight = graph.weight(stored("head", [2, 2], matrix));
      graph.output("y", graph.linear(graph.input("x", "float32", [1, 2]), { weight }, { precision: "float32" }));
      answers.push((await run(graph, { x: floats([1, 2], 0.123, 4.5) })).y.data);
    }
    expect(answers[1]).toEqual(answers[0]);
  });

  it.each(["cpu", "webgpu"] as const)(
    "attends as the formula says, with and without a bias, as built for %s",
    async (target) => {
      const [tokens, width, heads] = [3, 4, 2];
      const values = (phase: number) => Array.from({ length: tokens * width }, (_, i) => Math.sin(i * 1.3 + phase));
      const [q, k, v] = [values(0), values(1), values(2)];
      const bias = Float32Array.from({ length: heads * tokens * tokens }, (_, i) => Math.cos(i));
      for (const withBias of [false, true]) {
        const graph = new Graph({ target });
        const [query, key, value] = ["q", "k", "v"].map((name) => graph.input(name, "float32", [1, tokens, width]));
        const added = withBias ? graph.constant(bias, [1, heads, tokens, tokens]) : undefined;
        graph.output("y", graph.attention(query, key, value, { heads, bias: added }));
        const shape = [1, tokens, width];
        const { y } = await run(graph, { q: floats(shape, ...q), k: floats(shape, ...k), v: floats(shape, ...v) });
        const expected = attention(q, k, v, tokens, width, heads, withBias ? bias : undefined);
        for (const [i, number] of expected.entries()) expect((y.data as Float32Array)[i]).toBeCloseTo(number, 5);
      }
    },
  );

  it.each(["cpu", "webgpu"] as const)(
    "attends to no masked key, however great its score, as built for %s",
    async (target) => {
      const graph = new Graph({ target });
      const query = graph.input("q", "float32", [1, "queries", 1]);
      const [key, value] = ["k", "v"].map((name) => graph.input(name, "float32", [1, "tokens", 1]));
      const mask = graph.input("mask", "int32", [1, "tokens"]);
      graph.output("y", graph.attention(query, key, value, { heads: 1, keyMask: mask }));
      const { y } = await run(graph, {
        q: floats([1, 1, 1], 200),
        k: floats([1, 3, 1], -150, -150, 150),
        v: floats([1, 3, 1], 1, 2, 1000),
        mask: { dtype: "int32", shape: [1, 3], data: Int32Array.of(1, 1, 0) },
      });
      expect([...(y.data as Float32Array)]).toEqual([1.5]);
    },
  );

  it("folds a batch normalisation into the convolution before it", async () => {
    const vector = (name: string, ...values: number[]) => stored(name, [2], Float32Array.from(values));
    const results = [];
    for (const fold of [false, true]) {
      const graph = new Graph();
      const x = graph.input("x", "float32", [1, 1, 2, 2]);
      const conv = givenParameters(
        graph,
        new Map([
          ["weight", graph.weight(stored("conv", [2, 1, 1, 1], Float32Array.of(2, -3)))],
          ["bias", graph.weight(vector("bias", 1, 2))],
        ]),
      );
      const norm = givenParameters(
        graph,
        new Map([
          ["weight", graph.weight(vector("gamma", 0.5, 1.5))],
          ["bias", graph.weight(vector("beta", -1, 4))],
          ["running_mean", graph.weight(vector("mean", 0.25, -0.75))],
          ["running_var", graph.weight(vector("variance", 4, 0.5))],
        ]),
      );
      graph.output(
        "y",
        fold
          ? graph.convBatchNorm2d(x, conv, norm, { bias: true, epsilon: 1e-5 })
          : graph.batchNorm(graph.conv2d(x, conv), norm, { epsilon: 1e-5 }),
      );
      results.push((await run(graph, { x: floats([1, 1, 2, 2], 1, -2, 3, 0.5) })).y.data as Float32Array);
    }
    for (const [i, value] of results[0].entries()) expect(results[1][i]).toBeCloseTo(value, 5);
  });

  it("names an input that is missing", async () => {
    const graph = new Graph();
    graph.output("y", graph.relu(graph.input("pixel_values", "float32", [1])));
    await expect(run(graph, {})).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("pixel_values"),
    });
  });

  it("refuses a tensor of another shape and a graph that does not fit together", async () => {
    const graph = new Graph();
    graph.output("y", graph.relu(graph.input("x", "float32", [2])));
    await expect(run(graph, { x: floats([3], 1, 2, 3) })).rejects.toMatchObject({ code: "invalid-input" });
    const spec = graph.build();
    const broken = { ...spec, nodes: spec.nodes.map((node) => ({ ...node, type: "NoSuchOperator" })) };
    await expect(Session.create(broken)).rejects.toMatchObject({ code: "session-failed" });
  });

  it("refuses weights that lie in several folders", async () => {
    const graph = new Graph();
    const here = graph.weight(stored("here", [1], Float32Array.of(1)));
    const elsewhere = graph.weight({ ...here.stored!, file: join(tmpdir(), "elsewhere.bin") });
    graph.output("y", graph.add(here, elsewhere));
    await expect(Session.create(graph.build())).rejects.toMatchObject({ code: "invalid-graph" });
  });

  it("runs no more once disposed, and may be disposed twice", async () => {
    const graph = new Graph();
    graph.output("y", graph.relu(graph.input("x", "float32", [1])));
    const session = await Session.create(graph.build());
    await session.dispose();
    await session.dispose();
    await expect(session.run({ x: floats([1], 1) })).rejects.toMatchObject({ code: "disposed" });
  });

  it("gives its memory back", async () => {
    const size = 4 << 20;
    const weight = stored("large", [1024, size / 1024], new Float32Array(size).fill(0.5));
    const resident = () => process.memoryUsage.rss() / 2 ** 20;
    const cycle = async () => {
      const graph = new Graph();
      const x = graph.input("x", "float32", ["batch", size / 1024]);
      graph.output("y", graph.linear(x, { weight: graph.weight(weight) }));
      await run(graph, { x: floats([1, size / 1024], ...new Float32Array(size / 1024)) });
    };
    for (let i = 0; i < 3; i++) await cycle();
    const before = resident();
    for (let i = 0; i < 24; i++) await cycle();
    // Leaked sessions would hold 24 x 16 MB.
    expect(resident() - before).toBeLessThan(150);
  });
});

/** softmax(q kᵀ / √d + bias) v, head by head. */
function attention(
  q: number[],
  k: number[],
  v: number[],
  tokens: number,
  width: number,
  heads: number,
  bias?: Float32Array,
): number[] {
  const d = width / heads;
  const out = new Array<number>(tokens * width).fill(0);
  for (let head = 0; head < heads; head++) {
    for (let i = 0; i < tokens; i++) {
      const scores = Array.from({ length: tokens }, (_, j) => {
        let dot = 0;
        for (let c = 0; c < d; c++) dot += q[i * width + head * d + c] * k[j * width + head * d + c];
        return dot / Math.sqrt(d) + (bias?.[(head * tokens + i) * tokens + j] ?? 0);
      });
      const exponentials = scores.map(Math.exp);
      const sum = exponentials.reduce((a, b) => a + b);
      for (let j = 0; j < tokens; j++) {
        for (let c = 0; c < d; c++)
          out[i * width + head * d + c] += (exponentials[j] / sum) * v[j * width + head * d + c];
      }
    }
  }
  return out;
}
