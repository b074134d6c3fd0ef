import type { Photo } from "@vistazo/image";
import { InterfaceError } from "./errors.js";
import { type NamesOf, refuseUnknown } from "./known-options.js";
import type { Context } from "./run/context.js";
import { makeStep, type Step } from "./run/step.js";
import { type ShownPhoto, taskForm } from "./task-form.js";

/** A task ready to be called with a photo, as `pipeline()` of a vision library gives it. */
export interface Pipeline {
  // A method, so that pipelines that take narrower options fit.
  (photo: never, options?: never): unknown;
  readonly task: string;
}

export interface FromPipelineOptions {
  /** Where the pipeline runs: on the server, which is the default, or "browser", in the page (`InBrowserOptions`). */
  readonly where?: "server";
  readonly title?: string;
  readonly description?: string;
  readonly article?: string;
  /** Photos to try: paths or web addresses. */
  readonly examples?: readonly string[];
  readonly apiName?: string;
}

const NAMES: NamesOf<FromPipelineOptions> = {
  where: true,
  title: true,
  description: true,
  article: true,
  examples: true,
  apiName: true,
};

type Call = (photo: unknown, options: Record<string, unknown>) => unknown;

/** @throws InterfaceError `bad-option` for a task without a page */
export function pipelineStep(pipe: Pipeline, { examples, where = "server", ...options }: FromPipelineOptions): Step {
  refuseUnknown(options, NAMES, "Interface.fromPipeline");
  if (where !== "server")
    throw new InterfaceError("bad-option", `where must be "server" or "browser", not ${JSON.stringify(where)}.`);
  const call = pipe as unknown as Call;
  const { title, description, photo, output, translations, ...form } = taskForm(pipe.task);
  const presets = form.options.map(({ initial }) => initial);
  return makeStep({
    title,
    description,
    translations,
    apiName: "predict",
    ...options,
    examples: examples?.map((path) => [path, ...presets] as never),
    inputs: [photo, ...form.options],
    outputs: output,
    fn: async (input, ...rest: readonly unknown[]) => {
      const { signal } = rest[form.options.length] as Context;
      return form.show(shown(input as Photo), await call(input, { ...form.readOptions(rest), signal }));
    },
  });
}

function shown(photo: Photo): ShownPhoto {
  return { image: photo, width: photo.width, height: photo.height };
}
