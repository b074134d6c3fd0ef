import { choice, fraction, type Given, texts } from "../option.js";
import { overlapOption } from "../overlap-option.js";
import { describeTask } from "../task-descriptor.js";

export const imageSegmentation = describeTask({
  id: "image-segmentation",
  title: { en: "Image segmentation", es: "Segmentación de imágenes" },
  description: {
    en: "A model finds out what each pixel belongs to.",
    es: "Un modelo averigua a qué pertenece cada píxel.",
  },
  verb: "segment",
  emoji: "🧩",
  className: /For(Semantic|Instance|Universal|Image|Panoptic)?Segmentation$/u,
  defaultModel: "facebook/detr-resnet-50-panoptic",
  options: {
    threshold: fraction({
      default: 0.9,
      label: { en: "Lowest score", es: "Puntuación mínima" },
      description: {
        en: "Objects are kept whose score is greater. Semantic segmentation has no scores. Of Ultralytics' models 0.25 is taken where nothing is given.",
        es: "Se conservan los objetos con una puntuación mayor. La segmentación semántica no puntúa. Con los modelos de Ultralytics, si no se da: 0,25.",
      },
    }),
    iou_threshold: overlapOption,
    mask_threshold: fraction({
      default: 0.5,
      description: {
        en: "The probability from which a pixel is in an object's mask.",
        es: "La probabilidad a partir de la cual un píxel está en la máscara de un objeto.",
      },
    }),
    overlap_mask_area_threshold: fraction({
      default: 0.5,
      description: {
        en: "The share of its mask that an object must keep when each pixel goes to the strongest mask.",
        es: "La proporción de su máscara que un objeto debe conservar cuando cada píxel pasa a la máscara más fuerte.",
      },
    }),
    candidate_labels: texts({
      description: {
        en: "What to look for, for models that read texts (CLIPSeg): a list, or words with commas between them. All are kept unless threshold is given.",
        es: "Qué buscar, en modelos que leen textos (CLIPSeg): una lista, o palabras separadas por comas. Se conservan todas salvo que se dé threshold.",
      },
    }),
    subtask: choice(["semantic", "instance", "panoptic"], {
      description: {
        en: "Default: the first of panoptic, instance and semantic that the model can do.",
        es: "Si no se da: la primera de panoptic, instance y semantic que el modelo sepa hacer.",
      },
    }),
  },
});

/** The parameters of transformers' image-segmentation pipeline. */
export interface ImageSegmentationOptions extends Given<typeof imageSegmentation.options> {}

export type Subtask = NonNullable<ImageSegmentationOptions["subtask"]>;
