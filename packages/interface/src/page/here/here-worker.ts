/** Runs the page's function, so that the page stays free. */
import { runForm, type TaskForm, taskForm } from "@vistazo/interface/in-page";
import type { Task } from "@vistazo/tasks";
import { type Pipeline, pipeline } from "@vistazo/vision/pipeline";
import { pagePort, serve } from "@vistazo/worker";
import type { HereQuestions } from "./questions.js";

interface Ready {
  readonly form: TaskForm;
  readonly pipe: Pipeline<Task>;
}

let loading: Promise<Ready> | undefined;

serve<HereQuestions>(pagePort(), {
  async load({ here, base }, { progress }) {
    loading ??= (async () => {
      const addresses = here.files.map((name) => [name, new URL(`model/${name}`, base)] as const);
      const pipe = await pipeline(here.task as Task, new Map(addresses), {
        ...(here.dtype && { dtype: here.dtype }),
        progress: ({ overall: { loaded } }) => progress({ loaded, total: here.bytes }),
      });
      return { form: taskForm(here.task), pipe };
    })();
    try {
      await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  },
  async run({ values }, { signal }) {
    if (!loading) throw new TypeError("The model is loaded first.");
    const { form, pipe } = await loading;
    return runForm(form, (photo, options) => pipe(photo as never, options as never), values, signal);
  },
});
