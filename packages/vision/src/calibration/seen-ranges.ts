import { type ConvolutionPlan, observedGreatest, observedLeast, type ValueRange } from "@vistazo/graph";
import type { Outputs } from "../network.js";

/** From where to where the values of graphs reached, picture by picture, as the network was shown some. */
export class SeenRanges {
  /** By the graph's name: of each run, [values] in the order of the plan. */
  readonly #runs = new Map<string, { readonly least: Float32Array; readonly greatest: Float32Array }[]>();

  /** Note what a graph's outputs tell of it. */
  see(graph: string, outputs: Outputs): void {
    const [least, greatest] = [outputs[observedLeast], outputs[observedGreatest]];
    if (!(least?.data instanceof Float32Array) || !(greatest?.data instanceof Float32Array)) return;
    const runs = this.#runs.get(graph) ?? [];
    runs.push({ least: least.data, greatest: greatest.data });
    this.#runs.set(graph, runs);
  }

  /**
   * The ranges of a graph's values: medians over the pictures, since one picture with a value far out of the others would leave few
   * levels to all. Undefined if the graph never ran, or if it gave what is no number.
   */
  of(graph: string, { observed }: ConvolutionPlan): ReadonlyMap<string, ValueRange> | undefined {
    const runs = this.#runs.get(graph);
    if (!runs) return undefined;
    const ranges = new Map<string, ValueRange>();
    for (const [i, name] of observed.entries()) {
      const range = {
        least: median(runs.map(({ least }) => least[i])),
        greatest: median(runs.map((run) => run.greatest[i])),
      };
      if (!Number.isFinite(range.least) || !Number.isFinite(range.greatest)) return undefined;
      ranges.set(name, range);
    }
    return ranges;
  }
}

/** The middle one; of an even number the mean of the two in the middle. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
