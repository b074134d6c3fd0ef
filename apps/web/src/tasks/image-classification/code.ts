import type { TaskCode } from "../task-code.js";

export const code: TaskCode = {
  typescript: (call) => [`for (const { label, score } of ${call}) {`, "  console.log(label, score.toFixed(3));", "}"],
  python: (call) => [`for answer in ${call}:`, `    print(answer["label"], round(answer["score"], 3))`],
};
