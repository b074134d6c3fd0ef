import { textsIn } from "@vistazo/ui";

interface HubSearchText {
  title: string;
  words: string;
  example: string;
  size: string;
  license: string;
  any: string;
  atMost: (size: string) => string;
  search: string;
  searching: string;
  nothing: string;
  found: (count: number) => string;
  runs: { yes: string; perhaps: string; no: string };
  unknownSize: string;
  downloads: (count: string) => string;
  gated: string;
  look: string;
}

const en: HubSearchText = {
  title: "Search the Hub",
  words: "Words in the model's name",
  example: "food, plants, resnet…",
  size: "Size",
  license: "Licence",
  any: "Any",
  atMost: (size) => `up to ${size}`,
  search: "Search",
  searching: "Searching the Hub…",
  nothing: "The Hub has no such model for this task. Try other words, or fewer conditions.",
  found: (count) => (count === 1 ? "1 model." : `${count} models, the most downloaded first.`),
  runs: { yes: "runs here", perhaps: "may run here", no: "does not run here" },
  unknownSize: "size not told",
  downloads: (count) => `${count} downloads a month`,
  gated: "asks for permission",
  look: "Look at it",
};

const es: HubSearchText = {
  title: "Buscar en el Hub",
  words: "Palabras del nombre del modelo",
  example: "comida, plantas, resnet…",
  size: "Tamaño",
  license: "Licencia",
  any: "Cualquiera",
  atMost: (size) => `hasta ${size}`,
  search: "Buscar",
  searching: "Buscando en el Hub…",
  nothing: "El Hub no tiene ningún modelo así para esta tarea. Prueba con otras palabras o con menos condiciones.",
  found: (count) => (count === 1 ? "1 modelo." : `${count} modelos, del más descargado al menos.`),
  runs: { yes: "funciona aquí", perhaps: "quizá funcione aquí", no: "no funciona aquí" },
  unknownSize: "tamaño no indicado",
  downloads: (count) => `${count} descargas al mes`,
  gated: "pide permiso",
  look: "Consultarlo",
};

export const hubSearchText = textsIn({ en, es });
