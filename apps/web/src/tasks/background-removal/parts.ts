import type { TaskParts } from "../task-parts.js";
import Drawing from "./Drawing.svelte";
import { text } from "./text.js";

export const parts: TaskParts = {
  text,
  Drawing,
  page: () => import("./CutOutPage.svelte"),
  about: {
    en: () => import("./about.en.js").then(({ en }) => en),
    es: () => import("./about.es.js").then(({ es }) => es),
  },
  guide: () => import("./guide.js").then(({ guide }) => guide),
};
