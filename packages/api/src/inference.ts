import { z } from "zod";
import { specify, trusted } from "./contract-route.js";
import { ROUTES } from "./routes.js";

/** A photo's bytes, or JSON with the photo in base64, as a data URL or by address. */
export type InferenceBody = Blob | Uint8Array<ArrayBuffer> | { inputs: string; parameters?: Record<string, unknown> };

export const gradioRoutes = {
  app: specify(ROUTES.gradio.app, {
    summary: "A Gradio app: its page, and below it what Gradio's clients ask",
    tags: ["inference"],
    // Each describes itself, at its own `gradio_api/openapi.json`.
    hide: true,
    params: z.object({ name: z.string().regex(/^[\w-]+$/u) }),
  }),
};

export const inferenceRoutes = {
  run: specify(ROUTES.inference.run, {
    summary: "Runs a model on a photo, as the Inference API does",
    description:
      "The body is the photo's bytes, or JSON `{inputs, parameters}` with the photo in base64, as a data URL or by http(s) " +
      "address. Parameters may also stand in the query, with `task` for models that can do several, `dtype` (fp32, fp16, q8) and " +
      "`format` (`compact`: masks as runs, depth maps of the size of a screen). " +
      "The answer has the task's shape as `@huggingface/tasks` specifies it. A model that is not ready yet is waited for.",
    tags: ["inference"],
    params: z.object({ id: z.string().min(3).max(300).describe("Model id") }),
    // Each task has its parameters, which are checked when it is known which one it is.
    query: z.looseObject({}),
    body: trusted<InferenceBody>(z.unknown()),
    answer: z.unknown(),
  }),
};
