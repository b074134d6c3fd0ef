import type { AboutText } from "../about-text.js";

export const es: AboutText = {
  about: [
    "La segmentación dice de cada píxel si pertenece a algo o no. En el borde del pelo, de la piel de un animal o del cristal eso no es toda la verdad: un píxel muestra un poco de ambos. Aquí el modelo responde cuánto de cada píxel es primer plano, el alfa de la imagen recortada.",
    "Qué es el primer plano no se lo dice nadie: los modelos han aprendido qué quieren conservar las personas de una foto. Los de retratos solo conocen personas; otros recortan cualquier cosa que destaque.",
  ],
  uses: [
    { title: "Tiendas", text: "Todos los productos de un catálogo sobre el mismo fondo." },
    { title: "Retratos", text: "Otro fondo, o uno desenfocado, con cada pelo en su sitio." },
    { title: "Carteles y pegatinas", text: "El recorte se pone sobre cualquier cosa, sin tijeras." },
  ],
};
