import type { AboutText } from "../about-text.js";

export const es: AboutText = {
  about: [
    "Un detector encuentra en la foto todos los objetos que conoce, sean los que sean, y encuadra cada uno: una etiqueta, una puntuación y sus cuatro coordenadas en píxeles.",
    "El umbral decide qué cuenta. Con uno bajo se encuentra más y se falla más; con uno alto se escapan cosas. Muévelo arriba y mira cómo aparecen y desaparecen los recuadros.",
  ],
  uses: [
    { title: "Contar", text: "Coches en un cruce, personas en una entrada, productos en una estantería." },
    { title: "Conducir", text: "Otros coches, peatones y señales de tráfico, muchas veces por segundo." },
    { title: "Seguir", text: "El balón y los jugadores de un partido, de un fotograma al siguiente." },
  ],
};
