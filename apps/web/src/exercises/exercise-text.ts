import type { Translated } from "@vistazo/tasks";

/** What the page says around a program that a person writes. */
export interface ExercisePageText {
  readonly editor: (file: string) => string;
  readonly how: string;
  readonly run: string;
  readonly stop: string;
  readonly again: string;
  readonly output: string;
  readonly running: string;
  readonly loading: (model: string) => string;
  readonly downloading: (model: string, share: string) => string;
  readonly printed: string;
  readonly nothingPrinted: string;
  readonly pictures: string;
  readonly save: (name: string) => string;
  readonly app: (title: string) => string;
  readonly checks: string;
  readonly solvedBefore: string;
  readonly inLine: (line: number) => string;
  readonly tooLong: (seconds: number) => string;
  readonly stopped: string;
  readonly photo: string;
  readonly substitute: (asked: string, used: string) => string;
  readonly recorded: (asked: string, used: string) => string;
  readonly outOfReach: (model: string) => string;
  /** Of programs, where what they ask for is not here. */
  readonly noModule: (name: string) => string;
  readonly noExport: (module: string, name: string) => string;
  readonly noPhoto: (name: string) => string;
  readonly appOnly: string;
  readonly noOptions: string;
  /** Of TypeScript that is more than types, by the word that it begins with. */
  readonly noType: (word: string) => string;
  readonly noMeta: (word: string) => string;
  readonly tooManyModels: (most: number) => string;
  readonly tooManyCalls: (most: number) => string;
  /** What a model is asked cannot be a question. */
  readonly noQuestion: string;
  readonly tooMany: string;
  readonly progress: (solved: number, all: number) => string;
}

export const EXERCISE_TEXT: Translated<ExercisePageText> = {
  en: {
    editor: (file) => `Your program, ${file}`,
    how: "Ctrl + Enter runs it. It runs in this browser, shut off from the network; only its models are asked for it. What you write is kept here.",
    run: "Run",
    stop: "Stop",
    again: "Start over",
    output: "What the program does",
    running: "The program is running",
    loading: (model) => `Getting ${model} ready`,
    downloading: (model, share) => `Downloading ${model}: ${share}`,
    printed: "Printed",
    nothingPrinted: "Nothing printed.",
    pictures: "Saved pictures",
    save: (name) => `Download ${name}`,
    app: (title) => `The app “${title}”, with this photo`,
    checks: "Checks",
    solvedBefore: "Solved",
    inLine: (line) => `Line ${line}`,
    tooLong: (seconds) =>
      `It computed for more than ${seconds} seconds and was stopped. Is there a loop without an end?`,
    stopped: "You stopped it.",
    photo: "“photo.jpg” is the photo at the top of this page, or else this one of boats.",
    substitute: (asked, used) =>
      `${asked} cannot be had without a network: ${used}, which is here, answers in its place.`,
    recorded: (asked, used) =>
      `${asked} cannot be had without a network: this is a recorded answer of ${used} for this very photo, the same whatever options the call has.`,
    outOfReach: (model) => `${model} is not on this computer, and there is no network to download it.`,
    noModule: (name) => `There is no “${name}” here: programs on this page import “vistazo” and “@vistazo/interface”.`,
    noExport: (module, name) => `“${module}” has no ${name} on this page.`,
    noPhoto: (name) => `There is no file “${name}” here: the photo is called “photo.jpg”.`,
    appOnly: 'On this page an app takes an "image" and puts out a "label".',
    noType: (word) =>
      `“${word}” is more than a type, and of TypeScript only types are taken out here, as Node does: write it in JavaScript.`,
    noMeta: (word) => `There is no “${word}” here: a program on this page is no file.`,
    tooManyModels: (most) => `A program on this page may ask ${most} models at most.`,
    tooManyCalls: (most) => `A program on this page may ask its models ${most} times at most.`,
    noQuestion: "That is nothing that a model can be asked: give it a photo, and options as an object.",
    noOptions: "On this page models take no options when they are loaded; give them to the call.",
    tooMany: "That is more than this page shows: the rest is left out.",
    progress: (solved, all) => `Exercises solved: ${solved} of ${all}`,
  },
  es: {
    editor: (file) => `Tu programa, ${file}`,
    how: "Ctrl + Intro lo ejecuta. Se ejecuta en este navegador, sin acceso a la red; solo se consulta por él a sus modelos. Lo que escribes se guarda aquí.",
    run: "Ejecutar",
    stop: "Detener",
    again: "Empezar de nuevo",
    output: "Qué hace el programa",
    running: "El programa se está ejecutando",
    loading: (model) => `Preparando ${model}`,
    downloading: (model, share) => `Descargando ${model}: ${share}`,
    printed: "Ha escrito",
    nothingPrinted: "No ha escrito nada.",
    pictures: "Imágenes guardadas",
    save: (name) => `Descargar ${name}`,
    app: (title) => `La aplicación «${title}» con esta foto`,
    checks: "Comprobaciones",
    solvedBefore: "Resuelto",
    inLine: (line) => `Línea ${line}`,
    tooLong: (seconds) => `Llevaba más de ${seconds} segundos calculando y se ha detenido. ¿Hay un bucle sin final?`,
    stopped: "Lo has detenido.",
    photo: "«photo.jpg» es la foto que está al principio de esta página o, si no hay ninguna, esta de unos barcos.",
    substitute: (asked, used) => `Sin red no se puede conseguir ${asked}: en su lugar responde ${used}, que está aquí.`,
    recorded: (asked, used) =>
      `Sin red no se puede conseguir ${asked}: esta es una respuesta grabada de ${used} para esta misma foto, la misma sean cuales sean las opciones de la llamada.`,
    outOfReach: (model) => `${model} no está en este ordenador y no hay red para descargarlo.`,
    noModule: (name) =>
      `Aquí no hay ningún «${name}»: los programas de esta página importan «vistazo» y «@vistazo/interface».`,
    noExport: (module, name) => `«${module}» no tiene ${name} en esta página.`,
    noPhoto: (name) => `Aquí no hay ningún archivo «${name}»: la foto se llama «photo.jpg».`,
    appOnly: 'En esta página, una aplicación recibe una "image" y muestra una "label".',
    noType: (word) =>
      `«${word}» es más que un tipo, y aquí, como en Node, de TypeScript solo se quitan los tipos: escríbelo en JavaScript.`,
    noMeta: (word) => `Aquí no hay «${word}»: en esta página un programa no es un archivo.`,
    tooManyModels: (most) => `En esta página un programa puede consultar ${most} modelos como máximo.`,
    tooManyCalls: (most) => `En esta página un programa puede consultar a sus modelos ${most} veces como máximo.`,
    noQuestion: "Eso no se le puede preguntar a un modelo: dale una foto y, si quieres, un objeto con opciones.",
    noOptions: "En esta página los modelos se cargan sin opciones; dáselas a la llamada.",
    tooMany: "Es más de lo que muestra esta página: el resto se omite.",
    progress: (solved, all) => `Ejercicios resueltos: ${solved} de ${all}`,
  },
};
