import { tasks } from "@vistazo/tasks";
import { z } from "zod";

/** The shapes of the studio's own API, from which its description at `/api/openapi.json` is made. */

const task = z.enum(tasks);

export const errorSchema = z
  .object({
    error: z.string().describe("One sentence for a person."),
    code: z.string().describe("The same for a program."),
  })
  .meta({ id: "Error" });

export const modelSchema = z
  .object({
    id: z.string().describe("`org/name` on the Hub, or `folder:name`."),
    source: z.enum(["recommended", "cached", "folder", "typed"]),
    task: task.nullable(),
    architecture: z.string().nullable(),
    bytes: z.number().nullable().describe("Size of the files it needs."),
    cached: z.boolean().describe("All of them are on this computer."),
    license: z.string().nullable(),
    labels: z.number().int().nullable(),
    runs: z.boolean(),
    reason: z.string().nullable().describe("Why it does not run."),
    state: z.enum(["idle", "loading", "ready"]),
    path: z.string().nullable().describe("Of a folder, for the person who named it; null for others."),
  })
  .meta({ id: "Model" });
export type ModelView = z.infer<typeof modelSchema>;

const mention = z.object({ id: z.string(), description: z.string() });

export const taskFactsSchema = z
  .object({
    summary: z.string(),
    datasets: z.array(mention),
    metrics: z.array(mention),
    models: z.array(mention),
  })
  .meta({ id: "TaskFacts" });
export type TaskFacts = z.infer<typeof taskFactsSchema>;

export const taskSchema = z
  .object({
    id: task,
    defaultModel: z.string(),
    runs: z.boolean().describe("Whether this server has models for it."),
    parameters: z.record(z.string(), z.unknown()).describe("JSON schema of its parameters."),
    facts: taskFactsSchema.describe("What `@huggingface/tasks` says of it."),
  })
  .meta({ id: "Task" });
export type TaskView = z.infer<typeof taskSchema>;

export const loadSchema = z
  .object({
    id: z.uuid(),
    model: z.string(),
    task,
    status: z.enum(["loading", "ready", "failed", "cancelled"]),
    phase: z.enum(["download", "prepare"]),
    file: z.string().nullable(),
    loaded: z.number(),
    total: z.number(),
    error: errorSchema.nullable(),
  })
  .meta({ id: "Load" });
export type LoadView = z.infer<typeof loadSchema>;

export const settingsSchema = z
  .object({
    folders: z.boolean().describe("Whether folders may be named on the page: only on the computer itself."),
    maxPhotoBytes: z.number(),
  })
  .meta({ id: "Settings" });
export type SettingsView = z.infer<typeof settingsSchema>;

export const networkSchema = z.object({ online: z.boolean() }).meta({ id: "Network" });
export type NetworkView = z.infer<typeof networkSchema>;

export const roomSchema = z
  .object({ code: z.string().describe("Stands in the room's link, `/draw/room/<code>`.") })
  .meta({ id: "Room" });
export type OpenedRoom = z.infer<typeof roomSchema>;

export type ErrorView = z.infer<typeof errorSchema>;
