import type { Exercise } from "./exercise.js";

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
