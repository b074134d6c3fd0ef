import type { Exercise } from "./exercise.js";

export const dogsOrCats: Exercise = {
  start: `import { Interface } from "@vistazo/interface";
import { pipeline } from "vistazo";

const classify = await pipeline("image-classification", "omarques/autotrain-dogs-and-cats-1527055142");
`,
  solution: `const app = new Interface({
  title: "Dogs or cats?",
  inputs: "image",
  outputs: "label",
  fn: (photo) => classify(photo, { top_k: 2 }),
});
await app.launch();
`,
  python: `import gradio as gr
from transformers import pipeline

classify = pipeline("image-classification", model="omarques/autotrain-dogs-and-cats-1527055142")


def answer(photo):
    return {entry["label"]: entry["score"] for entry in classify(photo, top_k=2)}


app = gr.Interface(title="Dogs or cats?", inputs=gr.Image(type="pil"), outputs="label", fn=answer)
app.launch()
`,
  app: "dogs-or-cats",
  checks: [
    {
      passes: ({ app }) => app !== undefined,
      texts: {
        en: {
          what: "The app runs.",
          hint: "Make an Interface with inputs, outputs and fn, and launch it: await app.launch().",
        },
        es: {
          what: "La aplicación funciona.",
          hint: "Crea una Interface con inputs, outputs y fn, e iníciala: await app.launch().",
        },
      },
    },
    {
      passes: ({ app }) => app?.length === 2,
      texts: {
        en: { what: "It answers with two labels.", hint: "fn returns what classify says of the photo, with top_k: 2." },
        es: { what: "Responde con dos etiquetas.", hint: "fn devuelve lo que classify dice de la foto, con top_k: 2." },
      },
    },
    {
      passes: ({ app }) => Math.abs((app ?? []).reduce((sum, { score }) => sum + score, 0) - 1) < 0.01,
      texts: {
        en: { what: "The two scores make 1.", hint: "Hand on the scores as they are: do not round or change them." },
        es: {
          what: "Las dos puntuaciones suman 1.",
          hint: "Devuelve las puntuaciones como son: sin redondear ni cambiar nada.",
        },
      },
    },
  ],
  texts: {
    en: {
      title: "An app: dogs or cats?",
      goal: "A page on which somebody drops a photo and reads which of the two it shows.",
      steps: [
        "Load the model of the course: it has two labels.",
        "Make an Interface with an image as input and a label as output.",
        "Launch it and open the address that the terminal shows.",
      ],
      check:
        "A photo of a dog gives “dog” and one of a cat “cat”, and the two scores make 1. What does it say of a photo of a cup, and why?",
    },
    es: {
      title: "Una aplicación: ¿perro o gato?",
      goal: "Una página en la que alguien suelta una foto y lee cuál de los dos aparece.",
      steps: [
        "Carga el modelo del curso: tiene dos etiquetas.",
        "Crea una Interface con una imagen de entrada y una etiqueta de salida.",
        "Iníciala y abre la dirección que muestra el terminal.",
      ],
      check:
        "La foto de un perro da «dog» y la de un gato «cat», y las dos puntuaciones suman 1. ¿Qué dice de la foto de una taza y por qué?",
    },
  },
};
