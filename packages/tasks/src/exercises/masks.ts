import type { Exercise } from "./exercise.js";
import { type ExerciseRun, everyValue, pixelValue } from "./exercise-run.js";

const isInside = ({ pictures }: ExerciseRun, pixel: number) => {
  const mask = pictures.get("mask.png");
  return mask !== undefined && pixelValue(mask, pixel, 0) === 255;
};
const ofPhoto = ({ photo }: ExerciseRun, pixel: number, channel: number) => pixelValue(photo, pixel, channel);

export const masks: Exercise = {
  start: `import { invert, loadPhoto, paste, pipeline, savePhoto } from "vistazo";

const photo = await loadPhoto("photo.jpg");
const segment = await pipeline("image-segmentation", "nvidia/segformer-b0-finetuned-ade-512-512");
const [{ label, mask }] = await segment(photo);
`,
  solution: `await savePhoto("mask.png", mask);
await savePhoto("pasted.png", paste(photo, mask, mask));
await savePhoto("isolated.png", paste(photo, "black", invert(mask)));
console.log(label);
`,
  python: `from PIL import Image, ImageOps
from transformers import pipeline

photo = Image.open("photo.jpg")
segment = pipeline("image-segmentation", model="nvidia/segformer-b0-finetuned-ade-512-512")
label, mask = (segment(photo)[0][key] for key in ("label", "mask"))

mask.save("mask.png")
pasted = photo.copy()
pasted.paste(mask, mask=mask)
pasted.save("pasted.png")
isolated = photo.copy()
isolated.paste("black", mask=ImageOps.invert(mask))
isolated.save("isolated.png")
print(label)
`,
  checks: [
    {
      passes: (run) => everyValue(run, "mask.png", (value) => value === 0 || value === 255),
      texts: {
        en: {
          what: "mask.png is black and white and as large as the photo.",
          hint: 'Save it as it is: await savePhoto("mask.png", mask).',
        },
        es: {
          what: "mask.png es blanca y negra y mide lo mismo que la foto.",
          hint: 'Guárdala como es: await savePhoto("mask.png", mask).',
        },
      },
    },
    {
      passes: (run) =>
        everyValue(
          run,
          "pasted.png",
          (value, pixel, channel) => value === (isInside(run, pixel) ? 255 : ofPhoto(run, pixel, channel)),
        ),
      texts: {
        en: {
          what: "In pasted.png the segment is white and the rest is as it was.",
          hint: "paste(photo, mask, mask): what is pasted, and where.",
        },
        es: {
          what: "En pasted.png el segmento está en blanco y lo demás no ha cambiado.",
          hint: "paste(photo, mask, mask): qué se pega y dónde.",
        },
      },
    },
    {
      passes: (run) =>
        everyValue(
          run,
          "isolated.png",
          (value, pixel, channel) => value === (isInside(run, pixel) ? ofPhoto(run, pixel, channel) : 0),
        ),
      texts: {
        en: {
          what: "In isolated.png only the segment is left, before black.",
          hint: 'Paste "black" where invert(mask) is white.',
        },
        es: {
          what: "En isolated.png solo queda el segmento, sobre negro.",
          hint: 'Pega "black" donde invert(mask) es blanca.',
        },
      },
    },
  ],
  texts: {
    en: {
      title: "The mask of a segment",
      goal: "One segment of the photo as a mask, pasted white, and alone before black.",
      steps: [
        "Save the mask of the first segment as a picture.",
        "Paste the mask on the photo where it is white itself.",
        "Paste black where the inverted mask is white: only the segment is left.",
      ],
      check:
        "The mask is black and white and as large as the photo. In the second picture the segment is white and the rest is as it was; in the third it is the other way round, before black.",
    },
    es: {
      title: "La máscara de un segmento",
      goal: "Un segmento de la foto como máscara, pegado en blanco y solo ante un fondo negro.",
      steps: [
        "Guarda la máscara del primer segmento como imagen.",
        "Pega la máscara sobre la foto donde ella misma es blanca.",
        "Pega negro donde la máscara invertida es blanca: solo queda el segmento.",
      ],
      check:
        "La máscara es blanca y negra y mide lo mismo que la foto. En la segunda imagen el segmento está en blanco y lo demás no ha cambiado; en la tercera es al revés, ante un fondo negro.",
    },
  },
};
