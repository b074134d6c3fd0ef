import { join } from "node:path";
import type { Classification } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import { scoreLines } from "./score-lines.js";
import type { TaskOutput } from "./task-output.js";

export const imageClassificationOutput: TaskOutput<Classification[]> = {
  toJson: (result) => result,
  describe: (result) => scoreLines(result),
  async save(result, _photo, folder, name) {
    await writeWhole(join(folder, `${name}.labels.json`), `${JSON.stringify(result, undefined, 2)}\n`);
  },
};
