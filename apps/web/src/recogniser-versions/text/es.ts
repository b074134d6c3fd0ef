import type { VersionsText } from "./en.js";

export const es: VersionsText = {
  allWords: "Todos los dibujos",
  learning: {
    title: "Aprendizaje",
    waiting: (drawings, count) =>
      count === 0
        ? "No se ha hecho ningún dibujo desde la última vez que aprendió."
        : `Desde la última vez que aprendió se ${count === 1 ? "ha hecho 1 dibujo" : `han hecho ${drawings} dibujos`}.`,
    every: (drawings) => `Cuando llegan a ${drawings}, aprende por su cuenta, en segundo plano.`,
    byCommand: "Solo aprende cuando se le pide.",
    trial: (version, seen, of) =>
      `La versión ${version} está a prueba: se ha comparado con la anterior en ${seen} de ${of} dibujos nuevos.`,
    now: "Aprender ahora",
    running: (percent) => `Está aprendiendo: ${percent}`,
    progress: "Aprendizaje",
    done: (version) => `Ya está la versión ${version}.`,
    nothing: "No había nada que aprender: hacen falta dibujos nuevos y de confianza.",
  },
  version: (version) => `Versión ${version}`,
  inUse: "en uso",
  refused: "descartada",
  shippedText: "La red que viene con vistazo.",
  learntFrom: (from, learnt, rehearsed) =>
    `Partió de la versión ${from} y aprendió de ${learnt} dibujos nuevos, mezclados con ${rehearsed} anteriores.`,
  leftOut: (share, outliers, harmful, reported) =>
    `Quedaron fuera: ${share} que pasaban de lo que cuenta un solo jugador, ${outliers} que no se parecían a su palabra, ${harmful} que estropeaban otras palabras y ${reported} denunciados.`,
  refusedWorse: (words) => `Se descartó porque conocía mucho peor algunas palabras: ${words}.`,
  refusedOverall: "Se descartó porque acertaba menos con los dibujos que sirven para juzgarla.",
  waiting: "en espera",
  waitingText: (words) =>
    `Los dibujos de una sola dirección dan otro aspecto a algunas palabras: ${words}. Míralos y, si están bien, usa esta versión.`,
  withdrawn: "retirada",
  withdrawnText: "Se retiró porque reconocía menos dibujos de los hechos desde entonces que la versión anterior.",
  measuredOn: (drawings) => `Medido con ${drawings} dibujos de los que no ha aprendido`,
  measure: "Aciertos",
  before: "Antes",
  after: "Después",
  change: "Cambio, en puntos",
  top1: "a la primera",
  top3: "entre tres respuestas",
  better: "Mejoraron",
  worse: "Empeoraron",
  none: "ninguna palabra",
  allChanges: "Todas las palabras",
  word: "Palabra",
  learnt: "Aprendió de",
  heldOut: "Medida con",
  use: "Usar esta versión",
  nowInUse: (version) => `Ahora se usa la versión ${version}.`,
  closed:
    "La versión se elige en el ordenador donde funciona vistazo o con el token de moderación: inícialo con VISTAZO_MODERATOR_TOKEN.",
};
