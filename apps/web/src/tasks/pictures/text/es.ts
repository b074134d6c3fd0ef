import type { PicturesText } from "./en.js";

export const es: PicturesText = {
  title: "Qué hacer con el resultado",
  look: "Qué se muestra",
  looks: {
    colours: "Segmentos",
    classes: "Con sus clases",
    mask: "Máscara",
    inverted: "Invertida",
    white: "Pegada en blanco",
    "cut-out": "Recorte",
    blurred: "Fondo desenfocado",
    colour: "Fondo liso",
    photo: "Otro fondo",
  },
  colour: "Color del fondo",
  background: "Elegir el fondo",
  otherBackground: "Elegir otra foto de fondo",
  needsBackground: "Elige la foto que irá detrás de lo elegido.",
  classifier: "Clases según",
  classesOf: (model) => `Clases según ${model}`,
  noClasses: "Aquí todavía no hay ningún clasificador: elige uno en la página de clasificación.",
  pictureOf: (look, labels) => `${look}: ${labels}`,
  noneChosen: "Elige al menos un segmento de la lista.",
  choose: (label) => `Usar ${label}`,
  chooseAll: "Elegir todos",
  chooseNone: "Ninguno",
  saveOne: (label) => `Descargar ${label} como PNG`,
  savePicture: "Descargar la imagen",
  saveEach: (count) =>
    count === 1 ? "Descargar el segmento (ZIP)" : `Descargar ${count} segmentos por separado (ZIP)`,
  making: (done, all) => `Imagen ${done} de ${all}…`,
  boxes: {
    picture: "Imagen con recuadros",
    coco: "COCO (JSON)",
    yolo: "YOLO (ZIP)",
    csv: "CSV",
    note: "Los archivos contienen los objetos que se ven: los que superan la puntuación mínima.",
  },
  scores: { title: "Descargar las etiquetas", csv: "CSV", json: "JSON" },
  depth: {
    looks: { map: "Mapa", tilt: "En 3D", focus: "Enfoque" },
    focus: "Nítido en",
    focusHint: "Haz clic en la foto para enfocar ahí.",
    yaw: "Giro lateral",
    pitch: "Inclinación",
    tiltHint: "Arrastra la imagen para girarla.",
    tiltOf: "La foto en relieve, vista desde otro lado",
    focusOf: "La foto, nítida a una distancia y desenfocada en el resto",
    png: "PNG de 16 bits",
    npy: "NumPy (.npy)",
    picture: "Descargar la imagen",
    note: (size, metric) =>
      metric
        ? `Los archivos tienen ${size} píxeles; el PNG contiene milímetros y el .npy, metros.`
        : `Los archivos tienen ${size} píxeles; el PNG va de lo más lejano a lo más cercano y el .npy contiene los números del modelo.`,
  },
  failed: "No se ha podido crear la imagen. Vuelve a intentarlo o elige una foto más pequeña.",
  unreadable:
    "Este navegador no puede abrir los píxeles de un archivo así. Guarda la foto como PNG o JPEG, o usa el comando vistazo.",
};
