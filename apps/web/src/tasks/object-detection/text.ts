import type { Translated } from "@vistazo/tasks";
import type { PageText } from "../../shared/shell/page-text.js";

export const text: Translated<PageText> = {
  en: {
    name: "Detection",
    title: "What is where?",
    intro: "A model puts a box around every object it knows, with a label and a score.",
    words:
      "count cars, people, animals; traffic, shelves, sport, tracking; bounding boxes; COCO, Pascal VOC; IoU, AP, mAP, AP50",
  },
  es: {
    name: "Detección",
    title: "¿Qué hay y dónde está?",
    intro: "Un modelo encuadra cada objeto que conoce, con su etiqueta y su puntuación.",
    words:
      "contar coches, personas, animales; tráfico, estanterías, deporte, seguimiento; cajas, recuadros; COCO, Pascal VOC; IoU, AP, mAP, AP50",
  },
};
