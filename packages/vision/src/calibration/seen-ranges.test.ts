import { Graph, observedGreatest, observedLeast, planConvolutions } from "@vistazo/graph";
import { expect, it } from "vitest";
import type { Outputs } from "../network.js";
import { SeenRanges } from "./seen-ranges.js";

function plan() {
  const g = new Graph();
  const weight = g.constant(new Float32Array(4), [2, 2, 1, 1]);
  const y = g.conv2d(g.conv2d(g.input("x", "float32", ["photos", 2, 4, 4]), { weight }), { weight });
  g.output("y", y);
  return planConvolutions(g)!;
}

const told = (least: number[], greatest: number[]): Outputs => ({
  [observedLeast]: { dtype: "float32", shape: [least.length], data: Float32Array.from(least) },
  [observedGreatest]: { dtype: "float32", shape: [greatest.length], data: Float32Array.from(greatest) },
});

it("goes by the middle of what pictures tell", () => {
  const seen = new SeenRanges();
  seen.see("main", told([-1, -2, 0], [1, 4, 8]));
  seen.see("main", told([-3, -2, -1], [2, 5, 9]));
  seen.see("main", told([-90, -3, 0], [100, 6, 10]));
  expect([...seen.of("main", plan())!.values()]).toEqual([
    { least: -3, greatest: 2 },
    { least: -2, greatest: 5 },
    { least: 0, greatest: 9 },
  ]);
});

it("knows nothing of a graph that did not run, and of one that gave no numbers", () => {
  const seen = new SeenRanges();
  seen.see("main", told([-1, -2, Number.NaN], [1, 4, 8]));
  seen.see("other", {});
  expect(seen.of("main", plan())).toBeUndefined();
  expect(seen.of("other", plan())).toBeUndefined();
});
