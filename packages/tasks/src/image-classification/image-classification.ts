import { choice, type Given, wholeNumber } from "../option.js";
import { describeTask } from "../task-descriptor.js";

export const imageClassification = describeTask({
  id: "image-classification",
  title: { en: "Image classification", es: "Clasificación de imágenes" },
  description: {
    en: "A model names what the photo shows, with a score for each label.",
    es: "Un modelo dice qué muestra la foto y puntúa cada etiqueta.",
  },
  verb: "classify",
  emoji: "👀",
  className: /ForImageClassification(WithTeacher)?$/u,
  defaultModel: "google/vit-base-patch16-224",
  options: {
    top_k: wholeNumber({
      minimum: 1,
      default: 5,
      label: { en: "Labels", es: "Etiquetas" },
      description: {
        en: "How many of the best labels; all when there are fewer.",
        es: "Cuántas de las mejores etiquetas; todas si hay menos.",
      },
    }),
    function_to_apply: choice(["softmax", "sigmoid", "none"], {
      description: {
        en: "What turns logits into scores. Default: sigmoid for multi-label and single-output models, else softmax.",
        es: "Qué convierte los logits en puntuaciones. Si no se da: sigmoid en modelos de varias etiquetas o de una sola salida; si no, softmax.",
      },
    }),
  },
});

/** The parameters of transformers' image-classification pipeline. */
export interface ImageClassificationOptions extends Given<typeof imageClassification.options> {}

/** What turns logits into scores. */
export type ClassificationFunction = NonNullable<ImageClassificationOptions["function_to_apply"]>;
