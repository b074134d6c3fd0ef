import {
  annotatedImage,
  type Context,
  type App as GradioApp,
  Interface,
  image,
  label,
  taskForm,
  type UploadedFile,
} from "@vistazo/interface";
import { imageClassification, imageSegmentation, type Task } from "@vistazo/tasks";
import type { Parameters } from "../inference/parameters.js";
import { modelField } from "./choose-model.js";
import { type AppStudio, runInApp } from "./run-in-app.js";
import { es } from "./spanish.js";

/** Calls that wait for a model or for their turn at the same time; the model host says how many of them run. */
const concurrencyLimit = 16;

/** A task on any model: the form that its description makes, with a field for the model. */
export async function taskApp(studio: AppStudio, task: Task): Promise<GradioApp> {
  const { title, description, options, output, translations, readOptions, show } = taskForm(task);
  return new Interface({
    title,
    description,
    inputs: [image({ label: "Photo", type: "file" }), await modelField(studio.catalogue, task), ...options],
    outputs: output,
    fn: async (picture, model, ...rest: readonly unknown[]) => {
      const context = rest[options.length] as Context;
      const parameters = readOptions(rest) as Parameters;
      const photo = picture as UploadedFile;
      const { answer, size } = await runInApp(studio, task, model as string, photo, parameters, context);
      return show({ image: photo, ...size }, answer);
    },
    apiName: "predict",
    concurrencyLimit,
    translations: { es: { ...es, ...translations.es } },
  });
}

/** Two tasks on one photo: the course's exercise, as a page. */
export async function togetherApp(studio: AppStudio): Promise<GradioApp> {
  const { catalogue } = studio;
  return new Interface({
    title: "Classification and segmentation",
    description: "Two models look at one photo: what does it show as a whole, and where in it is what?",
    inputs: [
      image({ label: "Photo", type: "file" }),
      await modelField(catalogue, imageClassification.id, { label: "Classifier", name: "classifier" }),
      await modelField(catalogue, imageSegmentation.id, { label: "Segmentation model", name: "segmenter" }),
    ],
    outputs: [label({ label: "Answer" }), annotatedImage({ label: "Segments" })],
    fn: async (picture, classifier, segmenter, context) => {
      const [classes, segments] = await Promise.all([
        runInApp(studio, imageClassification.id, classifier, picture, { top_k: 5 }, context),
        runInApp(studio, imageSegmentation.id, segmenter, picture, {}, context),
      ]);
      return [classes.answer, { image: picture, ...segments.size, annotations: segments.answer }] as const;
    },
    apiName: "predict",
    concurrencyLimit,
    translations: { es },
  });
}
