import type { TaskCode } from "../task-code.js";

export const code: TaskCode = {
  typescript: (call) => [
    `for (const { label, score, box } of ${call}) {`,
    "  console.log(label, score.toFixed(3), box.xmin, box.ymin, box.xmax, box.ymax);",
    "}",
  ],
  python: (call) => [`for found in ${call}:`, `    print(found["label"], round(found["score"], 3), found["box"])`],
};
