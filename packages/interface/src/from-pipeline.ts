import { type AnnotatedPicture, type Annotation, annotatedImage } from "./components/annotated-image.js";
import { image } from "./components/image.js";
import { imageSlider } from "./components/image-slider.js";
import { type LabelScore, label } from "./components/label.js";
import { numberField, slider } from "./components/number.js";
import type { PictureResult } from "./components/picture.js";
import { InterfaceError } from "./errors.js";
import type { Context } from "./run/context.js";
import { makeStep, type Step } from "./run/step.js";

/** A task ready to be called with a photo, as `pipeline()` of a vision library gives it. */
export interface Pipeline {
  // A method, so that pipelines that take narrower options fit.
  (photo: never, options?: never): unknown;
  readonly task: string;
}

export interface FromPipelineOptions {
  readonly title?: string;
  readonly description?: string;
  readonly article?: string;
  /** Photos to try: paths or web addresses. */
  readonly examples?: readonly string[];
  readonly apiName?: string;
}

type Call = (photo: unknown, options: Record<string, unknown>) => unknown;

const TITLES: Record<string, string> = {
  "image-classification": "Image classification",
  "object-detection": "Object detection",
  "image-segmentation": "Image segmentation",
  "depth-estimation": "Depth estimation",
};

/** @throws InterfaceError `bad-option` for a task without a page */
export function pipelineStep(pipe: Pipeline, options: FromPipelineOptions): Step {
  const call = pipe as unknown as Call;
  const photo = () => image({ label: "Photo" });
  const common = { title: TITLES[pipe.task], apiName: "predict", ...options };
  const threshold = (value: number) => slider({ label: "Threshold", minimum: 0, maximum: 1, step: 0.01, value });
  switch (pipe.task) {
    case "image-classification":
      return makeStep({
        ...common,
        examples: options.examples?.map((path) => [path, 5] as const),
        inputs: [photo(), numberField({ label: "Classes", name: "top_k", value: 5, minimum: 1, precision: 0 })],
        outputs: label({ label: "Classes" }),
        fn: async (input, topK, { signal }: Context) => (await call(input, { top_k: topK, signal })) as LabelScore[],
      });
    case "object-detection":
      return makeStep({
        ...common,
        examples: options.examples?.map((path) => [path, 0.5] as const),
        inputs: [photo(), threshold(0.5)],
        outputs: annotatedImage({ label: "Objects" }),
        fn: (input, limit, { signal }: Context) => annotated(call, input, { threshold: limit, signal }),
      });
    case "image-segmentation":
      return makeStep({
        ...common,
        examples: options.examples,
        inputs: photo(),
        outputs: annotatedImage({ label: "Segments" }),
        fn: (input, { signal }: Context) => annotated(call, input, { signal }),
      });
    case "depth-estimation":
      return makeStep({
        ...common,
        examples: options.examples,
        inputs: photo(),
        outputs: imageSlider({ label: "Photo and depth", sides: ["Photo", "Depth"] }),
        fn: async (input, { signal }: Context) => {
          const { depth } = (await call(input, { signal })) as { depth: PictureResult };
          return [input, depth] as const;
        },
      });
    default:
      throw new InterfaceError(
        "bad-option",
        `There is no page for the task "${pipe.task}", only for ${Object.keys(TITLES).join(", ")}: write an Interface with its own inputs and outputs.`,
      );
  }
}

async function annotated(
  call: Call,
  photo: AnnotatedPicture["image"],
  options: Record<string, unknown>,
): Promise<AnnotatedPicture> {
  return { image: photo, annotations: (await call(photo, options)) as Annotation[] };
}
