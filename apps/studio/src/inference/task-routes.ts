import { optionsSchema, taskDescriptors, tasks } from "@vistazo/tasks";
import { z } from "zod";
import type { App } from "../platform/http-server.js";
import { networkSchema, settingsSchema, taskSchema } from "../schema.js";
import type { Studio } from "../studio.js";
import { RECOMMENDED } from "./recommended.js";
import { taskFacts } from "./task-facts.js";

/** The tasks, and what a page must know of this server. */
export function taskRoutes(app: App, { engine, loopback, maxPhotoBytes }: Studio): void {
  app.get(
    "/api/tasks",
    { schema: { summary: "The tasks and their parameters", tags: ["studio"], response: { 200: z.array(taskSchema) } } },
    async () =>
      Promise.all(
        tasks.map(async (id) => ({
          id,
          defaultModel: taskDescriptors[id].defaultModel,
          runs: RECOMMENDED.some(({ task }) => task === id),
          parameters: z.toJSONSchema(optionsSchema(taskDescriptors[id].options), { io: "input" }),
          facts: await taskFacts(id),
        })),
      ),
  );
  app.get(
    "/api/settings",
    { schema: { summary: "What this server allows", tags: ["studio"], response: { 200: settingsSchema } } },
    async () => ({ folders: loopback, maxPhotoBytes }),
  );
  app.get(
    "/api/network",
    { schema: { summary: "Whether the Hub can be reached", tags: ["studio"], response: { 200: networkSchema } } },
    async () => ({ online: await engine.online() }),
  );
}
