import { micromark } from "micromark";
import { isRecord } from "../json.js";
import type { Step, Translations } from "../run/step.js";
import type { AppModel, Endpoint, PlacedComponent } from "./app-model.js";
import { API_PREFIX, GRADIO_VERSION, PROTOCOL } from "./protocol.js";

export interface ConfigOptions {
  readonly maxFileSize: number;
  /** Whoever calls it on this computer develops it. */
  readonly developed: boolean;
  readonly showError: boolean | undefined;
  readonly username: string | null;
  /** Examples as the wire has them, for each step. */
  readonly examples: readonly (readonly (readonly unknown[])[])[];
}

/** What the project's own page needs beyond Gradio's config. The clients ignore it. */
export interface PageStep {
  readonly dependency: number;
  readonly title: string | null;
  /** HTML, made of CommonMark by the server. */
  readonly description: string | null;
  readonly article: string | null;
  readonly live: boolean;
  readonly flagging: readonly string[] | null;
  readonly submitLabel: string | null;
  readonly examples: readonly (readonly unknown[])[];
}

/** Whether a command starts the app anew at every change, so that pages follow it. */
function isFollowed(): boolean {
  return process.env.VISTAZO_DEV === "1";
}

/** The answer of `/config`: the page's components, and which function is called with which of them. */
export function appConfig(model: AppModel, options: ConfigOptions) {
  const layout = {
    id: 0,
    children: model.components.map(({ id }) => ({ id })),
  };
  return {
    version: GRADIO_VERSION,
    api_prefix: API_PREFIX,
    mode: model.endpoints.length === 1 ? "interface" : "blocks",
    app_id: model.id,
    dev_mode: options.developed && isFollowed(),
    vibe_mode: false,
    analytics_enabled: false,
    components: model.components.map(componentConfig),
    css: null,
    connect_heartbeat: false,
    js: null,
    head: null,
    title: model.title,
    space_id: null,
    enable_queue: true,
    show_error: options.showError ?? false,
    footer_links: [],
    run_history: false,
    is_colab: false,
    max_file_size: options.maxFileSize,
    stylesheets: [],
    theme: "default",
    protocol: PROTOCOL,
    fill_height: false,
    fill_width: false,
    pwa: false,
    pages: [["", "Home", true]],
    page: {
      "": {
        layout,
        components: model.components.map(({ id }) => id),
        dependencies: model.endpoints.map(({ id }) => id),
      },
    },
    mcp_server: false,
    i18n_translations: null,
    layout,
    dependencies: model.endpoints.map(dependencyConfig),
    username: options.username,
    current_page: "",
    vistazo: {
      description: toHtml(model.description),
      steps: model.endpoints.map((endpoint) => pageStep(endpoint, options.examples[endpoint.id] ?? [])),
      translations: translationsOf(model.endpoints.map(({ step }) => step)),
    },
  };
}

function componentConfig({ id, component }: PlacedComponent) {
  const given = Object.entries(component.props).filter(([, value]) => value !== undefined && value !== null);
  return {
    id,
    type: component.type,
    props: { ...Object.fromEntries(given), required: !component.optional },
    skip_api: false,
    component_class_id: `vistazo.${component.kind.toLowerCase()}`,
    key: null,
    api_info: component.schema,
    api_info_as_input: component.schema,
    api_info_as_output: component.schema,
    example_inputs: component.example,
  };
}

function dependencyConfig({ id, apiName, step, inputIds, outputIds }: Endpoint) {
  return {
    id,
    targets: [[inputIds[0] ?? outputIds[0] ?? 0, "click"]],
    inputs: inputIds,
    outputs: outputIds,
    backend_fn: true,
    js: null,
    queue: true,
    api_name: apiName,
    api_description: step.apiDescription ?? null,
    scroll_to_output: false,
    show_progress: "full",
    show_progress_on: null,
    batch: step.batch,
    max_batch_size: step.maxBatchSize,
    cancels: [],
    types: { generator: step.generator, cancel: false },
    collects_event_data: false,
    trigger_after: null,
    trigger_only_on_success: false,
    trigger_only_on_failure: false,
    trigger_mode: "once",
    api_visibility: apiName === false ? "private" : "public",
    show_api: apiName !== false,
    rendered_in: null,
    render_id: null,
    connection: "sse",
    time_limit: step.timeLimit ?? null,
    stream_every: 0.5,
    event_specific_args: null,
    component_prop_inputs: [],
    js_implementation: null,
  };
}

function pageStep({ id, step }: Endpoint, examples: readonly (readonly unknown[])[]): PageStep {
  return {
    dependency: id,
    title: step.title ?? null,
    description: toHtml(step.description),
    article: toHtml(step.article),
    live: step.live,
    flagging: step.flagging?.options ?? null,
    submitLabel: step.submitLabel ?? null,
    examples,
  };
}

/** Of all steps together. Texts that the page gets as HTML stand there as HTML. */
function translationsOf(steps: readonly Step[]): Translations {
  const languages: Record<string, Record<string, string>> = {};
  for (const { translations, description, article } of steps) {
    const marked = new Set([description, article]);
    for (const [language, texts] of Object.entries(translations)) {
      languages[language] ??= {};
      for (const [from, to] of Object.entries(texts)) {
        languages[language][from] = to;
        if (marked.has(from)) languages[language][micromark(from)] = micromark(to);
      }
    }
  }
  return languages;
}

/** CommonMark to HTML; HTML within it and dangerous addresses come out harmless. */
function toHtml(markdown: string | undefined): string | null {
  return markdown === undefined ? null : micromark(markdown);
}

/** What the page gets while nobody is logged in: nothing of the app. */
export function loginConfig(model: AppModel, authMessage: string | null) {
  return {
    version: GRADIO_VERSION,
    api_prefix: API_PREFIX,
    auth_required: true,
    auth_message: authMessage,
    title: model.title,
    space_id: null,
    page: { "": { layout: { id: 0, children: [] }, components: [], dependencies: [] } },
    pages: [["", "Home", true]],
    components: [],
    dependencies: [],
  };
}

/** Whether a value is a file that lies with the app. */
export function isFileData(value: unknown): boolean {
  return isRecord(value) && isRecord(value.meta) && value.meta._type === "gradio.FileData";
}
