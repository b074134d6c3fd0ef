import type { Exercise } from "./exercise.js";
import { type ExerciseRun, maskShare } from "./exercise-run.js";

const PART = /^(\d+) % (\S.*)$/u;

const parts = ({ lines }: ExerciseRun) =>
  lines.slice(1).map((line) => {
    const [, share, label = ""] = PART.exec(line) ?? [];
    return [Number(share), label] as const;
  });

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
  checks: [
    {
      passes: ({ lines: [first] }) => first !== undefined && !PART.test(first),
      texts: {
        en: {
          what: "The first line says what the photo shows as a whole.",
          hint: "classes comes best first: print the label of the first.",
        },
        es: {
          what: "La primera línea dice qué muestra la foto en su conjunto.",
          hint: "classes viene de mejor a peor: escribe la etiqueta de la primera.",
        },
      },
    },
    {
      passes: (run) => {
        const shares = parts(run).map(([share]) => share);
        return shares.every((share, at) => share >= 5 && share <= (shares[at - 1] ?? 100));
      },
      texts: {
        en: {
          what: "The parts come by size, each with at least 5 %.",
          hint: "Sort segments by share, the largest first, and leave out those up to 0.05. A line is like “23 % sky”.",
        },
        es: {
          what: "Las partes van por tamaño, cada una con al menos un 5 %.",
          hint: "Ordena segments por share, de mayor a menor, y descarta las de 0,05 o menos. Una línea es como «23 % sky».",
        },
      },
    },
    {
      passes: (run) => {
        const { "image-classification": classes, "image-segmentation": segments } = run.answers ?? {};
        if (!classes || !segments) return false;
        const large = segments
          .map(({ label, mask }) => [Math.round(maskShare(mask) * 100), label, maskShare(mask)] as const)
          .filter(([, , share]) => share > 0.05)
          .sort((a, b) => b[2] - a[2]);
        const found = parts(run);
        return (
          run.lines[0] === classes[0]?.label &&
          found.length === run.lines.length - 1 &&
          found.length === large.length &&
          found.every(([share, label], at) => share === large[at]?.[0] && label === large[at]?.[1])
        );
      },
      byAnswers: true,
      texts: {
        en: {
          what: "Label and shares are those that the models gave.",
          hint: "share is a number from 0 to 1: Math.round(share * 100) makes it a percentage.",
        },
        es: {
          what: "La etiqueta y los porcentajes son los que dieron los modelos.",
          hint: "share es un número de 0 a 1: Math.round(share * 100) lo convierte en porcentaje.",
        },
      },
    },
  ],
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
