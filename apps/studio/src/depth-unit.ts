import type { DepthUnit } from "./present-depth.js";

/** Depth models that are trained on distances measured in metres. */
const METRIC = new Set(["zoedepth", "glpn", "depth_pro"]);

/** What a depth model's numbers are measured in, by its config. Most only tell near from far. */
export function depthUnit(config: Readonly<Record<string, unknown>>): DepthUnit {
  if (METRIC.has(String(config.model_type))) return "m";
  return config.depth_estimation_type === "metric" ? "m" : null;
}
