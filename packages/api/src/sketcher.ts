import { z } from "zod";
import { specify } from "./contract-route.js";
import { ROUTES } from "./routes.js";

/** The files of the network that draws. */
export const SKETCHER_FILES = ["config.json", "onnx/model.onnx"] as const;

const tags = ["sketcher"] as const;
const { sketcher } = ROUTES;

export const sketcherRoutes = {
  current: specify(sketcher.current, {
    summary: "The network that draws",
    description: "`folder` has its config.json and onnx/model.onnx; they never change.",
    tags,
    answer: z.object({ folder: z.string() }),
  }),
  file: specify(sketcher.file, {
    summary: "A file of the network that draws",
    tags,
    params: z.object({ digest: z.string().regex(/^[0-9a-f]{16}$/u), file: z.enum(SKETCHER_FILES) }),
  }),
};
