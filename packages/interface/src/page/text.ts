/** The page's own words. */
export interface PageText {
  language: string;
  theme: string;
  themes: Record<"system" | "light" | "dark", string>;
  skip: string;
  run: string;
  stop: string;
  clear: string;
  examples: string;
  tryExample: (number: number) => string;
  nothingYet: string;
  missing: (label: string) => string;
  sending: string;
  waiting: (ahead: number) => string;
  working: string;
  /** What progress counts where the function does not say. */
  steps: string;
  secondsLeft: (seconds: number) => string;
  cancelled: string;
  done: string;
  failed: string;
  lost: string;
  interrupted: string;
  retry: string;
  busy: string;
  reloaded: string;
  former: string;
  unsaid: string;
  took: (seconds: number) => string;
  flagged: string;
  flag: string;
  defaultFlag: string;
  useCode: string;
  codeTitle: string;
  codeHint: string;
  copy: string;
  copied: string;
  close: string;
  logIn: string;
  logOut: string;
  user: string;
  password: string;
  wrongLogin: string;
  chooseFile: string;
  chooseFiles: string;
  chooseOne: string;
  chooseOrType: string;
  choices: string;
  noMatch: string;
  numberOf: (label: string) => string;
  fullScreen: string;
  leaveFullScreen: string;
  formerPicture: string;
  nextPicture: string;
  enlarge: (label: string) => string;
  gone: string;
  removeFile: (name: string) => string;
  addPictures: string;
  draw: string;
  undo: string;
  erase: string;
  download: (name: string) => string;
  yes: string;
  no: string;
  fromAbove: (label: string) => string;
  left: string;
  right: string;
  notJson: string;
  /** Of a page that runs its model itself. */
  here: (size: string) => string;
  loadingModel: (size: string) => string;
}

const number = (language: string, digits: number) => (value: number) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);

/** Time as long as it was: short ones in milliseconds. */
const spent = (written: (value: number) => string) => (seconds: number) =>
  seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${written(seconds)} s`;

const en = number("en", 1);
const es = number("es", 1);

export const english: PageText = {
  language: "Language",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  skip: "Skip to the content",
  run: "Run",
  stop: "Stop",
  clear: "Clear",
  examples: "Examples",
  tryExample: (index) => `Try example ${index}`,
  nothingYet: "The result appears here.",
  missing: (label) => `“${label}” is missing: fill it in first.`,
  sending: "Sending",
  waiting: (ahead) => (ahead === 0 ? "Next in line" : `${ahead} ahead in line`),
  working: "Working",
  steps: "steps",
  secondsLeft: (seconds) => `about ${en(Math.max(1, Math.round(seconds)))} s`,
  cancelled: "Stopped.",
  done: "The result is there.",
  failed: "That did not work",
  lost: "The app does not answer. Check that it is running; this page goes on as soon as it is there again.",
  interrupted:
    "The app was interrupted in the middle of the call, and is there again. Try once more: what you filled in is still here.",
  retry: "Try again",
  busy: "All places of the queue are taken. Try again in a moment.",
  reloaded: "The app was started anew.",
  former: "from before",
  unsaid: "Something unexpected happened in the app. Try again, or tell whoever runs it.",
  took: spent(en),
  flagged: "Thank you, it was noted.",
  flag: "Mark this result",
  defaultFlag: "Flag",
  useCode: "Use it from code",
  codeTitle: "Use it from code",
  codeHint: "With what is filled in right now.",
  copy: "Copy",
  copied: "Copied",
  close: "Close",
  logIn: "Log in",
  logOut: "Log out",
  user: "Name",
  password: "Password",
  wrongLogin: "Name or password is wrong.",
  chooseFile: "Choose a file",
  chooseFiles: "Choose files",
  chooseOne: "Choose one",
  chooseOrType: "Choose one, or type another",
  choices: "Choices",
  noMatch: "None of them.",
  numberOf: (label) => `${label}, as a number`,
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",
  formerPicture: "Picture before",
  nextPicture: "Next picture",
  enlarge: (label) => `Enlarge ${label}`,
  gone: "The files of this result are not there any more. Run it again.",
  removeFile: (name) => `Remove ${name}`,
  addPictures: "Add pictures",
  draw: "Draw here",
  undo: "Undo",
  erase: "Erase all",
  download: (name) => `Download ${name}`,
  yes: "Yes",
  no: "No",
  fromAbove: (label) => `Takes “${label}” from above.`,
  left: "Left",
  right: "Right",
  notJson: "This is not valid JSON yet.",
  here: (size) =>
    `It runs in this browser: your photo stays on your device. The model (${size}) is loaded at the first run and kept.`,
  loadingModel: (size) => `Loading the model (${size})`,
};

export const spanish: PageText = {
  language: "Idioma",
  theme: "Tema",
  themes: { system: "Como el sistema", light: "Claro", dark: "Oscuro" },
  skip: "Ir al contenido",
  run: "Ejecutar",
  stop: "Parar",
  clear: "Limpiar",
  examples: "Ejemplos",
  tryExample: (index) => `Probar el ejemplo ${index}`,
  nothingYet: "Aquí aparece el resultado.",
  missing: (label) => `Falta «${label}»: rellénalo primero.`,
  sending: "Enviando",
  waiting: (ahead) => (ahead === 0 ? "El siguiente en la cola" : `${ahead} por delante en la cola`),
  working: "Trabajando",
  steps: "pasos",
  secondsLeft: (seconds) => `unos ${es(Math.max(1, Math.round(seconds)))} s`,
  cancelled: "Detenido.",
  done: "Ya está el resultado.",
  failed: "No ha funcionado",
  lost: "La aplicación no responde. Comprueba que está en marcha; en cuanto vuelva, esta página seguirá.",
  interrupted:
    "La aplicación se ha interrumpido en mitad de la llamada y ya está de vuelta. Vuelve a intentarlo: lo que habías rellenado sigue aquí.",
  retry: "Reintentar",
  busy: "Todos los puestos de la cola están ocupados. Vuelve a intentarlo en un momento.",
  reloaded: "La aplicación se ha vuelto a iniciar.",
  former: "de antes",
  unsaid: "Ha ocurrido algo inesperado en la aplicación. Vuelve a intentarlo o avisa a quien la mantiene.",
  took: spent(es),
  flagged: "Gracias, queda anotado.",
  flag: "Marcar este resultado",
  defaultFlag: "Marcar",
  useCode: "Usar desde código",
  codeTitle: "Usar desde código",
  codeHint: "Con los valores que hay ahora en el formulario.",
  copy: "Copiar",
  copied: "Copiado",
  close: "Cerrar",
  logIn: "Entrar",
  logOut: "Salir",
  user: "Nombre",
  password: "Contraseña",
  wrongLogin: "El nombre o la contraseña no son correctos.",
  chooseFile: "Elegir un archivo",
  chooseFiles: "Elegir archivos",
  chooseOne: "Elige uno",
  chooseOrType: "Elige uno o escribe otro",
  choices: "Opciones",
  noMatch: "No hay ninguno.",
  numberOf: (label) => `${label}, en número`,
  fullScreen: "Pantalla completa",
  leaveFullScreen: "Salir de pantalla completa",
  formerPicture: "Imagen anterior",
  nextPicture: "Imagen siguiente",
  enlarge: (label) => `Ampliar ${label}`,
  gone: "Los archivos de este resultado ya no están. Ejecútalo otra vez.",
  removeFile: (name) => `Quitar ${name}`,
  addPictures: "Añadir imágenes",
  draw: "Dibuja aquí",
  undo: "Deshacer",
  erase: "Borrar todo",
  download: (name) => `Descargar ${name}`,
  yes: "Sí",
  no: "No",
  fromAbove: (label) => `Toma «${label}» de arriba.`,
  left: "Izquierda",
  right: "Derecha",
  notJson: "Todavía no es JSON válido.",
  here: (size) =>
    `Funciona en este navegador: tu foto no sale de tu dispositivo. El modelo (${size}) se carga la primera vez que lo ejecutas y queda guardado.`,
  loadingModel: (size) => `Cargando el modelo (${size})`,
};
