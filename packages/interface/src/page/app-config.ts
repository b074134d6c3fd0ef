/** A component of the page, as the server describes it. */
export interface ComponentConfig {
  readonly id: number;
  readonly type: string;
  readonly props: Props;
}

/** What components are told. Which of these a component has depends on its type. */
export interface Props {
  readonly label: string;
  readonly info?: string;
  readonly required?: boolean;
  readonly value?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
  readonly precision?: number;
  readonly lines?: number;
  readonly max_length?: number;
  readonly placeholder?: string;
  readonly choices?: readonly (readonly [shown: string, value: string | number])[];
  readonly allow_custom_value?: boolean;
  readonly sources?: readonly string[];
  readonly canvas_size?: readonly [width: number, height: number];
  readonly columns?: number;
  readonly file_count?: "single" | "multiple";
  readonly file_types?: readonly string[];
  readonly num_top_classes?: number;
  readonly show_legend?: boolean;
  readonly color_map?: Readonly<Record<string, string>>;
  readonly sides?: readonly [left: string, right: string];
}

export interface Dependency {
  readonly id: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly api_name: string | false;
}

/** A step of the page beyond what Gradio's config says of it. */
export interface PageStep {
  readonly dependency: number;
  readonly title: string | null;
  /** HTML that the server made of CommonMark. */
  readonly description: string | null;
  readonly article: string | null;
  readonly live: boolean;
  readonly flagging: readonly string[] | null;
  /** What the buttons say, where that is something else than what is kept. */
  readonly flagLabels?: readonly string[] | null;
  readonly submitLabel: string | null;
  readonly examples: readonly (readonly unknown[])[];
}

export interface AppConfig {
  /** Another one each time the app starts. */
  readonly app_id: number;
  /** The app is being written, and started anew at every change. */
  readonly dev_mode?: boolean;
  readonly title: string;
  readonly api_prefix: string;
  readonly max_file_size: number;
  readonly username: string | null;
  readonly auth_required?: boolean;
  readonly auth_message?: string | null;
  readonly components: readonly ComponentConfig[];
  readonly dependencies: readonly Dependency[];
  readonly vistazo?: {
    readonly description: string | null;
    readonly steps: readonly PageStep[];
    /** By language, by the text that is translated. */
    readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** What a page runs itself. */
    readonly here?: Here;
    /** Shown to who has not chosen one. */
    readonly language?: "en" | "es";
  };
}

/** A pipeline that the page runs, whose model lies beside it. */
export interface Here {
  readonly task: string;
  /** The model's, below `model/`. */
  readonly files: readonly string[];
  /** Of all of them. */
  readonly bytes: number;
  readonly dtype?: "fp32" | "fp16" | "q8";
}

/** A file that lies with the app. */
export interface FileData {
  readonly path: string;
  readonly url: string | null;
  readonly orig_name: string | null;
  readonly size: number | null;
  readonly mime_type: string | null;
  readonly meta: { readonly _type: "gradio.FileData" };
}

/** The config that the server wrote into the page. */
export function readConfig(): AppConfig {
  const element = document.getElementById("gradio-config");
  if (!element?.textContent) throw new Error("The page has no config.");
  return JSON.parse(element.textContent) as AppConfig;
}

export function isFileData(value: unknown): value is FileData {
  return typeof value === "object" && value !== null && "path" in value && "meta" in value;
}
