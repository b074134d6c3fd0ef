import type { NetworkDrawsText } from "./en.js";

export const es: NetworkDrawsText = {
  start: "¡A adivinar!",
  preparing: "La red está sacando punta al lápiz…",
  rules: (rounds, seconds) =>
    `Son ${rounds} dibujos, con ${seconds} segundos para cada uno. Escribe lo que crees que es, cuantas veces quieras: dan igual las mayúsculas, las tildes y los artículos, y vale tanto en español como en inglés. El reconocedor mira el mismo dibujo; después verás quién lo ha sabido antes.`,
  round: (round, rounds) => `Dibujo ${round} de ${rounds}`,
  question: "¿Qué está dibujando la red?",
  paper: "Papel en el que dibuja la red",
  letters: (counts) =>
    `${counts.length === 1 ? "Una palabra" : `${counts.length} palabras`}: ${counts.map((count) => (count === 1 ? "1 letra" : `${count} letras`)).join(", ")}`,
  guess: "Tu respuesta",
  send: "Probar",
  giveUp: "Me rindo",
  wrong: (text) => `«${text}»: no.`,
  near: (text) => `«${text}»: ¡casi!`,
  it: (phrase) => `Era ${phrase}.`,
  right: (phrase) => `¡Exacto, es ${phrase}!`,
  you: (seconds) => `Lo has sabido a los ${seconds} s.`,
  youNot: "No lo has adivinado.",
  recogniser: (seconds) => `El reconocedor lo ha sabido a los ${seconds} s.`,
  recogniserNot: "El reconocedor aún no lo sabía.",
  next: "Siguiente dibujo",
  result: "Cómo ha ido",
  over: (known, rounds) =>
    known === 0 ? "Ni uno. La verdad es que dibuja raro." : `Has adivinado ${known} de ${rounds}`,
  recogniserOver: (known, rounds) => `El reconocedor sabía ${known} de ${rounds}.`,
  again: "Otra partida",
  yours: "Tú",
  others: "Reconocedor",
  seconds: (seconds) => `${seconds} s`,
  unknown: "no",
  failed: {
    title: "La red no puede dibujar",
    text: "No se ha podido cargar. Comprueba la conexión y vuelve a intentarlo.",
  },
  retry: "Reintentar",
  how: "De seis dibujos que la red ha hecho de la palabra, este es el que más convence al reconocedor. Los dos funcionan en tu navegador y no se envía nada.",
};
