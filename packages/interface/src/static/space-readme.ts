import { type Language, type Task, taskDescriptors } from "@vistazo/tasks";
import { spokenSize } from "../files/byte-size.js";

export interface SpaceText {
  readonly title: string;
  readonly task: Task;
  /** Of the model: `org/name` on the Hub, or a folder. */
  readonly id: string;
  readonly bytes: number;
  readonly language: Language;
}

const TEXTS = {
  en: (task: string, size: string) =>
    `${task} in the browser: the model (${size}) is loaded once and runs on the visitor's device, so no photo leaves it.\n\n` +
    "This folder is the whole page. Any web server serves it, from any path, for instance `python3 -m http.server`; " +
    "as a Space on Hugging Face this file says how (`sdk: static`). Opened straight from the disk it does not run, as browsers load no modules from there.\n",
  es: (task: string, size: string) =>
    `${task} en el navegador: el modelo (${size}) se carga una vez y funciona en el dispositivo de quien visita la página, así que ninguna foto sale de él.\n\n` +
    "Esta carpeta es la página entera. La sirve cualquier servidor web, desde cualquier ruta, por ejemplo `python3 -m http.server`; " +
    "como Space de Hugging Face, este archivo dice cómo (`sdk: static`). Abierta directamente del disco no funciona, porque los navegadores no cargan módulos de ahí.\n",
} satisfies Record<Language, (task: string, size: string) => string>;

/**
 * README.md of a static Space. Where the page is isolated from other origins, its model computes in several threads.
 * Source: https://huggingface.co/docs/hub/spaces-config-reference
 */
export function spaceReadme({ title, task, id, bytes, language }: SpaceText): string {
  const onHub = /^[\w.-]+\/[\w.-]+$/.test(id) && !id.startsWith("vistazo/");
  return [
    "---",
    `title: ${JSON.stringify(title)}`,
    `emoji: ${taskDescriptors[task].emoji}`,
    "colorFrom: blue",
    "colorTo: green",
    "sdk: static",
    "app_file: index.html",
    "pinned: false",
    ...(onHub ? ["models:", `  - ${id}`] : []),
    "custom_headers:",
    "  cross-origin-embedder-policy: require-corp",
    "  cross-origin-opener-policy: same-origin",
    "  cross-origin-resource-policy: cross-origin",
    "---",
    "",
    `# ${title}`,
    "",
    TEXTS[language](taskDescriptors[task].title[language], spokenSize(bytes)),
  ].join("\n");
}

/** Large files of a Space go by Git LFS. */
export const gitAttributes = ["safetensors", "bin", "pt", "pth", "onnx", "onnx_data", "data", "wasm"]
  .map((ending) => `*.${ending} filter=lfs diff=lfs merge=lfs -text\n`)
  .join("");
