import type { Exercise } from "./exercise.js";
import { everyValue, pixelValue } from "./exercise-run.js";

const BACKDROP = [37, 64, 217];

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
  checks: [
    {
      passes: (run) => everyValue(run, "backdrop.png"),
      texts: {
        en: {
          what: "backdrop.png is as large as the photo.",
          hint: "Save { data: pixels, width, height, channels: 3 } under that name.",
        },
        es: {
          what: "backdrop.png mide lo mismo que la foto.",
          hint: "Guarda { data: pixels, width, height, channels: 3 } con ese nombre.",
        },
      },
    },
    {
      passes: (run) =>
        everyValue(run, "backdrop.png", (value, pixel, channel) => {
          const ends = [pixelValue(run.photo, pixel, channel) ?? 0, BACKDROP[channel] ?? 0];
          return value >= Math.min(...ends) - 1 && value <= Math.max(...ends) + 1;
        }),
      texts: {
        en: {
          what: "Every value lies between the photo's and the colour's.",
          hint: "pixels has three numbers a pixel and data four: they are at 3 * i + c and at 4 * i + c.",
        },
        es: {
          what: "Cada valor está entre el de la foto y el del color.",
          hint: "pixels tiene tres números por píxel y data cuatro: están en 3 * i + c y en 4 * i + c.",
        },
      },
    },
    {
      passes: (run) => {
        const cutOut = run.answers?.["background-removal"];
        if (!cutOut) return false;
        return everyValue(run, "backdrop.png", (value, pixel, channel) => {
          const alpha = (cutOut.data[4 * pixel + 3] ?? 0) / 255;
          const mixed = (cutOut.data[4 * pixel + channel] ?? 0) * alpha + (BACKDROP[channel] ?? 0) * (1 - alpha);
          return Math.abs(value - mixed) <= 1;
        });
      },
      byAnswers: true,
      texts: {
        en: {
          what: "Photo and colour are mixed as alpha says.",
          hint: "alpha goes from 0 to 255: divide it by 255. Photo times alpha, plus colour times (1 - alpha).",
        },
        es: {
          what: "La foto y el color se mezclan como dice el alfa.",
          hint: "El alfa va de 0 a 255: divídelo entre 255. Foto por alfa, más color por (1 - alfa).",
        },
      },
    },
  ],
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
