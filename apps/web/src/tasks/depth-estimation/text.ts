import type { Translated } from "@vistazo/tasks";
import type { PageText } from "../../shared/shell/page-text.js";

export const text: Translated<PageText> = {
  en: {
    name: "Depth",
    title: "How far away is it?",
    intro: "A model estimates from a single photo how far away every pixel is.",
    words:
      "distance, metres, 3D, robots, augmented reality, blur the background; monocular; NYU, KITTI; AbsRel, RMSE, delta",
  },
  es: {
    name: "Profundidad",
    title: "¿A qué distancia está?",
    intro: "Un modelo estima, a partir de una sola foto, a qué distancia está cada píxel.",
    words:
      "distancia, metros, 3D, robots, realidad aumentada, desenfocar el fondo; monocular; NYU, KITTI; AbsRel, RMSE, delta",
  },
};
