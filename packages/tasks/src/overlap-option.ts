import { fraction } from "./option.js";

/** Of models that find an object several times, all over the photo. */
export const overlapOption = fraction({
  description: {
    en: "Of Ultralytics' models: where two boxes of a class overlap more than this (intersection over union), only the surer is kept. Default: 0.7, of YOLOv5's own exports 0.45.",
    es: "Con los modelos de Ultralytics: si dos recuadros de una clase se solapan más que esto (intersección entre unión), se conserva solo el más seguro. Si no se da: 0,7, y 0,45 con los exportados por YOLOv5.",
  },
});
