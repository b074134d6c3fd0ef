import { formatBytes } from "@vistazo/ui/format";
import type { Dictionary } from "./en.js";

export const es: Dictionary = {
  locale: "es",
  site: {
    skip: "Saltar al contenido",
    language: "Idioma",
    theme: "Colores",
    themeSystem: "Como el sistema",
    themeLight: "Claro",
    themeDark: "Oscuro",
    tasks: "Tareas",
    about: "Las fotos van al ordenador donde se ejecuta vistazo y a ningún otro.",
    api: "Descripción de la API",
  },
  home: {
    title: "¿Qué ve un ordenador en una foto?",
    intro: "Cinco maneras de preguntarlo. Pruébalas con tus fotos, aprende cómo funcionan y llévate el código.",
    search: "Buscar tareas y modelos",
    searchFor: "coches, ResNet, mIoU…",
    try: "Probar",
    models: "Modelos",
    found: (tasks, models) =>
      `${tasks === 1 ? "1 tarea" : `${tasks} tareas`}, ${models === 1 ? "1 modelo" : `${models} modelos`}`,
    nothing: (typed) =>
      `No hay nada para «${typed}». Prueba con otra palabra o escribe el id completo de un modelo del Hub, como org/nombre.`,
    drawing: { cup: "taza", plant: "planta", books: "libros" },
  },
  example: { use: "Pruébalo con esta foto", credit: "Foto: Rachel Michetti, Pikolo Espresso Bar, CC0" },
  check: {
    title: "¿Funciona aquí?",
    hint: "Solo se consulta su configuración, unos pocos kilobytes. No se descarga nada grande.",
    look: (id) => `Consultar ${id}`,
    runs: "funciona aquí.",
    runsNot: "no funciona aquí.",
    onlyLooked: "Solo se ha consultado su configuración; los pesos se descargan con la primera foto.",
    use: "Usarlo",
    tryIn: (page) => `Probarlo en ${page}`,
  },
  notFound: {
    title: "Esta página no existe",
    text: "Puede que la dirección esté mal escrita o sea antigua.",
    home: "Ir al inicio",
  },
  pages: {
    evaluation: {
      name: "Métricas",
      title: "¿Cómo de bueno es un modelo?",
      intro:
        "AP, mAP y AP con un IoU dado son números que dicen lo bien que un modelo encuentra objetos. Aquí se ve de dónde salen: mueve el umbral y mira cómo los aciertos se vuelven fallos.",
    },
    draw: {
      name: "Dibuja",
      title: "¡Rápido, dibuja!",
      intro: "Una palabra, veinte segundos y una red neuronal que intenta adivinar en voz alta lo que dibujas.",
      try: "Jugar",
      said: "¡Ah, ya lo sé! ¡Es un gato!",
    },
    "draw-together": {
      name: "Salas",
      title: "Dibujar y adivinar con amigos",
      intro: "Una sala con un enlace: uno dibuja y los demás y la red adivinan.",
    },
    drawings: {
      name: "Dibujos",
      title: "¿Cómo lo dibuja la gente?",
      intro: "Todos los dibujos del juego, abiertos para mirarlos, reproducirlos, descargarlos y estudiarlos.",
      words: "Quick, Draw, garabatos, bocetos, datos abiertos, estadísticas, descargar, ndjson, Parquet",
    },
    recogniser: {
      name: "Versiones",
      title: "¿Cómo aprende la red?",
      intro:
        "De lo que dibuja la gente. Lo que aprende se compara con lo que sabía, con dibujos que no ha visto, y solo se usa si no es peor.",
    },
  },
  model: {
    heading: "Modelo",
    button: "Elegir un modelo. Ahora",
    title: "Elige un modelo",
    search: "Nombre, id del Hub o carpeta",
    searchHubOnly: "Nombre o id del Hub",
    hint: "Cualquier modelo del Hub por su id, como org/nombre, o una carpeta de este ordenador por su ruta completa.",
    hintHubOnly: "Cualquier modelo del Hub por su id, como org/nombre.",
    use: (typed) => `Usar «${typed}»`,
    none: "Ningún modelo de la lista coincide. Escribe su id completo.",
    groupHere: "Listos para usar",
    groupRecommended: "Para descargar",
    groupUnusable: "No funcionan aquí",
    badgeReady: "en memoria",
    badgeHere: "descargado",
    badgeFolder: "carpeta",
    unknownLicense: "sin licencia indicada",
    labels: (count) => (count === 1 ? "1 etiqueta" : `${count} etiquetas`),
    willDownload: (bytes) =>
      bytes === null
        ? "Se descarga una sola vez, con la primera foto."
        : `Se descarga una sola vez, con la primera foto: ${formatBytes(bytes, "es")}.`,
    looking: (id) => `Consultando ${id}`,
  },
  folder: {
    label: "Carpeta con un modelo",
    placeholder: "/home/ana/modelos/vit",
    hint: "La ruta completa de una carpeta del ordenador donde se ejecuta vistazo, con el config.json del modelo.",
    use: "Usar esta carpeta",
  },
  run: {
    heading: "Resultado",
    waitingForPhoto: "Aquí aparecerán las etiquetas en cuanto haya una foto.",
    downloading: (model) => `Descargando ${model}`,
    preparing: (model) => `Preparando ${model}`,
    starting: "Conectando con el Hub",
    running: "Mirando la foto…",
    took: (seconds) => `Respuesta en ${seconds} s`,
    announceDownload: (percent) => `${percent} % descargado`,
    announceAnswer: (label, score) => `Listo. Mejor etiqueta: ${label}, ${score}.`,
    again: "Volver a intentarlo",
    chooseAnother: "Elegir otra foto",
    cancelled: "Cancelado",
    cancelledText: "Lo descargado se conserva; la próxima vez la descarga seguirá desde ahí.",
    resume: "Continuar",
  },
  detection: {
    waitingForPhoto: "Aquí aparecerán los objetos en cuanto haya una foto.",
    threshold: "Puntuación mínima",
    thresholdHint: "Los objetos con menos puntuación no se muestran.",
    counts: (counts) => counts.map(([label, count]) => `${count} × ${label}`).join(", "),
    announce: (counts) =>
      counts.length === 0
        ? "Listo. No hay nada por encima del umbral."
        : `Listo. Encontrado: ${counts.map(([label, count]) => `${count} ${label}`).join(", ")}.`,
  },
  segmentation: {
    waitingForPhoto: "Aquí aparecerán los segmentos en cuanto haya una foto.",
    share: "Qué parte de la foto ocupa cada segmento, de mayor a menor",
  },
  depth: {
    waitingForPhoto: "El mapa de profundidad aparecerá sobre la foto en cuanto haya una.",
    photo: "Foto",
    map: "Profundidad",
    mapAlt: "Mapa de profundidad: cuanto más cerca, más claro",
    near: "Lo más cercano",
    far: "Lo más lejano",
    here: "Bajo el puntero",
    metric: "Este modelo estima metros.",
    relative: "Este modelo distingue lo cercano de lo lejano, sin unidad: cuanto mayor el número, más cerca.",
    announce: (min, max) => `Listo. Profundidades de ${min} a ${max}.`,
  },
  cutOut: {
    waitingForPhoto: "La foto sin su fondo aparecerá aquí en cuanto haya una.",
    photo: "Foto",
    cutOut: "Recorte",
    alt: "La foto sin su fondo",
    share: (percent: string) => `Se conserva el ${percent} de la foto`,
    ground: "Se muestra sobre",
    grounds: { squares: "Cuadros", white: "Blanco", black: "Negro" },
    download: "Descargar como PNG",
    note: "El archivo tiene el tamaño y los píxeles de la foto; lo recortado es transparente, con bordes suaves.",
    unshowable: "Este navegador no puede mostrar archivos de este tipo. La orden vistazo los recorta igualmente.",
    announce: "Listo. El fondo ha desaparecido.",
  },
  noModels: {
    title: "Sin conexión y sin ningún modelo",
    text: "No se puede conectar con el Hub de Hugging Face y en este ordenador no hay ningún modelo descargado. Conéctalo a la red y vuelve a intentarlo, o indica una carpeta que contenga un modelo.",
    textHubOnly:
      "No se puede conectar con el Hub de Hugging Face y en el ordenador donde se ejecuta vistazo no hay ningún modelo descargado. Conéctalo a la red y vuelve a intentarlo.",
  },
  photoError: "No se puede usar este archivo",
  errors: {
    BAD_REQUEST: {
      title: "El servidor no lo ha entendido",
      text: "Vuelve a cargar la página; puede que sea más antigua que el servidor.",
    },
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
    UNREACHABLE: {
      title: "vistazo no responde",
      text: "Mira en su terminal si sigue en marcha, inícialo de nuevo y vuelve a intentarlo.",
    },
    INTERNAL: {
      title: "Algo inesperado ha fallado",
      text: "Vuelve a intentarlo. El terminal donde se ejecuta vistazo dice más.",
    },
  },
  detail: "Detalles",
};
