import { formatBytes } from "./format.js";
import { textsIn } from "./language.svelte.js";
import type { PhotoRefusal } from "./photo-file.js";

/** The components' own words. */
export interface UiText {
  locale: string;
  dropHere: string;
  dropNow: string;
  pasteHint: (keys: string) => string;
  choosePhoto: string;
  anotherPhoto: string;
  takePhoto: string;
  removePhoto: string;
  photoArea: string;
  photoAlt: (name: string) => string;
  cannotShow: string;
  notAPhoto: string;
  refusal: (refusal: PhotoRefusal) => string;
  camera: string;
  cameraWait: string;
  cameraDenied: string;
  cameraMissing: string;
  shoot: string;
  switchCamera: string;
  cancel: string;
  close: string;
  score: string;
  showMore: (count: number) => string;
  showLess: string;
  foundOnPhoto: string;
  nothingFound: string;
  compare: string;
  bytesOf: (loaded: number, total: number) => string;
  timeLeft: (seconds: number) => string;
  play: string;
  pause: string;
  replayMoment: string;
  secondsOf: (at: string, whole: string) => string;
}

const refusalInEnglish = (refusal: PhotoRefusal): string => {
  if (refusal.code === "empty") return `“${refusal.name}” is empty. Choose another file.`;
  if (refusal.code === "too-large")
    return `“${refusal.name}” is ${formatBytes(refusal.bytes, "en")}; at most ${formatBytes(refusal.maxBytes, "en")} are accepted. Choose a smaller photo.`;
  return `“${refusal.name}” is not a photo. Choose a JPEG, PNG, WebP, AVIF, GIF, TIFF or BMP file.`;
};

const refusalInSpanish = (refusal: PhotoRefusal): string => {
  if (refusal.code === "empty") return `«${refusal.name}» está vacío. Elige otro archivo.`;
  if (refusal.code === "too-large")
    return `«${refusal.name}» ocupa ${formatBytes(refusal.bytes, "es")} y el máximo son ${formatBytes(refusal.maxBytes, "es")}. Elige una foto más pequeña.`;
  return `«${refusal.name}» no es una foto. Elige un archivo JPEG, PNG, WebP, AVIF, GIF, TIFF o BMP.`;
};

/** Whole minutes above a minute and a half, so that the figure does not flicker. */
function spoken(seconds: number, second: string, minute: string): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} ${second}` : `${Math.round(seconds / 60)} ${minute}`;
}

const en: UiText = {
  locale: "en",
  dropHere: "Drop a photo here",
  dropNow: "Let go to look at it",
  pasteHint: (keys) => `or paste one with ${keys}`,
  choosePhoto: "Choose a photo",
  anotherPhoto: "Another photo",
  takePhoto: "Use the camera",
  removePhoto: "Remove",
  photoArea: "Photo",
  photoAlt: (name) => `Your photo: ${name}`,
  notAPhoto: "There is no photo in this file.",
  cannotShow: "This browser cannot show this kind of file, but the model can still look at it.",
  refusal: refusalInEnglish,
  camera: "Camera",
  cameraWait: "Waiting for the camera…",
  cameraDenied:
    "The browser was not allowed to use the camera. Allow it in the address bar and try again, or choose a photo.",
  cameraMissing: "No camera was found. Connect one and try again, or choose a photo.",
  shoot: "Take the photo",
  switchCamera: "Other camera",
  cancel: "Cancel",
  close: "Close",
  score: "score",
  showMore: (count) => `Show ${count} more`,
  showLess: "Show fewer",
  foundOnPhoto: "Found on the photo",
  nothingFound: "Nothing found above this threshold.",
  compare: "Divider between the two pictures",
  bytesOf: (loaded, total) => `${formatBytes(loaded, "en")} of ${formatBytes(total, "en")}`,
  timeLeft: (seconds) => `about ${spoken(seconds, "s", "min")} left`,
  play: "Play",
  pause: "Pause",
  replayMoment: "Moment of the drawing",
  secondsOf: (at, whole) => `${at} of ${whole} seconds`,
};

const es: UiText = {
  locale: "es",
  dropHere: "Suelta una foto aquí",
  dropNow: "Suéltala para verla",
  pasteHint: (keys) => `o pégala con ${keys}`,
  choosePhoto: "Elegir una foto",
  anotherPhoto: "Otra foto",
  takePhoto: "Usar la cámara",
  removePhoto: "Quitar",
  photoArea: "Foto",
  photoAlt: (name) => `Tu foto: ${name}`,
  notAPhoto: "En este archivo no hay ninguna foto.",
  cannotShow: "Este navegador no puede mostrar este tipo de archivo, pero el modelo sí puede analizarlo.",
  refusal: refusalInSpanish,
  camera: "Cámara",
  cameraWait: "Esperando a la cámara…",
  cameraDenied:
    "El navegador no tiene permiso para usar la cámara. Concédelo en la barra de direcciones y vuelve a intentarlo, o elige una foto.",
  cameraMissing: "No se ha encontrado ninguna cámara. Conecta una y vuelve a intentarlo, o elige una foto.",
  shoot: "Hacer la foto",
  switchCamera: "Otra cámara",
  cancel: "Cancelar",
  close: "Cerrar",
  score: "puntuación",
  showMore: (count) => `Ver ${count} más`,
  showLess: "Ver menos",
  foundOnPhoto: "Encontrado en la foto",
  nothingFound: "No hay nada por encima de este umbral.",
  compare: "Separador entre las dos imágenes",
  bytesOf: (loaded, total) => `${formatBytes(loaded, "es")} de ${formatBytes(total, "es")}`,
  timeLeft: (seconds) => `quedan unos ${spoken(seconds, "s", "min")}`,
  play: "Reproducir",
  pause: "Pausar",
  replayMoment: "Momento del dibujo",
  secondsOf: (at, whole) => `${at} de ${whole} segundos`,
};

/** The components' own words in the language that is shown; read within a component, they follow a change. */
export const uiText = textsIn({ en, es });
