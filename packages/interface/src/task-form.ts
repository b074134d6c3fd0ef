import type { Size } from "@vistazo/image";
import { colourDepth } from "@vistazo/image/pure";
import {
  byTask,
  type Classification,
  type DepthEstimation,
  type Option,
  type Task,
  type TaskName,
  taskDescriptors,
} from "@vistazo/tasks";
import { type Annotation, annotatedImage } from "./components/annotated-image.js";
import { checkbox } from "./components/checkbox.js";
import { radio } from "./components/choice.js";
import type { AnyComponent } from "./components/component.js";
import { image } from "./components/image.js";
import { imageSlider } from "./components/image-slider.js";
import { label } from "./components/label.js";
import { numberField, slider } from "./components/number.js";
import type { PictureResult } from "./components/picture.js";
import { InterfaceError } from "./errors.js";
import type { Translations } from "./run/step.js";

/** How a task's answer is shown: the component, and its value for a photo and what a pipeline answered. */
interface TaskView<Answer = never> {
  readonly output: () => AnyComponent;
  readonly show: (photo: ShownPhoto, answer: Answer) => unknown;
}

/** A photo that was looked at, as it is shown again: its pixels or its file, and its size. */
export interface ShownPhoto extends Size {
  readonly image: PictureResult;
}

const named = (shown: string): TaskView<Annotation[]> => ({
  output: () => annotatedImage({ label: shown }),
  show: (photo, annotations) => ({ ...photo, annotations }),
});

interface DepthPicture extends Partial<Pick<DepthEstimation, "predicted_depth">> {
  readonly depth: PictureResult;
}

const taskViews = byTask({
  imageClassification: {
    output: () => label({ label: "Answer" }),
    show: (_photo: ShownPhoto, labels: Classification[]) => labels,
  },
  objectDetection: named("Objects"),
  imageSegmentation: named("Segments"),
  backgroundRemoval: {
    output: () => image({ label: "Cut out" }),
    show: (_photo: ShownPhoto, cutOut: PictureResult) => cutOut,
  },
  depthEstimation: {
    output: () => imageSlider({ label: "Photo and depth", sides: ["Photo", "Depth"] }),
    // In colours, near bright: as the studio's pages and the command show it. Other libraries' pipelines may have a picture alone.
    show: ({ image }: ShownPhoto, { predicted_depth, depth, unit }: Pick<DepthEstimation, "unit"> & DepthPicture) => {
      if (!predicted_depth) return [image, depth];
      const [height, width] = predicted_depth.dims;
      return [image, colourDepth({ data: predicted_depth.data, height, width }, "inferno", unit === "m")];
    },
  },
} satisfies Record<TaskName, TaskView>);

/** The components' words in Spanish, by what they are in English. */
const es: Readonly<Record<string, string>> = {
  Photo: "Foto",
  Answer: "Respuesta",
  Objects: "Objetos",
  Segments: "Segmentos",
  "Cut out": "Recorte",
  Depth: "Profundidad",
  "Photo and depth": "Foto y profundidad",
};

/** A page's form for a task, made of its description: what goes in besides other fields, and what comes out. */
export interface TaskForm {
  readonly title: string;
  readonly description: string;
  readonly photo: ReturnType<typeof photoField>;
  /** The task's options that a person would set, in the order of {@link readOptions}. */
  readonly options: readonly AnyComponent[];
  readonly output: AnyComponent;
  readonly translations: Translations;
  /** What the fields of the options say, as the call of a pipeline takes it. */
  readOptions(values: readonly unknown[]): Record<string, unknown>;
  /** The output's value for a photo and what a pipeline answered. */
  show(photo: ShownPhoto, answer: unknown): never;
}

/** @throws InterfaceError `bad-option` for a task without a page */
export function taskForm(task: string): TaskForm {
  if (!hasForm(task)) {
    throw new InterfaceError(
      "bad-option",
      `There is no page for the task "${task}", only for ${Object.keys(taskViews).join(", ")}: write an Interface with its own inputs and outputs.`,
    );
  }
  const { title, description, options } = taskDescriptors[task];
  const shown = Object.entries<Option>(options).filter(([, option]) => option.label);
  const texts = [title, description, ...shown.flatMap(([, option]) => [option.label!, option.description])];
  const { output, show }: TaskView = taskViews[task];
  return {
    title: title.en,
    description: description.en,
    photo: photoField(),
    options: shown.map(([name, option]) => optionField(name, option)),
    output: output(),
    translations: { es: { ...es, ...Object.fromEntries(texts.map((text) => [text.en, text.es])) } },
    readOptions: (values) => Object.fromEntries(shown.map(([name], i) => [name, values[i]])),
    show: (photo, answer) => show(photo, answer as never) as never,
  };
}

function hasForm(task: string): task is Task {
  return Object.hasOwn(taskViews, task);
}

function photoField() {
  return image({ label: "Photo" });
}

function optionField(name: string, { type, label: shown, description, ...option }: Option): AnyComponent {
  const common = { name, label: shown?.en ?? name, info: description.en };
  const { minimum, maximum, choices } = option;
  const preset = option.default;
  if (type === "boolean") return checkbox({ ...common, value: preset === true });
  if (choices) {
    return radio({ ...common, choices: choices.map(String), ...(preset !== undefined && { value: String(preset) }) });
  }
  const value = typeof preset === "number" ? preset : undefined;
  return type === "number" && minimum !== undefined && maximum !== undefined
    ? slider({ ...common, minimum, maximum, step: (maximum - minimum) / 100, value })
    : numberField({ ...common, minimum, maximum, value, ...(type === "integer" && { precision: 0 }) });
}
