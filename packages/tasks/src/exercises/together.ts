import type { Exercise } from "./exercise.js";

export const together: Exercise = {
  start: `import { classifyAndSegment, pipeline } from "vistazo";

const classify = await pipeline("image-classification", "google/vit-base-patch16-224");
const segment = await pipeline("image-segmentation", "nvidia/segformer-b0-finetuned-ade-512-512");
`,
  solution: `const { classes, segments } = await classifyAndSegment(classify, segment, "photo.jpg");
console.log(classes[0].label);
for (const { label, share } of segments.sort((a, b) => b.share - a.share)) {
  if (share > 0.05) console.log(\`\${Math.round(share * 100)} % \${label}\`);
}
`,
  python: `import numpy as np
from transformers import pipeline

classify = pipeline("image-classification", model="google/vit-base-patch16-224")
segment = pipeline("image-segmentation", model="nvidia/segformer-b0-finetuned-ade-512-512")

print(classify("photo.jpg")[0]["label"])
parts = [(np.asarray(part["mask"]).mean() / 255, part["label"]) for part in segment("photo.jpg")]
for share, label in sorted(parts, reverse=True):
    if share > 0.05:
        print(f"{share:.0%} {label}")
`,
  app: "classify-and-segment",
  texts: {
    en: {
      title: "Classification and segmentation together",
      goal: "What the photo shows as a whole, and which parts it has with more than 5 % of it.",
      steps: [
        "Load a pipeline for each of the two tasks.",
        "Run both on the same photo.",
        "Print the best label, and then the large parts by size.",
      ],
      check:
        "This model gives every pixel a class, so all shares together make 100 %. Does the best label lie in one of the parts?",
    },
    es: {
      title: "Clasificación y segmentación a la vez",
      goal: "Qué muestra la foto en su conjunto y qué partes ocupan más del 5 %.",
      steps: [
        "Carga un pipeline para cada una de las dos tareas.",
        "Ejecuta ambos con la misma foto.",
        "Escribe la mejor etiqueta y después las partes grandes, de mayor a menor.",
      ],
      check:
        "Este modelo da una clase a cada píxel, así que todas las partes suman el 100 %. ¿Está la mejor etiqueta en alguna de ellas?",
    },
  },
};
