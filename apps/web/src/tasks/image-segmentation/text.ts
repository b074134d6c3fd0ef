import type { Translated } from "@vistazo/tasks";
import type { PageText } from "../../shared/shell/page-text.js";

export const text: Translated<PageText> = {
  en: {
    name: "Segmentation",
    title: "Which part is what?",
    intro: "A model finds out for every pixel what it belongs to, and cuts the photo into labelled parts.",
    words:
      "cut out, remove the background, masks, streets, medical images, satellite; semantic, instance, panoptic; ADE20K, Cityscapes; mIoU, AP",
  },
  es: {
    name: "Segmentación",
    title: "¿Qué es cada parte?",
    intro: "Un modelo averigua a qué pertenece cada píxel y divide la foto en partes etiquetadas.",
    words:
      "recortar, quitar el fondo, máscaras, calles, imágenes médicas, satélite; semántica, de instancias, panóptica; ADE20K, Cityscapes; mIoU, AP",
  },
};
