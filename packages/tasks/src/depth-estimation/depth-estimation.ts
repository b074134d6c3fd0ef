import type { Given } from "../option.js";
import { describeTask } from "../task-descriptor.js";
import type { DepthEstimation } from "./answer.js";

export const depthEstimation = describeTask({
  id: "depth-estimation",
  title: { en: "Depth estimation", es: "Estimación de profundidad" },
  description: {
    en: "A model estimates from a single photo how far away everything is.",
    es: "Un modelo estima, a partir de una sola foto, a qué distancia está cada cosa.",
  },
  verb: "estimate",
  emoji: "⛰️",
  className: /ForDepthEstimation$/u,
  defaultModel: "Intel/dpt-large",
  options: {},
  handedOver: ({ predicted_depth, depth }: DepthEstimation) => [predicted_depth.data, depth.data],
});

/** The depth-estimation pipeline of transformers has no parameters. */
export type DepthEstimationOptions = Given<typeof depthEstimation.options>;
