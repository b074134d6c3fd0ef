import { CONTRACT } from "@vistazo/api";
import { taskDescriptors, tasks } from "@vistazo/tasks";
import { optionsSchema } from "@vistazo/tasks/schemas";
import { z } from "zod";
import type { Feature } from "../platform/http-server.js";
import { serve } from "../platform/serve.js";
import type { Engine } from "./engine.js";
import { RECOMMENDED } from "./recommended.js";
import { taskFacts } from "./task-facts.js";

export interface TasksFeatureOptions {
  readonly engine: Engine;
  /** Nobody is served but who sits at this computer. */
  readonly ownerAlone: boolean;
  readonly maxPhotoBytes: number;
}

/** The tasks, and what a page must know of this server. */
export function tasksFeature({ engine, ownerAlone, maxPhotoBytes }: TasksFeatureOptions): Feature {
  const { studio } = CONTRACT;
  return (server) => {
    serve(server, studio.tasks, {}, () =>
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
    serve(server, studio.settings, {}, () => ({ folders: ownerAlone, search: ownerAlone, maxPhotoBytes }));
    serve(server, studio.network, {}, async () => ({ online: await engine.online() }));
  };
}
