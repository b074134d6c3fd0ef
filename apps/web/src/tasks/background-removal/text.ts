import type { Translated } from "@vistazo/tasks";
import type { PageText } from "../../shared/shell/page-text.js";

export const text: Translated<PageText> = {
  en: {
    name: "Cut-outs",
    title: "Without its background",
    intro: "A model cuts out what the photo is about, down to single hairs, and leaves the rest transparent.",
    words:
      "remove the background, cut out, transparent, PNG, alpha, matting, foreground, portrait, product photo; RMBG, BiRefNet, MODNet; MAE, SAD",
  },
  es: {
    name: "Recortes",
    title: "Sin su fondo",
    intro: "Un modelo recorta lo que muestra la foto, hasta el último pelo, y deja transparente lo demás.",
    words:
      "quitar el fondo, recortar, transparente, PNG, alfa, matting, primer plano, retrato, foto de producto; RMBG, BiRefNet, MODNet; MAE, SAD",
  },
};
