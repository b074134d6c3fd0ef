import {
  annotatedImage,
  type App as GradioApp,
  Interface,
  image,
  imageSlider,
  label,
  number,
  slider,
} from "@vistazo/interface";
import type { Studio } from "../studio.js";
import { modelField } from "./choose-model.js";
import { runInApp } from "./run-in-app.js";
import { es } from "./spanish.js";

const share = (name: string, value: number) =>
  slider({ label: name, name: "threshold", minimum: 0, maximum: 1, step: 0.01, value });
const photo = () => image({ label: "Photo" });

/** Calls that wait for a model or for their turn at the same time; the model host says how many of them run. */
const concurrencyLimit = 16;

/** What a photo shows as a whole. */
export async function classificationApp(studio: Studio): Promise<GradioApp> {
  return new Interface({
    title: "Image classification",
    description: "A model names what the photo shows, with a score for each label.",
    inputs: [
      photo(),
      await modelField(studio.catalogue, "image-classification"),
      number({ label: "Labels", name: "top_k", value: 5, minimum: 1, maximum: 1000, precision: 0 }),
    ],
    outputs: label({ label: "Answer" }),
    fn: (picture, model, topK, context) =>
      runInApp(studio, "image-classification", model, picture, { top_k: topK }, context),
    apiName: "predict",
    concurrencyLimit,
    translations: { es },
  });
}

/** Which objects are where. */
export async function detectionApp(studio: Studio): Promise<GradioApp> {
  return new Interface({
    title: "Object detection",
    description: "A model draws a box around every object it knows.",
    inputs: [photo(), await modelField(studio.catalogue, "object-detection"), share("Lowest score", 0.5)],
    outputs: annotatedImage({ label: "Objects" }),
    fn: async (picture, model, threshold, context) => ({
      image: picture,
      annotations: await runInApp(studio, "object-detection", model, picture, { threshold }, context),
    }),
    apiName: "predict",
    concurrencyLimit,
    translations: { es },
  });
}

/** What each pixel belongs to. */
export async function segmentationApp(studio: Studio): Promise<GradioApp> {
  return new Interface({
    title: "Image segmentation",
    description: "A model finds out what each pixel belongs to.",
    inputs: [photo(), await modelField(studio.catalogue, "image-segmentation"), share("Lowest score", 0.9)],
    outputs: annotatedImage({ label: "Segments" }),
    fn: async (picture, model, threshold, context) => ({
      image: picture,
      annotations: await runInApp(studio, "image-segmentation", model, picture, { threshold }, context),
    }),
    apiName: "predict",
    concurrencyLimit,
    translations: { es },
  });
}

/** How far away everything is. */
export async function depthApp(studio: Studio): Promise<GradioApp> {
  return new Interface({
    title: "Depth estimation",
    description: "A model estimates from a single photo how far away everything is.",
    inputs: [photo(), await modelField(studio.catalogue, "depth-estimation")],
    outputs: imageSlider({ label: "Photo and depth", sides: ["Photo", "Depth"] }),
    fn: async (picture, model, context) => {
      const { depth } = await runInApp(studio, "depth-estimation", model, picture, {}, context);
      return [picture, depth] as const;
    },
    apiName: "predict",
    concurrencyLimit,
    translations: { es },
  });
}

/** Two tasks on one photo: the course's exercise, as a page. */
export async function togetherApp(studio: Studio): Promise<GradioApp> {
  const { catalogue } = studio;
  return new Interface({
    title: "Classification and segmentation",
    description: "Two models look at one photo: what does it show as a whole, and where in it is what?",
    inputs: [
      photo(),
      await modelField(catalogue, "image-classification", { label: "Classifier", name: "classifier" }),
      await modelField(catalogue, "image-segmentation", { label: "Segmentation model", name: "segmenter" }),
    ],
    outputs: [label({ label: "Answer" }), annotatedImage({ label: "Segments" })],
    fn: async (picture, classifier, segmenter, context) => {
      const [classes, annotations] = await Promise.all([
        runInApp(studio, "image-classification", classifier, picture, { top_k: 5 }, context),
        runInApp(studio, "image-segmentation", segmenter, picture, {}, context),
      ]);
      return [classes, { image: picture, annotations }] as const;
    },
    apiName: "predict",
    concurrencyLimit,
    translations: { es },
  });
}
