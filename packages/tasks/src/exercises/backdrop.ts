import type { Exercise } from "./exercise.js";

export const backdrop: Exercise = {
  start: `import { pipeline, savePhoto } from "vistazo";

const removeBackground = await pipeline("background-removal", "ZhengPeng7/BiRefNet_lite");
const { data, width, height } = await removeBackground("photo.jpg");
const backdrop = [37, 64, 217];
`,
  solution: `const pixels = new Uint8Array(width * height * 3);
for (let i = 0; i < width * height; i++) {
  const alpha = data[4 * i + 3] / 255;
  for (let c = 0; c < 3; c++) pixels[3 * i + c] = data[4 * i + c] * alpha + backdrop[c] * (1 - alpha);
}
await savePhoto("backdrop.png", { data: pixels, width, height, channels: 3 });
`,
  texts: {
    en: {
      title: "Another background",
      goal: "The photo's foreground before a single colour, without a seam at its edges.",
      steps: [
        "Remove the background: data has red, green, blue and alpha of each pixel, row by row.",
        "Mix each pixel with the colour: as much of the photo as alpha says, and of the colour the rest.",
        "Save the mixed pixels, three numbers each.",
      ],
      check:
        "At hair and other soft edges the colour shines through; where alpha is 255 nothing has changed. Round alpha to 0 or 1 first: what becomes of the edges?",
    },
    es: {
      title: "Otro fondo",
      goal: "El primer plano de la foto ante un solo color, sin costura en los bordes.",
      steps: [
        "Quita el fondo: data tiene rojo, verde, azul y alfa de cada píxel, fila a fila.",
        "Mezcla cada píxel con el color: tanto de la foto como diga el alfa, y del color el resto.",
        "Guarda los píxeles mezclados, tres números cada uno.",
      ],
      check:
        "En el pelo y en otros bordes suaves se transparenta el color; donde el alfa es 255 no ha cambiado nada. Redondea antes el alfa a 0 o 1: ¿qué pasa con los bordes?",
    },
  },
};
