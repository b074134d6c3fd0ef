import type { AboutText } from "../about-text.js";

export const es: AboutText = {
  about: [
    "La segmentación decide a qué pertenece cada píxel. Donde la detección dibuja un recuadro, esta traza el contorno: una máscara para cada parte.",
    "Hay tres clases. Semántica: cada píxel recibe una clase, y dos gatos que se tocan forman una sola zona «gato». De instancias: cada gato es un objeto y el fondo no tiene clase. Panóptica: ambas a la vez, cada gato por separado y, además, el cielo y la hierba.",
  ],
  uses: [
    { title: "Recortar", text: "Una persona ante otro fondo, en una videollamada o en el catálogo de una tienda." },
    { title: "Medir", text: "La superficie de un bosque desde un satélite o la de un tumor en una tomografía." },
    {
      title: "Entender una calle",
      text: "Calzada, acera, personas: por dónde puede circular un vehículo y por dónde no.",
    },
  ],
};
