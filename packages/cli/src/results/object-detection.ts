import { join } from "node:path";
import { drawDetections, encodePhoto } from "@vistazo/image";
import type { Detection } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import { scoreLines } from "./score-lines.js";
import type { TaskOutput } from "./task-output.js";

export const objectDetectionOutput: TaskOutput<Detection[]> = {
  toJson: (result) => result,
  describe(result) {
    if (result.length === 0) return ["no objects above the threshold"];
    return scoreLines(result, ({ box }) => `${box.xmin},${box.ymin} to ${box.xmax},${box.ymax}`);
  },
  async save(result, photo, folder, name) {
    await writeWhole(join(folder, `${name}.objects.json`), `${JSON.stringify(result, undefined, 2)}\n`);
    await writeWhole(join(folder, `${name}.boxes.png`), await encodePhoto(drawDetections(photo, result), "png"));
  },
};
