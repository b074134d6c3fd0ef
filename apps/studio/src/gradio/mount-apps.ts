import type { App as GradioApp } from "@vistazo/interface";
import type { App } from "../platform/http-server.js";
import type { Studio } from "../studio.js";
import { dogsOrCatsApp } from "./dogs-or-cats-app.js";
import { classificationApp, depthApp, detectionApp, segmentationApp, togetherApp } from "./task-apps.js";

/** By the names of their addresses, `/apps/{name}/`. */
const APPS: Record<string, (studio: Studio) => GradioApp | Promise<GradioApp>> = {
  "image-classification": classificationApp,
  "object-detection": detectionApp,
  "image-segmentation": segmentationApp,
  "depth-estimation": depthApp,
  "classify-and-segment": togetherApp,
  "dogs-or-cats": dogsOrCatsApp,
};

/** The studio's Gradio apps: each a page of its own, an API for the Gradio clients, and a queue. */
export async function mountApps(app: App, studio: Studio): Promise<void> {
  const made = await Promise.all(
    Object.entries(APPS).map(async ([name, make]) => ({ prefix: `/apps/${name}`, page: await make(studio) })),
  );
  for (const { prefix, page } of made) {
    await app.register(page.plugin({ maxFileSize: studio.maxPhotoBytes }), { prefix });
  }
}
