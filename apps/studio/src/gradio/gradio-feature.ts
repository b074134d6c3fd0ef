import { addressOf, ROUTES } from "@vistazo/api/client";
import type { App as GradioApp } from "@vistazo/interface";
import { tasks } from "@vistazo/tasks";
import type { Feature } from "../platform/http-server.js";
import { dogsOrCatsApp } from "./dogs-or-cats-app.js";
import type { AppStudio } from "./run-in-app.js";
import { taskApp, togetherApp } from "./task-apps.js";

/** Besides one for each task, by the names of their addresses, `/apps/{name}/`. */
const APPS: Record<string, (studio: AppStudio) => GradioApp | Promise<GradioApp>> = {
  "classify-and-segment": togetherApp,
  "dogs-or-cats": dogsOrCatsApp,
};

const prefix = (name: string) => addressOf(ROUTES.gradio.app, { params: { name } });

/** The studio's Gradio apps: each a page of its own, an API for the Gradio clients, and a queue. */
export function gradioFeature(studio: AppStudio, { maxPhotoBytes }: { readonly maxPhotoBytes: number }): Feature {
  return async (server) => {
    const made = await Promise.all([
      ...tasks.map(async (task) => ({ prefix: prefix(task), app: await taskApp(studio, task) })),
      ...Object.entries(APPS).map(async ([name, make]) => ({ prefix: prefix(name), app: await make(studio) })),
    ]);
    // Who may call it is checked by the studio, for all its routes.
    const options = { maxFileSize: maxPhotoBytes, allowedHosts: "any" } as const;
    for (const { app, ...at } of made) await server.register(app.plugin(options), at);
  };
}
