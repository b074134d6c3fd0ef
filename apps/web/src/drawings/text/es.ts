import type { DrawingsText } from "./en.js";

export const es: DrawingsText = {
  story: {
    drawing: (word) => `Un dibujo: ${word}`,
    thoughts: "Qué pensó la red",
    thoughtsHint: "Mueve el control para ver cómo cambiaron sus respuestas.",
    thought: (guesses) => `La red pensó: ${guesses}`,
    nothingYet: "Todavía ninguna respuesta.",
    notWatched: "No se guardaron respuestas para este dibujo.",
    looking: "La red lo está mirando…",
    lookedLike: "También se parecía a",
    others: (word) => `Cómo dibujaron otros «${word}»`,
    otherDrawing: (word, number) => `${word}, dibujo ${number}`,
    all: "Verlos todos",
    noOthers: "Nadie más lo ha dibujado todavía.",
    failed: "No se han podido obtener los demás dibujos. Vuelve a intentarlo en un momento.",
  },
};
