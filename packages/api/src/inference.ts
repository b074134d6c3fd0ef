import { modelOptions, taskDescriptors, tasks } from "@vistazo/tasks";
import { answers, optionsSchema } from "@vistazo/tasks/schemas";
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

/** Says what a value is in the description, without checking it: parameters are checked when it is known for which task they are. */
const described = (schema: object) => z.unknown().meta({ ...schema });

/** The JSON schema of a task's schema. */
function jsonSchema(schema: z.core.$ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}

/** All tasks' parameters by their names, each with what it means to which. */
function parameters(): Record<string, z.ZodOptional<z.ZodType>> {
  const all = new Map<string, { description: string[]; schema: object }>();
  for (const task of tasks) {
    const { properties = {} } = z.toJSONSchema(optionsSchema(taskDescriptors[task].options), { io: "input" });
    for (const [name, property] of Object.entries(properties)) {
      const { description, default: preset, ...schema } = property as z.core.JSONSchema.BaseSchema;
      const known = all.get(name) ?? { description: [], schema };
      known.description.push(`${task}: ${description}${preset === undefined ? "" : ` Default ${preset}.`}`);
      all.set(name, known);
    }
  }
  return Object.fromEntries(
    Array.from(all, ([name, { description, schema }]) => [
      name,
      described({ ...schema, description: description.join(" ") }).optional(),
    ]),
  );
}

const query = z.looseObject({
  task: described({ enum: tasks, description: "Which task a model does that can do several." }).optional(),
  dtype: described({ enum: modelOptions.dtype.choices, description: modelOptions.dtype.description.en }).optional(),
  format: described({
    enum: ["standard", "compact"],
    description: "`compact`: masks as runs, depth maps of the size of a screen. Default standard.",
  }).optional(),
  ...parameters(),
});

const answer = described({
  anyOf: tasks.flatMap((task) => [
    { title: task, ...jsonSchema(answers[task].standard) },
    ...(answers[task].compact === answers[task].standard
      ? []
      : [{ title: `${task}, compact`, ...jsonSchema(answers[task].compact) }]),
  ]),
});

export const inferenceRoutes = {
  run: specify(ROUTES.inference.run, {
    summary: "Runs a model on a photo, as the Inference API does",
    description:
      "The body is the photo's bytes, or JSON `{inputs, parameters}` with the photo in base64, as a data URL or by http(s) " +
      "address. Parameters may also stand in the query. The answer has the task's shape as `@huggingface/tasks` specifies it. A model that is not ready yet is waited for.",
    tags: ["inference"],
    params: z.object({ id: z.string().min(3).max(300).describe("Model id") }),
    query,
    body: trusted<InferenceBody>(z.unknown()),
    answer,
  }),
  runServed: specify(ROUTES.inference.runServed, {
    summary: "The same for the first model that the server was started with, as Inference Endpoints ask",
    tags: ["inference"],
    query,
    body: trusted<InferenceBody>(z.unknown()),
    answer,
  }),
};
