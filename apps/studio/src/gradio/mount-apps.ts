import type { App as GradioApp } from "@vistazo/interface";
import { tasks } from "@vistazo/tasks";
import type { App } from "../platform/http-server.js";
import type { Studio } from "../studio.js";
import { dogsOrCatsApp } from "./dogs-or-cats-app.js";
import { taskApp, togetherApp } from "./task-apps.js";

/** Besides one for each task, by the names of their addresses, `/apps/{name}/`. */
const APPS: Record<string, (studio: Studio) => GradioApp | Promise<GradioApp>> = {
  "classify-and-segment": togetherApp,
  "dogs-or-cats": dogsOrCatsApp,
};

/** The studio's Gradio apps: each a page of its own, an API for the Gradio clients, and a queue. */
export async function mountApps(app: App, studio: Studio): Promise<void> {
  const made = await Promise.all([
    ...tasks.map(async (task) => ({ prefix: `/apps/${task}`, page: await taskApp(studio, task) })),
    ...Object.entries(APPS).map(async ([name, make]) => ({ prefix: `/apps/${name}`, page: await make(studio) })),
  ]);
  for (const { prefix, page } of made) {
    await app.register(page.plugin({ maxFileSize: studio.maxPhotoBytes }), { prefix });
  }
}
