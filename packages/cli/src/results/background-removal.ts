import { join } from "node:path";
import { encodePhoto } from "@vistazo/image";
import type { CutOut } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import type { TaskOutput } from "./task-output.js";

export const backgroundRemovalOutput: TaskOutput<CutOut> = {
  toJson: (cutOut) => ({ shape: [cutOut.height, cutOut.width], ...shares(cutOut) }),
  describe(cutOut) {
    const { foreground, soft } = shares(cutOut);
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    return [
      `${cutOut.width} x ${cutOut.height} pixels, ${percent(foreground)} of them foreground, ${percent(soft)} partly`,
    ];
  },
  async save(cutOut, _photo, folder, name) {
    await writeWhole(join(folder, `${name}.cut-out.png`), await encodePhoto(cutOut, "png"));
  },
};

/** How much of the photo is foreground, pixels counted by their alpha, and the part of its pixels that is neither fully foreground nor background. */
function shares({ data }: CutOut): { foreground: number; soft: number } {
  let [sum, soft] = [0, 0];
  for (let i = 3; i < data.length; i += 4) {
    sum += data[i];
    if (data[i] > 0 && data[i] < 255) soft++;
  }
  const pixels = data.length / 4;
  return { foreground: sum / 255 / pixels, soft: soft / pixels };
}
