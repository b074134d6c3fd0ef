import type { AppConfig, ComponentConfig, Dependency } from "./app-config.js";
import { isFileData } from "./app-config.js";

export type CodeLanguage = "typescript" | "python" | "curl";

export interface Sample {
  readonly root: string;
  readonly endpoint: string;
  /** Values in order; files stand for themselves. */
  readonly values: readonly unknown[];
  readonly auth: boolean;
}

/** Stands for a file until the code is written down, each language in its own way. */
const FILE = /"__file:([^"]*)__"/g;

/** The values of a step's inputs as they would be given in code. */
export function sampleOf(
  config: AppConfig,
  dependency: Dependency,
  root: string,
  given: (id: number) => unknown,
): Sample {
  const values = dependency.inputs.map((id) => {
    const component = config.components.find((one) => one.id === id);
    return component ? sampleValue(component, given(id)) : null;
  });
  return { root, endpoint: `/${dependency.api_name}`, values, auth: config.username !== null };
}

/** A picture that is still missing has a name of its own; a drawing is its picture without its strokes. */
function sampleValue({ type, props }: ComponentConfig, value: unknown): unknown {
  if (value === null && props.required) {
    const photo = new File([], "photo.jpg");
    if (type === "image") return photo;
    if (type === "file") return props.file_count === "multiple" ? [photo] : photo;
    if (type === "gallery") return [{ image: photo, caption: null }];
    if (type === "imageeditor") return { background: null, layers: [], composite: photo, id: null };
  }
  if (typeof value !== "object" || value === null || !("strokes" in value)) return value;
  const { strokes: _, ...picture } = value;
  return picture;
}

/** Code that makes the same call. */
export function codeFor(language: CodeLanguage, sample: Sample): string {
  if (language === "typescript") return typescript(sample);
  return language === "python" ? python(sample) : curl(sample);
}

function typescript({ root, endpoint, values, auth }: Sample): string {
  const written = json(values, 2).replace(FILE, (_, name: string) => `handle_file("${name}")`);
  const usesFiles = written.includes("handle_file(");
  return [
    `import { Client${usesFiles ? ", handle_file" : ""} } from "@gradio/client";`,
    "",
    `const app = await Client.connect("${root}"${auth ? ', { auth: ["name", "password"] }' : ""});`,
    `const { data } = await app.predict("${endpoint}", ${written});`,
    "console.log(data);",
  ].join("\n");
}

function python({ root, endpoint, values, auth }: Sample): string {
  const written = values.map((value) => `    ${pythonValue(value)},`);
  const usesFiles = written.some((line) => line.includes("handle_file("));
  return [
    `from gradio_client import Client${usesFiles ? ", handle_file" : ""}`,
    "",
    `app = Client("${root}"${auth ? ', auth=("name", "password")' : ""})`,
    "result = app.predict(",
    ...written,
    `    api_name="${endpoint}",`,
    ")",
    "print(result)",
  ].join("\n");
}

function curl({ root, endpoint, values }: Sample): string {
  const call = `${root}/gradio_api/call${endpoint}`;
  let files = 0;
  const data = json(values, 0).replace(FILE, () => {
    files++;
    return `{"path":"'"$file${files === 1 ? "" : files}"'","meta":{"_type":"gradio.FileData"}}`;
  });
  const names = [...json(values, 0).matchAll(FILE)].map(([, name]) => name);
  return [
    ...names.map(
      (name, index) =>
        `file${index === 0 ? "" : index + 1}=$(curl -s "${root}/gradio_api/upload" -F "files=@${name}" | cut -d '"' -f 2)`,
    ),
    `id=$(curl -s "${call}" -H "Content-Type: application/json" \\`,
    `  -d '{"data":${names.length > 0 ? data : data.replaceAll("'", "'\\''")}}' | cut -d '"' -f 4)`,
    `curl -N "${call}/$id"`,
  ].join("\n");
}

function json(values: readonly unknown[], indent: number): string {
  return JSON.stringify(values.map(marked), null, indent) ?? "[]";
}

/** The value with its files replaced by what `FILE` finds. */
function marked(value: unknown): unknown {
  if (value instanceof File) return `__file:${value.name}__`;
  if (value instanceof Blob) return "__file:drawing.png__";
  if (isFileData(value)) return `__file:${value.orig_name ?? "file"}__`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item)]));
}

function pythonValue(value: unknown): string {
  const written = JSON.stringify(marked(value)) ?? "null";
  return written
    .replace(FILE, (_, name: string) => `handle_file("${name}")`)
    .replace(/"(?:[^"\\]|\\.)*"|\btrue\b|\bfalse\b|\bnull\b/g, (token) =>
      token === "true" ? "True" : token === "false" ? "False" : token === "null" ? "None" : token,
    );
}
