import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isLoopback } from "@vistazo/network";
import type { Language, taskDescriptors } from "@vistazo/tasks";
import type { FastifyPluginAsync } from "fastify";
import { InterfaceError } from "../errors.js";
import type { FileData } from "../files/file-data.js";
import { fileKind } from "../files/file-kind.js";
import { safeName } from "../files/safe-name.js";
import type { FromPipelineOptions } from "../from-pipeline.js";
import { type AppModel, appModel } from "../gradio/app-model.js";
import { appConfig } from "../gradio/config.js";
import { type NamesOf, refuseUnknown } from "../known-options.js";
import type { LaunchedApp, LaunchOptions } from "../launch.js";
import { makeStep } from "../run/step.js";
import { taskForm } from "../task-form.js";
import type { PageFile } from "./page-file.js";
import { text } from "./page-file.js";
import { gitAttributes, spaceReadme } from "./space-readme.js";
import type { HereConfig, StaticPipeline } from "./static-pipeline.js";

/** Of a page that runs its pipeline itself, in the browser of who visits it. */
export interface InBrowserOptions extends Omit<FromPipelineOptions, "apiName" | "where"> {
  readonly where: "browser";
  /** Shown to who has not chosen one. Default: what their browser prefers. */
  readonly language?: Language;
  /** The precision that the page runs the model in. Default: as `pipeline()` does. */
  readonly dtype?: "fp32" | "fp16" | "q8";
}

const NAMES: NamesOf<InBrowserOptions> = {
  where: true,
  title: true,
  description: true,
  article: true,
  examples: true,
  language: true,
  dtype: true,
};

/** Of one photo that is put in. */
const MAX_PHOTO_BYTES = 50 * 1024 ** 2;

/** A page on a pipeline that needs no server but one of files: it runs in the browser of who visits it. */
export class StaticApp {
  readonly #pipe: StaticPipeline;
  readonly #model: AppModel;
  readonly #options: InBrowserOptions;
  #files: Promise<ReadonlyMap<string, PageFile>> | undefined;

  /** @throws InterfaceError `bad-option` for a task without a page, or a model whose files are not here */
  constructor(pipe: StaticPipeline, options: InBrowserOptions) {
    refuseUnknown(options, NAMES, 'Interface.fromPipeline with where: "browser"');
    const { title, description, article, language, dtype } = options;
    if (language !== undefined && language !== "en" && language !== "es")
      throw new InterfaceError("bad-option", `language must be "en" or "es", not ${JSON.stringify(language)}.`);
    if (dtype !== undefined && !["fp32", "fp16", "q8"].includes(dtype))
      throw new InterfaceError("bad-option", `dtype must be "fp32", "fp16" or "q8", not ${JSON.stringify(dtype)}.`);
    const form = taskForm(pipe.task);
    const step = makeStep({
      title: title ?? form.title,
      description: description ?? form.description,
      article,
      translations: form.translations,
      apiName: false,
      inputs: [form.photo, ...form.options],
      outputs: form.output,
      fn: () => {
        throw new InterfaceError("bad-option", "This page runs its function itself.");
      },
    });
    this.#pipe = pipe;
    this.#options = options;
    this.#model = appModel([step]);
  }

  /**
   * Writes the page into a folder for any web server of files, or for a Space (`sdk: static`): HTML, scripts, what computes, the model's files.
   * An earlier page there is replaced; files of others stay.
   *
   * @returns the folder's size in bytes
   * @throws InterfaceError `folder-unusable`
   */
  async build(folder: string): Promise<{ readonly bytes: number }> {
    const { writePage } = await import("./write-page.js");
    return writePage(folder, await this.#allFiles());
  }

  /** The page as a Fastify plugin, to mount it beside others. */
  plugin(): FastifyPluginAsync {
    return async (server, register) => {
      const { servePage } = await import("./serve-page.js");
      await servePage(await this.#allFiles())(server, register);
    };
  }

  /** Serves the page on a port of its own. */
  async launch(options: Pick<LaunchOptions, "port" | "host" | "quiet" | "https"> = {}): Promise<LaunchedApp> {
    const { launch } = await import("../launch.js");
    const { host = "127.0.0.1", quiet = false } = options;
    // Only pages by HTTPS, and those of this machine, are isolated.
    if (!quiet && !isLoopback(host) && !options.https)
      process.stderr.write("Without https the model computes in one thread for others, and their cameras stay off.\n");
    return launch(this.#model.title, this.plugin(), { ...options, host });
  }

  #allFiles(): Promise<ReadonlyMap<string, PageFile>> {
    this.#files ??= this.#collect();
    return this.#files;
  }

  async #collect(): Promise<ReadonlyMap<string, PageFile>> {
    const [{ builtPage }, { htmlWithConfig }] = await Promise.all([
      import("./built-page.js"),
      import("../server/page-files.js"),
    ]);
    const { html, files } = await builtPage();
    const { model, task } = this.#pipe;
    const { language, dtype } = this.#options;
    const modelFiles = model.files.map(({ name, file }) => {
      if (typeof file !== "string")
        throw new InterfaceError("bad-option", `${model.id} is not on this machine's disk: open it in Node.`);
      if (name.split("/").includes("..")) throw new InterfaceError("bad-option", `A model's file cannot be ${name}.`);
      return [`model/${name}`, { path: file }] as const;
    });
    const here: HereConfig = {
      task,
      files: model.files.map(({ name }) => name),
      bytes: model.files.reduce((sum, { bytes }) => sum + bytes, 0),
      dtype,
    };
    const examples = await this.#examples();
    const served = appConfig(this.#model, {
      maxFileSize: MAX_PHOTO_BYTES,
      showError: true,
      developed: false,
      username: null,
      examples: [examples.map(({ row }) => row)],
    });
    const config = { ...served, vistazo: { ...served.vistazo, here, language } };
    const page = htmlWithConfig(html, config);
    const { title } = this.#model;
    const form = taskForm(task);
    const readme = spaceReadme({
      title: (language === "es" && form.translations.es?.[title]) || title,
      task: task as keyof typeof taskDescriptors,
      id: model.id,
      bytes: here.bytes,
      language: language ?? "en",
    });
    return new Map<string, PageFile>([
      ["index.html", text(language ? page.replace('<html lang="en">', `<html lang="${language}">`) : page)],
      ["README.md", text(readme)],
      [".gitattributes", text(gitAttributes)],
      ...files,
      ...modelFiles,
      ...examples.map(({ name, bytes }) => [name, { bytes: async () => bytes }] as const),
    ]);
  }

  /** Photos to try, which go with the page. */
  async #examples() {
    const presets = taskForm(this.#pipe.task).options.map(({ initial }) => initial ?? null);
    return Promise.all(
      (this.#options.examples ?? []).map(async (source, index) => {
        const bytes = await readExample(source);
        const { mime } = await fileKind(bytes);
        const name = `examples/${index + 1}-${safeName(basename(source.split(/[?#]/)[0]), "photo")}`;
        const data: FileData = {
          path: `./${name}`,
          url: null,
          orig_name: basename(name),
          size: bytes.length,
          mime_type: mime,
          is_stream: false,
          meta: { _type: "gradio.FileData" },
        };
        return { name, bytes, row: [data, ...presets] };
      }),
    );
  }
}

async function readExample(source: string): Promise<Uint8Array> {
  try {
    if (!/^https?:/i.test(source)) return await readFile(source);
    const { downloadFile } = await import("../server/download.js");
    return await downloadFile(source, { maxBytes: MAX_PHOTO_BYTES, signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    throw new InterfaceError("bad-file", `The example ${source} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
