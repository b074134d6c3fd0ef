/** The apps' texts in Spanish, by what they are in English. */
export const es: Readonly<Record<string, string>> = {
  "Classification and segmentation": "Clasificación y segmentación",
  "Two models look at one photo: what does it show as a whole, and where in it is what?":
    "Dos modelos miran la misma foto: ¿qué muestra en su conjunto y dónde está cada cosa?",
  "Dogs or cats?": "¿Perro o gato?",
  "Which of the two is on the photo?": "¿Cuál de los dos aparece en la foto?",
  Photo: "Foto",
  Model: "Modelo",
  Classifier: "Clasificador",
  "Segmentation model": "Modelo de segmentación",
  "Chosen by the studio": "El que elija el estudio",
  "A Hub id, or a folder that was named to the studio": "Un id del Hub o una carpeta indicada al estudio",
  Answer: "Respuesta",
  Objects: "Objetos",
  Segments: "Segmentos",
};
