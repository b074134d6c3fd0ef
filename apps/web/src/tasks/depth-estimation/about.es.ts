import type { AboutText } from "../about-text.js";

export const es: AboutText = {
  about: [
    "A partir de una sola foto, un modelo estima a qué distancia está cada píxel. No hay un segundo ojo: se guía por lo mismo que las personas, el tamaño de las cosas conocidas, la perspectiva y lo que tapa a lo demás.",
    "Los modelos relativos solo distinguen lo cercano de lo lejano. Los métricos responden en metros, y aciertan en lugares como los que vieron al entrenarse: interiores con NYU, calles con KITTI.",
  ],
  uses: [
    { title: "Retratos", text: "Desenfocar lo que hay detrás de una cara, como lo hace un buen objetivo." },
    { title: "Robots y drones", text: "Saber qué está cerca con una cámara en lugar de un sensor caro." },
    { title: "Realidad aumentada", text: "Una silla virtual queda oculta tras la mesa real." },
  ],
};
