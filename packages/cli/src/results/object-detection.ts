import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawDetections, savePhoto } from "@vistazo/image";
import type { Detection } from "@vistazo/vision";
import { scoreLines } from "./score-lines.js";
import type { TaskOutput } from "./task-output.js";

export const objectDetectionOutput: TaskOutput<Detection[]> = {
  toJson: (result) => result,
  describe(result) {
    if (result.length === 0) return ["no objects above the threshold"];
    return scoreLines(result, ({ box }) => `${box.xmin},${box.ymin} to ${box.xmax},${box.ymax}`);
  },
  async save(result, photo, folder, name) {
    await writeFile(join(folder, `${name}.objects.json`), `${JSON.stringify(result, undefined, 2)}\n`);
    await savePhoto(join(folder, `${name}.boxes.png`), drawDetections(photo, result));
  },
};
