/** The apps' texts in Spanish, by what they are in English. */
export const es: Readonly<Record<string, string>> = {
  "Image classification": "Clasificación de imágenes",
  "A model names what the photo shows, with a score for each label.":
    "Un modelo dice qué muestra la foto y puntúa cada etiqueta.",
  "Object detection": "Detección de objetos",
  "A model draws a box around every object it knows.": "Un modelo encuadra cada objeto que conoce.",
  "Image segmentation": "Segmentación de imágenes",
  "A model finds out what each pixel belongs to.": "Un modelo averigua a qué pertenece cada píxel.",
  "Depth estimation": "Estimación de profundidad",
  "A model estimates from a single photo how far away everything is.":
    "Un modelo estima, a partir de una sola foto, a qué distancia está cada cosa.",
  "Classification and segmentation": "Clasificación y segmentación",
  "Two models look at one photo: what does it show as a whole, and where in it is what?":
    "Dos modelos miran la misma foto: ¿qué muestra en su conjunto y dónde está cada cosa?",
  "Dogs or cats?": "¿Perro o gato?",
  "Which of the two is on the photo?": "¿Cuál de los dos aparece en la foto?",
  Photo: "Foto",
  Depth: "Profundidad",
  "Photo and depth": "Foto y profundidad",
  Model: "Modelo",
  Classifier: "Clasificador",
  "Segmentation model": "Modelo de segmentación",
  "Chosen by the studio": "El que elija el estudio",
  "A Hub id, or a folder that was named to the studio": "Un id del Hub o una carpeta indicada al estudio",
  Labels: "Etiquetas",
  "Lowest score": "Puntuación mínima",
  Answer: "Respuesta",
  Objects: "Objetos",
  Segments: "Segmentos",
};
