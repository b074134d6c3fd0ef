import type { Exercise } from "./exercise.js";

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
