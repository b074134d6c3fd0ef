import { textsIn } from "@vistazo/ui";

interface ClassroomText {
  models: string;
  modelsHere: (here: number, all: number) => string;
  here: string;
  missing: string;
  pull: string;
  share: string;
  isSharing: string;
  players: string;
  nobody: string;
  room: (code: string) => string;
  playing: string;
  waiting: string;
  away: string;
  points: (points: string) => string;
  drawn: string;
  drawings: (count: string) => string;
  noDrawings: string;
  closedTitle: string;
  closedText: string;
}

const en: ClassroomText = {
  models: "The course's models",
  modelsHere: (here, all) => `${here} of ${all} are on this computer.`,
  here: "here",
  missing: "to be downloaded",
  pull: "Download what is missing, where there is a network:",
  share: "To let the others in the room take them from here, start vistazo like this:",
  isSharing: "The others in the room can take them from here.",
  players: "Who plays",
  nobody: "Nobody is in a room at the moment.",
  room: (code) => `Room ${code}`,
  playing: "playing",
  waiting: "waiting to begin",
  away: "away",
  points: (points) => `${points} points`,
  drawn: "What was drawn",
  drawings: (count) => `${count} drawings in the gallery. The words drawn most often:`,
  noDrawings: "Nothing has been drawn yet.",
  closedTitle: "For whoever teaches",
  closedText:
    "This page can be seen on the computer where vistazo runs. To open it from elsewhere, start vistazo with a token:",
};

const es: ClassroomText = {
  models: "Los modelos del curso",
  modelsHere: (here, all) => `${here} de ${all} están en este ordenador.`,
  here: "aquí",
  missing: "por descargar",
  pull: "Para descargar los que faltan, donde haya red:",
  share: "Para que el resto del aula los tome de aquí, inicia vistazo así:",
  isSharing: "El resto del aula puede tomarlos de aquí.",
  players: "Quién juega",
  nobody: "Ahora mismo no hay nadie en ninguna sala.",
  room: (code) => `Sala ${code}`,
  playing: "jugando",
  waiting: "a la espera de empezar",
  away: "ausente",
  points: (points) => `${points} puntos`,
  drawn: "Qué se ha dibujado",
  drawings: (count) => `${count} dibujos en la galería. Las palabras más dibujadas:`,
  noDrawings: "Todavía no se ha dibujado nada.",
  closedTitle: "Para quien enseña",
  closedText:
    "Esta página se puede ver en el ordenador donde se ejecuta vistazo. Para abrirla desde otro, inicia vistazo con un token:",
};

export const classroomText = textsIn({ en, es });
