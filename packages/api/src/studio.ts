import { z } from "zod";
import { specify } from "./contract-route.js";
import { ROUTES } from "./routes.js";
import { taskSchema } from "./tasks.js";

/** What a page must know of the server. */

const mention = z.object({ id: z.string(), description: z.string() });

const taskFactsSchema = z
  .object({
    summary: z.string(),
    datasets: z.array(mention),
    metrics: z.array(mention),
    models: z.array(mention),
  })
  .meta({ id: "TaskFacts" });
export type TaskFacts = z.infer<typeof taskFactsSchema>;

const taskViewSchema = z
  .object({
    id: taskSchema,
    defaultModel: z.string(),
    runs: z.boolean().describe("Whether this server has models for it."),
    parameters: z.record(z.string(), z.unknown()).describe("JSON schema of its parameters."),
    facts: taskFactsSchema.describe("What `@huggingface/tasks` says of it."),
  })
  .meta({ id: "Task" });
export type TaskView = z.infer<typeof taskViewSchema>;

const settingsSchema = z
  .object({
    folders: z.boolean().describe("Whether folders may be named on the page: only on the computer itself."),
    search: z.boolean().describe("Whether the Hub may be searched for further models."),
    maxPhotoBytes: z.number(),
  })
  .meta({ id: "Settings" });
export type SettingsView = z.infer<typeof settingsSchema>;

const networkSchema = z.object({ online: z.boolean() }).meta({ id: "Network" });
export type NetworkView = z.infer<typeof networkSchema>;

const readinessSchema = z
  .object({
    ready: z.boolean(),
    database: z.enum(["ok", "lost", "none"]),
    models: z.object({ ready: z.number().int(), loading: z.number().int() }),
    waiting: z.number().int().describe("Photos under way and waiting."),
  })
  .meta({ id: "Readiness" });
export type ReadinessView = z.infer<typeof readinessSchema>;

const tags = ["studio"] as const;
const { studio } = ROUTES;

export const studioRoutes = {
  tasks: specify(studio.tasks, { summary: "The tasks and their parameters", tags, answer: z.array(taskViewSchema) }),
  settings: specify(studio.settings, { summary: "What this server allows", tags, answer: settingsSchema }),
  network: specify(studio.network, { summary: "Whether the Hub can be reached", tags, answer: networkSchema }),
  description: specify(studio.description, { summary: "This description", tags, hide: true }),
  health: specify(studio.health, {
    summary: "Whether the server lives",
    tags,
    hide: true,
    answer: z.object({ status: z.literal("ok") }),
  }),
  readiness: specify(studio.readiness, {
    summary: "Whether the server can do all that it is for; 503 where it cannot",
    tags,
    hide: true,
    answer: readinessSchema,
  }),
  figures: specify(studio.figures, {
    summary: "Figures for Prometheus: from the computer itself, or with the moderator's token",
    tags,
    hide: true,
  }),
};
