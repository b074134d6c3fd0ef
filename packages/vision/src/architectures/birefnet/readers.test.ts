import { constantParameters, Graph } from "@vistazo/graph";
import { Session } from "@vistazo/runtime";
import { Random } from "@vistazo/training";
import { expect, it } from "vitest";
import { readersByColour } from "./birefnet.js";

const grid = 4;
const places = grid ** 2;
const outputs = 3;

/** Kernels of 1x1 whose three colours are alike but for noise: [outputs, 3, rows, columns], as by a network that saw photos. */
function learnt(random: Random): Float32Array {
  const data = new Float32Array(outputs * 3 * places);
  for (let output = 0; output < outputs; output++) {
    for (let place = 0; place < places; place++) {
      const common = random.next() - 0.5;
      for (let colour = 0; colour < 3; colour++) {
        data[(output * 3 + colour) * places + place] = common + 0.5 * (random.next() - 0.5);
      }
    }
  }
  return data;
}

/** The same in whole patches, column by column: [outputs, columns, rows, 3]. */
function inWholePatches(kernels: Float32Array): Float32Array {
  return kernels.map((_, i) => {
    const [output, rest] = [Math.floor(i / (3 * places)), i % (3 * places)];
    const [patch, colour] = [Math.floor(rest / 3), rest % 3];
    const [column, row] = [Math.floor(patch / grid), patch % grid];
    return kernels[(output * 3 + colour) * places + row * grid + column];
  });
}

async function sorted(data: Float32Array): Promise<Float32Array> {
  const g = new Graph();
  const parameters = constantParameters(
    g,
    new Map([
      ["conv1.weight", { data, shape: [outputs, 3 * places, 1, 1] }],
      ["conv1.bias", { data: new Float32Array(outputs), shape: [outputs] }],
    ]),
  );
  const [{ weight }] = readersByColour(g, [{ module: parameters, grid }]);
  g.output("weight", weight);
  const session = await Session.create(g.build(), { threads: 1 });
  const { weight: found } = await session.run({});
  await session.dispose();
  return found.data as Float32Array;
}

it("tells from the kernels in which order the photo's patches come", async () => {
  const random = new Random(5);
  for (let trial = 0; trial < 10; trial++) {
    const kernels = learnt(random);
    expect(await sorted(kernels)).toEqual(kernels);
    expect(await sorted(inWholePatches(kernels))).toEqual(kernels);
  }
});
