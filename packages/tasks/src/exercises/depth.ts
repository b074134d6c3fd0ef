import type { Exercise } from "./exercise.js";
import { type ExerciseRun, everyValue } from "./exercise-run.js";

/** Of the first line, without the unit. */
const numbers = ({ lines: [line = ""] }: ExerciseRun) => line.replace(/\sm$/u, "").trim().split(/\s+/u).map(Number);

export const depth: Exercise = {
  start: `import { pipeline, savePhoto } from "vistazo";

const estimate = await pipeline("depth-estimation", "Intel/zoedepth-nyu-kitti");
const { predicted_depth, depth, unit = "" } = await estimate("photo.jpg");
`,
  solution: `const { data, dims } = predicted_depth;
const [height, width] = dims;
let nearest = Number.POSITIVE_INFINITY;
let farthest = 0;
for (const value of data) {
  nearest = Math.min(nearest, value);
  farthest = Math.max(farthest, value);
}
const middle = data[Math.floor(height / 2) * width + Math.floor(width / 2)];
console.log(nearest.toFixed(2), middle.toFixed(2), farthest.toFixed(2), unit);
await savePhoto("depth.png", depth);
`,
  python: `from transformers import pipeline

estimate = pipeline("depth-estimation", model="Intel/zoedepth-nyu-kitti")
answer = estimate("photo.jpg")

depth = answer["predicted_depth"]
height, width = depth.shape
print(f"{depth.min():.2f} {depth[height // 2, width // 2]:.2f} {depth.max():.2f}")
answer["depth"].save("depth.png")
`,
  checks: [
    {
      passes: (run) => {
        const [least, middle, greatest, ...more] = numbers(run);
        return (
          least !== undefined &&
          middle !== undefined &&
          greatest !== undefined &&
          more.length === 0 &&
          least <= middle &&
          middle <= greatest
        );
      },
      texts: {
        en: {
          what: "The line has three numbers, the middle one between the other two.",
          hint: "Print the least value, the one in the middle of the photo and the greatest in one line, in this order.",
        },
        es: {
          what: "La línea tiene tres números, el del centro entre los otros dos.",
          hint: "Escribe en una línea el valor menor, el del centro de la foto y el mayor, en este orden.",
        },
      },
    },
    {
      passes: (run) => {
        const depth = run.answers?.["depth-estimation"]?.predicted_depth;
        if (!depth) return false;
        const [height, width] = depth.dims;
        const ends = depth.data.reduce<[number, number]>(
          ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
          [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
        );
        const middle = depth.data[Math.floor(height / 2) * width + Math.floor(width / 2)] ?? Number.NaN;
        const found = numbers(run);
        return [ends[0], middle, ends[1]].every((value, at) => Math.abs(value - (found[at] ?? Number.NaN)) <= 0.0051);
      },
      byAnswers: true,
      texts: {
        en: {
          what: "They are the least value, the one in the middle and the greatest.",
          hint: "The middle of row floor(height / 2) is at floor(height / 2) * width + floor(width / 2). Print two decimals: toFixed(2).",
        },
        es: {
          what: "Son el valor menor, el del centro y el mayor.",
          hint: "El centro está en la fila floor(height / 2): floor(height / 2) * width + floor(width / 2). Escribe dos decimales: toFixed(2).",
        },
      },
    },
    {
      passes: (run) => everyValue(run, "depth.png"),
      texts: {
        en: {
          what: "depth.png is as large as the photo.",
          hint: 'depth is a picture already: await savePhoto("depth.png", depth).',
        },
        es: {
          what: "depth.png mide lo mismo que la foto.",
          hint: 'depth ya es una imagen: await savePhoto("depth.png", depth).',
        },
      },
    },
  ],
  texts: {
    en: {
      title: "Depth with a pipeline",
      goal: "How far away the nearest and the farthest pixel are, and the one in the middle; and the depth as a picture.",
      steps: [
        "Estimate the depth: predicted_depth has a value for every pixel, row by row.",
        "Find the least, the greatest and the middle value.",
        "Save depth as a picture.",
      ],
      check:
        "There are as many values as pixels, the middle lies between the other two, and in the picture what is near is dark. Point at the middle of the photo above: the page shows the same number.",
    },
    es: {
      title: "Profundidad con un pipeline",
      goal: "A qué distancia están el píxel más cercano, el más lejano y el del centro; y la profundidad como imagen.",
      steps: [
        "Estima la profundidad: predicted_depth tiene un valor por píxel, fila a fila.",
        "Busca el valor menor, el mayor y el del centro.",
        "Guarda depth como imagen.",
      ],
      check:
        "Hay tantos valores como píxeles, el del centro está entre los otros dos y en la imagen lo cercano es oscuro. Señala el centro de la foto de arriba: la página muestra el mismo número.",
    },
  },
};
