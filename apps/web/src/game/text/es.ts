import type { GameText } from "./en.js";

export const es: GameText = {
  title: "¿Reconoce una red neuronal lo que dibujas?",
  intro:
    "Tienes una palabra y veinte segundos. Mientras dibujas, una red que ha aprendido de los dibujos de otros te mira y dice en voz alta lo que cree ver. Una partida son seis palabras.",
  start: "¡A dibujar!",
  starting: "Despertando a la red…",
  voice: "Decir las respuestas en voz alta",
  kept: "Tus dibujos se guardan sin tu nombre, con el país del idioma de tu navegador, para que otros los vean y la red aprenda de ellos.",
  versions: "Lo que ha aprendido hasta ahora",
  friends: "Dibujar y adivinar con amigos",
  finish: "Deja que la red termine un dibujo tuyo",
  guess: "Que dibuje la red y adivina tú",
  loadFailed: {
    title: "No se ha podido cargar la red",
    text: "El juego la necesita para adivinar. Comprueba la conexión y vuelve a intentarlo.",
  },
  again: "Reintentar",
  round: (round, rounds) => `Dibujo ${round} de ${rounds}`,
  draw: "Dibuja",
  inTime: "en veinte segundos",
  begin: "Empezar a dibujar",
  skip: "Saltar",
  clear: "Borrar",
  paper: (word) => `Papel: dibuja ${word} con el ratón, el dedo o un lápiz`,
  left: "Segundos que quedan",
  secondsLeft: (seconds) => `Quedan ${seconds} segundos`,
  guesses: "Lo que podría ser",
  ready: "Cuando quieras.",
  listening: "Estoy mirando…",
  see: (words) => `Veo ${words}.`,
  unsure: "Mmm, no sé qué puede ser.",
  known: (word) => `¡Ah, ya lo sé! ¡Es ${word}!`,
  over: "Lo siento, no lo he adivinado.",
  skipped: "Vamos con otro.",
  cannotGuess: "La red no responde. Sigue dibujando: mirará tu dibujo más tarde.",
  end: {
    title: (known, rounds) =>
      known === 0
        ? "Ni uno. ¡La red tiene mucho que aprender de ti!"
        : known === rounds
          ? "¡Todos! La red y tú os entendéis a la perfección."
          : `La red ha reconocido ${known} de tus ${rounds} dibujos`,
    titleOfOthers: (known, rounds) => `La red reconoció ${known} de ${rounds} dibujos`,
    text: "Abre un dibujo para ver qué pensaba la red mientras crecía y cómo dibujaron otros lo mismo.",
    textOfOthers:
      "Alguien hizo estos dibujos, en veinte segundos cada uno. Abre uno para ver qué pensaba la red mientras crecía.",
    known: "Reconocido",
    notKnown: "No reconocido",
    skipped: "Sin dibujar",
    hidden: "Ya no se muestra",
    open: (word) => `Abrir el dibujo: ${word}`,
    playAgain: "Jugar otra vez",
    play: "Jugar",
    share: "Compartir la partida",
    copied: "El enlace está copiado.",
    link: "Enlace a esta partida",
    unsent: "Algunos dibujos todavía no han llegado al servidor. Se enviarán en cuanto haya conexión.",
    close: "Cerrar",
    drawings: "Ver lo que han dibujado otros",
  },
  missing: {
    title: "Esta partida no existe",
    text: "Puede que el enlace esté cortado o que la partida no se llegara a guardar.",
  },
  loading: "Cargando los dibujos…",
};
