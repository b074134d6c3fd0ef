import type { Graph, Tensor, Value } from "@vistazo/graph";
import type { SizeInputs } from "../architecture.js";

/** How much of a map its places are. */
const share = 0.1;
const base = 100;

/** Tells maps their places, and what the inputs are that say so. */
export interface DensePlaces {
  /** @param factor how many times the grid of patches the map's sides are. */
  add(map: Value, factor: number): Value;
  readonly sizeInputs: SizeInputs;
}

/** Sines and cosines of the places on a map whose diagonal is 2, added to it: `_add_pos_embed` of Depth Anything 3. */
export function densePlaces(g: Graph, patch: number): DensePlaces {
  const maps: { readonly channels: number; readonly factor: number }[] = [];
  return {
    add(map, factor) {
      const channels = Number(map.shape[1]);
      const name = maps.push({ channels, factor }) - 1;
      const down = g.input(`places_down_${name}`, "float32", [1, channels, map.shape[2], 1]);
      const right = g.input(`places_right_${name}`, "float32", [1, channels, 1, map.shape[3]]);
      return g.add(g.add(map, down), right);
    },
    sizeInputs: (height, width) => {
      const diagonal = Math.hypot(height, width);
      const inputs = maps.flatMap(({ channels, factor }, i) => {
        const [rows, columns] = [height, width].map((side) => Math.floor(side / patch) * factor);
        const down = places(rows, height / diagonal, channels, channels / 2);
        const right = places(columns, width / diagonal, channels, 0);
        return [
          [`places_down_${i}`, { dtype: "float32", shape: [1, channels, rows, 1], data: down }],
          [`places_right_${i}`, { dtype: "float32", shape: [1, channels, 1, columns], data: right }],
        ] as [string, Tensor][];
      });
      return Object.fromEntries(inputs);
    },
  };
}

/** [channels, count]: half of the channels from `first` on are sines and cosines, the others 0. */
function places(count: number, span: number, channels: number, first: number): Float32Array<ArrayBuffer> {
  const data = new Float32Array(channels * count);
  const frequencies = channels / 4;
  const edge = (span * (count - 1)) / count;
  for (let i = 0; i < count; i++) {
    const at = count > 1 ? -edge + (2 * edge * i) / (count - 1) : -edge;
    for (let k = 0; k < frequencies; k++) {
      const angle = at * base ** (-k / frequencies);
      data[(first + k) * count + i] = share * Math.sin(angle);
      data[(first + frequencies + k) * count + i] = share * Math.cos(angle);
    }
  }
  return data;
}
