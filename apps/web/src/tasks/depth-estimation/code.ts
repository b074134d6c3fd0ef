import type { TaskCode } from "../task-code.js";

export const code: TaskCode = {
  imports: ["savePhoto"],
  typescript: (call) => [
    `const { predicted_depth, depth } = ${call};`,
    "console.log(predicted_depth.dims);",
    `await savePhoto("depth.png", depth);`,
  ],
  python: (call) => [`answer = ${call}`, `print(answer["predicted_depth"].shape)`, `answer["depth"].save("depth.png")`],
};
