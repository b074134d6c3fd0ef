import { imageSegmentation } from "../image-segmentation/image-segmentation.js";
import type { Given } from "../option.js";
import { describeTask } from "../task-descriptor.js";
import type { CutOut } from "./answer.js";

export const backgroundRemoval = describeTask({
  id: "background-removal",
  title: { en: "Background removal", es: "Eliminación del fondo" },
  description: {
    en: "A model cuts out what the photo is about, with soft edges.",
    es: "Un modelo recorta lo que muestra la foto, con bordes suaves.",
  },
  verb: "removeBackground",
  emoji: "✂️",
  // Models of one mask are published as segmenters.
  className: imageSegmentation.className,
  defaultModel: "Xenova/modnet",
  options: {},
  handedOver: ({ data }: CutOut) => [data],
});

/** The background-removal pipeline of transformers.js has no parameters. */
export type BackgroundRemovalOptions = Given<typeof backgroundRemoval.options>;
