import { flag, fraction, type Given } from "../option.js";
import { overlapOption } from "../overlap-option.js";
import { describeTask } from "../task-descriptor.js";

export const objectDetection = describeTask({
  id: "object-detection",
  title: { en: "Object detection", es: "Detección de objetos" },
  description: {
    en: "A model draws a box around every object it knows.",
    es: "Un modelo encuadra cada objeto que conoce.",
  },
  verb: "detect",
  emoji: "🔎",
  className: /ForObjectDetection$/u,
  defaultModel: "facebook/detr-resnet-50",
  options: {
    threshold: fraction({
      default: 0.5,
      label: { en: "Lowest score", es: "Puntuación mínima" },
      description: {
        en: "Objects are kept whose score is greater. Of Ultralytics' models 0.25 is taken where nothing is given.",
        es: "Se conservan los objetos con una puntuación mayor. Con los modelos de Ultralytics, si no se da: 0,25.",
      },
    }),
    iou_threshold: overlapOption,
    exact: flag({
      default: false,
      description: {
        en: "Boxes as the network sees them, in fractions of pixels: for evaluation. Without it: truncated to whole pixels.",
        es: "Recuadros tal como los ve la red, con fracciones de píxel: para evaluar. Sin ello: truncados a píxeles enteros.",
      },
    }),
  },
});

/** The parameters of transformers' object-detection pipeline. */
export interface ObjectDetectionOptions extends Given<typeof objectDetection.options> {}
