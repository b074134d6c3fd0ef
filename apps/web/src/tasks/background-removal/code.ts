import type { TaskCode } from "../task-code.js";

export const code: TaskCode = {
  imports: ["savePhoto"],
  typescript: (call) => [`const cutOut = ${call};`, `await savePhoto("cut-out.png", cutOut);`],
};
