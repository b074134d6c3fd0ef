import { App } from "./app.js";
import type { Fields } from "./components/fields.js";
import { type FromPipelineOptions, type Pipeline, pipelineStep } from "./from-pipeline.js";
import type { AppText } from "./gradio/app-model.js";
import { type NamesOf, refuseUnknown } from "./known-options.js";
import { makeStep, type StepOptions } from "./run/step.js";
import { type InBrowserOptions, StaticApp } from "./static/static-app.js";
import type { StaticPipeline } from "./static/static-pipeline.js";

/**
 * A page and an API on a function.
 *
 * ```ts
 * const greet = new Interface({ fn: (name) => `Hello, ${name}!`, inputs: "text", outputs: "text" });
 * await greet.launch();
 * ```
 *
 * The function gets the inputs' values and then a {@link Context}; it may be synchronous, asynchronous or a generator, of
 * which every value is shown. An error meant for the person is thrown as a {@link UserError}.
 */
export class Interface<const I extends Fields = Fields, const O extends Fields = Fields> extends App {
  /** @throws InterfaceError `bad-option` */
  constructor(options: StepOptions<I, O>) {
    super([makeStep(options)]);
  }

  /**
   * Several interfaces on one page, one below the other, each an endpoint of its own. A component object that two of them
   * share is one component with one value: what one step puts out, the next one takes in.
   */
  static combine(interfaces: readonly App[], text: AppText = {}): App {
    refuseUnknown(text, { title: true, description: true } satisfies NamesOf<AppText>, "Interface.combine");
    return new App(
      interfaces.flatMap(({ steps }) => steps),
      text,
    );
  }

  /**
   * The right page for a pipeline, by its `task`. With `where: "browser"` the page runs it itself, and needs no server but one of files:
   * `await Interface.fromPipeline(pipe, { where: "browser" }).build("my-page")`.
   */
  static fromPipeline(pipe: StaticPipeline, options: InBrowserOptions): StaticApp;
  static fromPipeline(pipe: Pipeline, options?: FromPipelineOptions): App;
  static fromPipeline(
    pipe: Pipeline | StaticPipeline,
    options: FromPipelineOptions | InBrowserOptions = {},
  ): App | StaticApp {
    if (options.where === "browser") return new StaticApp(pipe as StaticPipeline, options);
    return new App([pipelineStep(pipe as Pipeline, options)]);
  }
}
