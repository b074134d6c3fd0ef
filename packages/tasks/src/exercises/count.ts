import type { Exercise } from "./exercise.js";
import type { ExerciseRun } from "./exercise-run.js";

const LINE = /^(\d+) × (\S.*)$/u;

const counted = ({ lines }: ExerciseRun) =>
  lines.map((line) => {
    const [, count, label = ""] = LINE.exec(line) ?? [];
    return [label, Number(count)] as const;
  });

export const count: Exercise = {
  start: `import { pipeline } from "vistazo";

const detect = await pipeline("object-detection", "hustvl/yolos-small");
const objects = await detect("photo.jpg", { threshold: 0.9 });
`,
  solution: `const counts = new Map();
for (const { label } of objects) counts.set(label, (counts.get(label) ?? 0) + 1);
for (const [label, count] of counts) console.log(\`\${count} × \${label}\`);
`,
  python: `from collections import Counter

from transformers import pipeline

detect = pipeline("object-detection", model="hustvl/yolos-small")
objects = detect("photo.jpg", threshold=0.9)

counts = Counter(entry["label"] for entry in objects)
for label, count in counts.items():
    print(f"{count} × {label}")
`,
  checks: [
    {
      passes: ({ lines }) => lines.every((line) => LINE.test(line)),
      texts: {
        en: {
          what: "Every line is a number, × and a label.",
          hint: "Print a line like “3 × person” for each label, and nothing else.",
        },
        es: {
          what: "Cada línea es un número, × y una etiqueta.",
          hint: "Escribe una línea como «3 × person» por etiqueta, y nada más.",
        },
      },
    },
    {
      passes: (run) => new Set(counted(run).map(([label]) => label)).size === run.lines.length,
      texts: {
        en: {
          what: "No label occurs twice.",
          hint: "Count first, in a Map from label to number, and print when all objects are counted.",
        },
        es: {
          what: "Ninguna etiqueta aparece dos veces.",
          hint: "Primero cuenta, en un Map de etiqueta a número, y escribe cuando estén contados todos los objetos.",
        },
      },
    },
    {
      passes: (run) => {
        const found = run.answers?.["object-detection"];
        if (!found) return false;
        const counts = new Map<string, number>();
        for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
        return run.lines.length === counts.size && counted(run).every(([label, count]) => counts.get(label) === count);
      },
      byAnswers: true,
      texts: {
        en: {
          what: "The numbers are those of the objects that were found.",
          hint: "Go through objects and add 1 to the count of each label: a label that is not in the Map yet has 0.",
        },
        es: {
          what: "Los números son los de los objetos encontrados.",
          hint: "Recorre objects y suma 1 a la cuenta de cada etiqueta: si aún no está en el Map, tiene 0.",
        },
      },
    },
  ],
  texts: {
    en: {
      title: "Count what is there",
      goal: "A list like “3 × person, 1 × dog” for a photo.",
      steps: ["Detect with a threshold of 0.9.", "Count how often each label occurs.", "Print a line for each label."],
      check:
        "The counts are those of the list above, with the same model and a lowest score of 90 %. Set the threshold to 0.3: what comes in addition, and is it right?",
    },
    es: {
      title: "Cuenta lo que hay",
      goal: "Una lista como «3 × person, 1 × dog» para una foto.",
      steps: [
        "Detecta con un umbral de 0,9.",
        "Cuenta cuántas veces aparece cada etiqueta.",
        "Escribe una línea por etiqueta.",
      ],
      check:
        "Los números son los de la lista de arriba, con el mismo modelo y una puntuación mínima del 90 %. Baja el umbral a 0,3: ¿qué aparece de más y es correcto?",
    },
  },
};
