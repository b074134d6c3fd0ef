import type { ErrorSentences } from "./error-sentences.js";

export const es: ErrorSentences = {
  BAD_REQUEST: {
    title: "El servidor no lo ha entendido",
    text: "Vuelve a cargar la página; puede que sea más antigua que el servidor.",
  },
  REQUEST_TOO_LARGE: { title: "Es demasiado para una sola petición", text: "Envía menos de una vez." },
  BAD_PARAMETER: { title: "Un ajuste no es válido", text: "Déjalo como estaba y vuelve a intentarlo." },
  BAD_INPUT: { title: "La foto no ha llegado", text: "Vuelve a intentarlo o elige otra foto." },
  NOT_A_PHOTO: { title: "Esto no es una foto", text: "Elige un archivo JPEG, PNG, WebP, AVIF, GIF, TIFF o BMP." },
  PHOTO_DAMAGED: { title: "La foto está dañada", text: "Puede que se cortara al copiarla. Elige otra." },
  PHOTO_TOO_LARGE: { title: "La foto es demasiado grande", text: "Elige una más pequeña o redúcela antes." },
  PHOTO_ADDRESS: { title: "No se puede descargar la foto", text: "Guárdala en este ordenador y elige el archivo." },
  MODEL_ID: {
    title: "Esto no es el id de un modelo",
    text: "Los id son como org/nombre; está arriba en la página del modelo en el Hub.",
  },
  MODEL_NOT_FOUND: {
    title: "Este modelo no existe",
    text: "Comprueba el id en el Hub o elige un modelo de la lista.",
  },
  MODEL_PRIVATE: {
    title: "Este modelo pide permiso",
    text: "Acepta sus condiciones en el Hub si las tiene, pon tu token de acceso en HF_TOKEN y vuelve a iniciar vistazo.",
  },
  MODEL_UNSUPPORTED: { title: "Este modelo no funciona aquí", text: "Elige uno de la lista u otro del mismo tipo." },
  MODEL_DAMAGED: {
    title: "Los archivos del modelo no sirven",
    text: "Bórralos de la caché y descarga el modelo otra vez, o elige otro modelo.",
  },
  MODEL_STOPPED: {
    title: "El modelo ha necesitado demasiado tiempo o memoria",
    text: "Elige una foto más pequeña u otro modelo.",
  },
  WRONG_TASK: { title: "Este modelo es para otra tarea", text: "Elige un modelo para esta." },
  OFFLINE: {
    title: "Sin conexión con el Hub",
    text: "Conéctate a la red y vuelve a intentarlo, o elige un modelo que ya esté descargado.",
  },
  HUB_UNAVAILABLE: { title: "El Hub no responde como debería", text: "Espera un momento y vuelve a intentarlo." },
  DOWNLOAD_FAILED: { title: "La descarga se ha interrumpido", text: "Vuelve a intentarlo: seguirá donde se quedó." },
  DISK_FULL: {
    title: "El disco está lleno",
    text: "Libera espacio y vuelve a intentarlo: la descarga seguirá donde se quedó.",
  },
  CANCELLED: { title: "Cancelado", text: "Lo descargado se conserva; la próxima vez la descarga seguirá desde ahí." },
  LOADING: { title: "El modelo aún se está cargando", text: "Vuelve a intentarlo en un momento." },
  UNAVAILABLE: { title: "Esta parte se está reiniciando", text: "Vuelve a intentarlo en un momento." },
  BUSY: { title: "Hay demasiadas fotos en espera", text: "Vuelve a intentarlo en un momento." },
  FOLDER_NOT_FOUND: {
    title: "No se puede leer esta carpeta",
    text: "Escribe su ruta completa, tal como es en el ordenador donde se ejecuta vistazo.",
  },
  FOLDER_WITHOUT_MODEL: {
    title: "En esta carpeta no hay ningún modelo",
    text: "Indica la carpeta en la que está el config.json del modelo.",
  },
  FOLDERS_CLOSED: {
    title: "Desde aquí no se pueden indicar carpetas",
    text: "Inicia vistazo con --models y la carpeta.",
  },
  MODERATION_CLOSED: {
    title: "Desde aquí no se pueden revisar dibujos",
    text: "Abre la página en el ordenador donde se ejecuta vistazo.",
  },
  MODERATOR_TOKEN: { title: "Ese no es el token de moderación", text: "Vuelve a escribirlo." },
  TOO_MANY_REQUESTS: { title: "Demasiadas veces seguidas", text: "Espera un momento y vuelve a intentarlo." },
  OUT_OF_TURN: { title: "Esta ronda ya ha terminado", text: "El dibujo solo se puede guardar fuera de la partida." },
  FOREIGN_ORIGIN: { title: "No está permitido desde esta página", text: "Abre la dirección propia de vistazo." },
  FOREIGN_HOST: { title: "No está permitido con este nombre", text: "Abre vistazo como 127.0.0.1 o localhost." },
  NOT_FOUND: { title: "Ya no está", text: "Vuelve a intentarlo." },
  PORT_IN_USE: { title: "El puerto está ocupado por otro programa", text: "Elige otro con --port." },
  LISTEN_FAILED: {
    title: "vistazo no puede escuchar ahí",
    text: "Elige otra dirección con --host u otro puerto con --port.",
  },
  UNREACHABLE: {
    title: "vistazo no responde",
    text: "Mira en su terminal si sigue en marcha, inícialo de nuevo y vuelve a intentarlo.",
  },
  INTERNAL: {
    title: "Algo inesperado ha fallado",
    text: "Vuelve a intentarlo. El terminal donde se ejecuta vistazo dice más.",
  },
};
