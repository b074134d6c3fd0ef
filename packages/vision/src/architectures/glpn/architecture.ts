import type { Architecture } from "../architecture.js";
import { glpn } from "./glpn.js";
import { glpnImageProcessor } from "./image-processor.js";

export const architecture: Architecture = {
  modelTypes: ["glpn"],
  paper: "https://arxiv.org/abs/2201.07436",
  depthEstimators: { GLPNForDepthEstimation: glpn },
  inMetres: () => true,
  imageProcessor: glpnImageProcessor,
};
