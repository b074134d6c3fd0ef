import { byTask, type Task, taskDescriptors } from "@vistazo/tasks";
import { api } from "../shared/api/api.js";
import { code as backgroundRemoval } from "../tasks/background-removal/code.js";
import { code as depthEstimation } from "../tasks/depth-estimation/code.js";
import { code as imageClassification } from "../tasks/image-classification/code.js";
import { code as imageSegmentation } from "../tasks/image-segmentation/code.js";
import { code as objectDetection } from "../tasks/object-detection/code.js";
import type { TaskCode } from "../tasks/task-code.js";

export type CodeLanguage = "typescript" | "curl" | "python";

/** Gradio's clients. */
export type ApiLanguage = "gradio-client" | "gradio_client";

/** What the code is for: a model of a task with the settings that are made on the page. */
export interface CodeSubject {
  task: Task;
  /** Hub id, with its revision where one was given, or `folder:NAME`. */
  model: string;
  /** Of a folder, where the page may know it. */
  path: string | null;
  settings: Readonly<Record<string, number>>;
  /** Of the studio that serves this page. */
  origin: string;
}

const TASK_CODE: Readonly<Record<Task, TaskCode>> = byTask({
  imageClassification,
  objectDetection,
  imageSegmentation,
  backgroundRemoval,
  depthEstimation,
});

/** The languages in which there is a program for a task. */
export function languagesFor(task: Task): readonly CodeLanguage[] {
  return TASK_CODE[task].python ? ["typescript", "curl", "python"] : ["typescript", "curl"];
}

/** A program that does what the page does. Every name in it is quoted as its language wants it. */
export function codeFor(language: CodeLanguage, subject: CodeSubject): string {
  return { typescript, curl, python }[language](subject);
}

/** A program that asks the studio's Gradio app for the task to do it. */
export function apiCodeFor(language: ApiLanguage, { task, model, settings, origin }: CodeSubject): string {
  const values: [string, string][] = [
    ["model", JSON.stringify(model)],
    ...Object.entries(settings).map(([name, value]): [string, string] => [name, String(value)]),
  ];
  const address = origin + api.gradio.app.url({ params: { name: task } });
  if (language === "gradio-client") {
    return [
      'import { Client, handle_file } from "@gradio/client";',
      "",
      `const app = await Client.connect("${address}");`,
      'const { data } = await app.predict("/predict", {',
      '  photo: handle_file("photo.jpg"),',
      ...values.map(([name, value]) => `  ${name}: ${value},`),
      "});",
      "console.log(data);",
    ].join("\n");
  }
  return [
    "from gradio_client import Client, handle_file",
    "",
    `app = Client("${address}")`,
    "answer = app.predict(",
    '    photo=handle_file("photo.jpg"),',
    ...values.map(([name, value]) => `    ${name}=${value},`),
    '    api_name="/predict",',
    ")",
    "print(answer)",
  ].join("\n");
}

function typescript(subject: CodeSubject): string {
  const { task, settings } = subject;
  const { verb } = taskDescriptors[task];
  const { imports = [], typescript: lines } = TASK_CODE[task];
  const names = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
  const call = `await ${verb}("photo.jpg"${names.length > 0 ? `, { ${names.join(", ")} }` : ""})`;
  return [
    `import { ${[...imports, "pipeline"].sort().join(", ")} } from "vistazo";`,
    "",
    `const ${verb} = await pipeline("${task}", ${JSON.stringify(place(subject))});`,
    ...lines(call),
  ].join("\n");
}

function python(subject: CodeSubject): string {
  const { task, model, settings } = subject;
  const { verb } = taskDescriptors[task];
  const at = model.indexOf("@");
  const source =
    at < 0
      ? `model=${JSON.stringify(place(subject))}`
      : `model=${JSON.stringify(model.slice(0, at))}, revision=${JSON.stringify(model.slice(at + 1))}`;
  const names = Object.entries(settings).map(([name, value]) => `, ${name}=${value}`);
  const lines = TASK_CODE[task].python?.(`${verb}("photo.jpg"${names.join("")})`) ?? [];
  return ["from transformers import pipeline", "", `${verb} = pipeline("${task}", ${source})`, ...lines].join("\n");
}

/** For every shell: within double quotes there is nothing but letters, digits and characters that mean nothing to any of them. */
function curl({ task, model, settings, origin }: CodeSubject): string {
  const query = new URLSearchParams({ task });
  for (const [name, value] of Object.entries(settings)) query.set(name, String(value));
  const path = api.inference.run
    .url({ params: { id: model } })
    .replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `curl --data-binary @photo.jpg "${origin}${path}?${query}"`;
}

/** What a program on this computer calls the model by. */
function place({ model, path }: CodeSubject): string {
  return model.startsWith("folder:") ? (path ?? `./${model.slice("folder:".length)}`) : model;
}
