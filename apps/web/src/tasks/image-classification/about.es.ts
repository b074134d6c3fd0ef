import type { AboutText } from "../about-text.js";

export const es: AboutText = {
  about: [
    "Un clasificador responde a una sola pregunta: ¿qué muestra esta foto en su conjunto? Conoce una lista cerrada de etiquetas, mil en el caso de ImageNet, y da a cada una una puntuación. Todas juntas suman 1.",
    "No dice dónde está cada cosa ni puede nombrar lo que no figura en su lista: ante algo desconocido elige las etiquetas que más se le parecen. Si la mejor puntuación es baja, es probable que haya ocurrido eso.",
  ],
  uses: [
    {
      title: "Ordenar fotos",
      text: "Los álbumes y las tiendas etiquetan solos sus imágenes, y luego se encuentran por esas palabras.",
    },
    {
      title: "Separar",
      text: "En una cadena de producción o una planta de reciclaje: bueno o dañado, vidrio o papel.",
    },
    {
      title: "Reconocer especies",
      text: "Plantas, aves, setas: un modelo que siguió aprendiendo con pocas etiquetas muy parecidas entre sí.",
    },
  ],
};
