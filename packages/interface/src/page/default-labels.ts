/** By language, what fields and messages are called that the app gives no name. */
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  es: {
    Checkbox: "Casilla",
    Choices: "Opciones",
    Compare: "Comparación",
    File: "Archivo",
    Files: "Archivos",
    Found: "Encontrado",
    Gallery: "Galería",
    Image: "Imagen",
    Info: "Información",
    Label: "Etiqueta",
    Markdown: "Texto",
    Number: "Número",
    Sketchpad: "Papel",
    Slider: "Valor",
    Success: "Hecho",
    Text: "Texto",
    Warning: "Aviso",
  },
};

/** A field's or message's name in a language of the page, where it is one that the app did not choose. */
export function defaultLabel(label: string, language: string): string {
  const labels = Object.hasOwn(LABELS, language) ? (LABELS[language] ?? {}) : {};
  return Object.hasOwn(labels, label) ? (labels[label] ?? label) : label;
}
