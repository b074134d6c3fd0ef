import type { Translated } from "@vistazo/tasks";
import type { PageText } from "../../shared/shell/page-text.js";

export const text: Translated<PageText> = {
  en: {
    name: "Classification",
    title: "What is in the photo?",
    intro: "A model gives the photo the labels it was trained on, each with a score for how sure it is.",
    words:
      "sort and tag photos, search by image, quality control, species, dogs and cats; ImageNet, CIFAR; accuracy, precision, recall, F1",
  },
  es: {
    name: "Clasificación",
    title: "¿Qué hay en la foto?",
    intro: "Un modelo pone etiquetas a la foto y dice con cuánta seguridad da cada una.",
    words:
      "ordenar y etiquetar fotos, buscar por imagen, control de calidad, especies, perros y gatos; ImageNet, CIFAR; exactitud, precisión, exhaustividad, F1",
  },
};
