import { join } from "node:path";
import { drawSegments, encodePhoto } from "@vistazo/image";
import type { Segment } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import type { TaskOutput } from "./task-output.js";

export const imageSegmentationOutput: TaskOutput<Segment[]> = {
  toJson: (result) => result.map(({ score, label, mask }) => ({ score, label, mask: mask.toJSON() })),
  describe(result) {
    if (result.length === 0) return ["no segments above the threshold"];
    const width = Math.max(...result.map(({ label }) => label.length));
    return result.map(({ label, score, mask }) => {
      const share = ((100 * mask.area) / (mask.width * mask.height)).toFixed(1);
      const percent = `${share} % of the photo`.padStart(19);
      return `${label.padEnd(width)}  ${percent}${score === null ? "" : `  score ${score.toFixed(4)}`}`;
    });
  },
  async save(result, photo, folder, name) {
    const masks = result.map(async ({ mask, label, score }, i) => {
      const file = `${name}.mask-${i}-${fileName(label)}.png`;
      await writeWhole(join(folder, file), await mask.toPng());
      return { label, score, mask: file };
    });
    await writeWhole(
      join(folder, `${name}.segments.json`),
      `${JSON.stringify(await Promise.all(masks), undefined, 2)}\n`,
    );
    await writeWhole(join(folder, `${name}.segments.png`), await encodePhoto(drawSegments(photo, result), "png"));
  },
};

/** A label as part of a file's name. */
function fileName(label: string): string {
  return label.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40);
}
