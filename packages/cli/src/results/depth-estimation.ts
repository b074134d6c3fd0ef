import { join } from "node:path";
import { drawDepth, encodeDepthPng, encodeNpy, encodePhoto } from "@vistazo/image";
import type { DepthEstimation } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import type { TaskOutput } from "./task-output.js";

export const depthEstimationOutput: TaskOutput<DepthEstimation> = {
  toJson: ({ predicted_depth: { data, dims } }) => ({ shape: dims, ...statistics(data) }),
  describe({ predicted_depth: { data, dims }, unit }) {
    const { min, max, mean } = statistics(data);
    const number = (value: number) => `${value.toFixed(3)}${unit ? ` ${unit}` : ""}`;
    const size = `${dims[1]} x ${dims[0]} pixels`;
    return [
      `${size}, from ${number(min)} to ${number(max)}, ${number(mean)} on average${unit ? "" : " (no unit, larger is nearer)"}`,
    ];
  },
  async save({ predicted_depth: { data, dims }, unit }, _photo, folder, name) {
    const [height, width] = dims;
    const map = { data, width, height };
    await writeWhole(join(folder, `${name}.depth.npy`), encodeNpy(data, dims));
    await writeWhole(join(folder, `${name}.depth.png`), await encodeDepthPng(map, { unit }));
    await writeWhole(join(folder, `${name}.depth-map.png`), await encodePhoto(drawDepth(map, { unit }), "png"));
  },
};

function statistics(data: Float32Array): { min: number; max: number; mean: number } {
  let [min, max, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const value of data) {
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
  }
  return { min, max, mean: sum / data.length };
}
