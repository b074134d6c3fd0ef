import type { FinishText } from "./en.js";

export const es: FinishText = {
  word: "Qué va a ser",
  boldness: "Atrevimiento",
  boldnessHint: "Bajo: como lo dibuja casi todo el mundo. Alto: más variado, y más veces fallido.",
  finish: "Termina mi dibujo",
  another: "Termínalo de otra manera",
  fromNothing: "Dibújalo tú",
  mine: "Solo lo mío",
  clear: "Borrar",
  drawing: "La red está dibujando…",
  waiting: "Cargando la red…",
  paper: (word) => `Papel: empieza a dibujar ${word} con el ratón, el dedo o un lápiz`,
  begin: (word) => `Empieza a dibujar ${word}, uno o dos trazos, y deja que la red lo termine.`,
  finished: (word, own, added) =>
    `Listo: ${word}. ${own === 1 ? "Un trazo es tuyo" : `${own} trazos son tuyos`} y ${added === 1 ? "uno, de la red" : `${added}, de la red`}.`,
  drew: (word) => `La red ha dibujado ${word} de la nada.`,
  failed: {
    title: "La red no ha dibujado",
    text: "No se ha podido cargar, o tu dibujo es demasiado largo para continuarlo.",
  },
  again: "Reintentar",
  how: "Ha aprendido de dibujos de la gente qué punto sigue a cuál: a qué distancia, en qué dirección y si se levanta el lápiz. Dibuja punto a punto, echándolo a suertes, en tu navegador; no se envía nada.",
};
