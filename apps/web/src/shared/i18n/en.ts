import { en as errors } from "@vistazo/api/error-sentences/en";
import type { Task } from "@vistazo/tasks";
import { formatBytes } from "@vistazo/ui/format";

/** Every text of the pages. `es.ts` has the same shape: a text that is missing there does not compile. */
export const en = {
  locale: "en",
  site: {
    skip: "Skip to the content",
    language: "Language",
    theme: "Colours",
    themeSystem: "As the system",
    themeLight: "Light",
    themeDark: "Dark",
    tasks: "Tasks",
    about: "Photos go to the computer where vistazo runs, and to no other.",
    api: "API description",
  },
  home: {
    title: "What does a computer see in a photo?",
    intro: "Five ways to ask. Try them on photos of your own, learn how they work and take the code with you.",
    search: "Search tasks, pages and models",
    searchFor: "cars, ResNet, mIoU…",
    try: "Try it",
    models: "Models",
    whatIsATask: "What is a task?",
    more: "And more",
    found: (pages: number, models: number) =>
      `${pages === 1 ? "1 page" : `${pages} pages`}, ${models === 1 ? "1 model" : `${models} models`}`,
    nothing: (typed: string) =>
      `Nothing fits “${typed}”. Try another word, or type the whole id of a model on the Hub, like org/name.`,
    drawing: { cup: "cup", plant: "plant", books: "books" },
  },
  example: {
    use: "Try it with this photo",
    credit: (whose: string) => `Photo: ${whose}`,
    free: "Free photos: CC0 and public domain",
    useOne: "Try it with one of these",
    names: { boats: "boats", cat: "cat", coffee: "coffee", mountains: "mountains", rocket: "rocket" },
  },
  recorded: {
    title: "Recorded answer",
    by: (model: string) => `${model} gave it, on another computer. No model can be had here now.`,
    show: "Show a recorded answer",
    ofExamplesOnly: "Only the example photos have one.",
    notes: {
      "depth-estimation": "It learnt in rooms: what is nearer than what is right here, its metres are not.",
      "background-removal": "Its masks stand for the alpha: a model made for this has softer edges.",
    } as Partial<Record<Task, string>>,
  },
  check: {
    title: "Does it run here?",
    hint: "Only its configuration is looked at, a few kilobytes. Nothing large is downloaded.",
    look: (id: string) => `Look at ${id}`,
    runs: "runs here.",
    runsNot: "does not run here.",
    onlyLooked: "Only its configuration was looked at; the weights come with the first photo.",
    use: "Use it",
    tryIn: (page: string) => `Try it in ${page}`,
  },
  notFound: {
    title: "There is no such page",
    text: "The address may be mistyped or old.",
    home: "Go to the start",
  },
  /** `words`: by which the task may be looked for. */
  pages: {
    evaluation: {
      name: "Metrics",
      title: "How good is a model?",
      words: "metric, evaluate, evaluation, mAP, precision, recall",
      intro:
        "AP, mAP and AP at an IoU are numbers for how well a model finds objects. Here one sees where they come from: move the threshold and watch hits turn into misses.",
    },
    draw: {
      name: "Draw",
      title: "Quick, draw!",
      intro: "A word, twenty seconds, and a neural network that guesses aloud what you draw.",
      words: "drawing, play, game, Quick, Draw, doodles",
      try: "Play",
      said: "Oh, I know, it's a cat!",
    },
    finish: {
      name: "Finish my drawing",
      title: "You begin, the network finishes",
      intro: "A network that has learnt to draw 38 words goes on where you stop, or draws from nothing.",
      words: "drawing, complete, generate, Sketch-RNN, artificial intelligence",
    },
    guess: {
      name: "The network draws",
      title: "The network draws, you guess",
      intro: "The game the other way round: a network draws a word, stroke by stroke, and you say what it is.",
      words: "drawing, play, game, guess, generate",
    },
    "draw-together": {
      name: "Rooms",
      title: "Draw and guess with friends",
      intro: "A room with a link: one draws, the others and the network guess.",
      words: "play, friends, together, class, room",
    },
    drawings: {
      name: "Drawings",
      title: "How do people draw it?",
      intro: "Every drawing of the game, open to look at, replay, download and study.",
      words: "Quick, Draw, doodles, sketches, open data, statistics, download, ndjson, Parquet",
    },
    tasks: {
      name: "All tasks",
      title: "What can be asked of a photo?",
      intro: "What a task is, and all vision tasks of the Hugging Face Hub: what goes in, what comes out.",
      words: "task, tasks, Hub, zero-shot, keypoints, video, generation, 3D",
    },
    classroom: {
      name: "Classroom",
      title: "How is the class doing?",
      intro: "What is downloaded, who plays and what was drawn, for whoever teaches.",
      words: "teacher, class, lesson, models, players",
    },
    apps: {
      name: "Apps",
      title: "Models as apps",
      intro: "Each with a page and an address of its own, which programs can call too.",
      words: "Gradio, API, client, Python, JavaScript, interface, demo",
    },
    recogniser: {
      name: "Versions",
      title: "How does the network learn?",
      intro:
        "From what people draw. What it learns is compared with what it knew, on drawings it has not seen, and used only if it is no worse.",
    },
  },
  apps: {
    use: "Gradio's clients for Python and JavaScript call every one of them by its address.",
    together: { title: "Classification and segmentation", intro: "Two models look at one photo." },
    dogsOrCats: { title: "Dog or cat?", intro: "A small model of the project's own, which needs no network." },
  },
  model: {
    heading: "Model",
    button: "Choose a model. Now",
    title: "Choose a model",
    search: "Name, Hub id or folder",
    searchHubOnly: "Name or Hub id",
    hint: "Any model of the Hub by its id, like org/name, or a folder on this computer by its full path.",
    hintHubOnly: "Any model of the Hub by its id, like org/name.",
    use: (typed: string) => `Use “${typed}”`,
    none: "No model in the list fits. Type its whole id.",
    groupHere: "Ready to use",
    groupRecommended: "To download",
    groupUnusable: "Does not run here",
    badgeReady: "in memory",
    badgeHere: "downloaded",
    badgeFolder: "folder",
    unknownLicense: "licence not stated",
    labels: (count: number) => (count === 1 ? "1 label" : `${count} labels`),
    willDownload: (bytes: number | null) =>
      bytes === null
        ? "It is downloaded once, with the first photo."
        : `It is downloaded once, with the first photo: ${formatBytes(bytes, "en")}.`,
    looking: (id: string) => `Looking at ${id}`,
  },
  folder: {
    label: "Folder with a model",
    placeholder: "/home/me/models/vit",
    hint: "The full path of a folder on the computer where vistazo runs, with the model's config.json.",
    use: "Use this folder",
  },
  run: {
    heading: "Result",
    waitingForPhoto: "The labels appear here once there is a photo.",
    fewLabels: (labels: string) =>
      `This model knows only ${labels}: whatever the photo shows, it chooses between them.`,
    downloading: (model: string) => `Downloading ${model}`,
    preparing: (model: string) => `Getting ${model} ready`,
    starting: "Connecting to the Hub",
    running: "Looking at the photo…",
    took: (seconds: string) => `Answered in ${seconds} s`,
    announceDownload: (percent: number) => `${percent} % downloaded`,
    announceAnswer: (label: string, score: string) => `Done. Best label: ${label}, ${score}.`,
    again: "Try again",
    chooseAnother: "Choose another photo",
    cancelled: "Cancelled",
    cancelledText: "What was downloaded is kept, and the download goes on from there next time.",
    resume: "Go on",
  },
  place: {
    label: "Where the model runs",
    server: "On the server",
    browser: "In this browser",
    size: (bytes: number | null) =>
      bytes === null
        ? "The model is loaded into this browser once; photos do not leave it."
        : `${formatBytes(bytes, "en")} are loaded into this browser once; photos do not leave it.`,
    loading: (model: string) => `Loading ${model} into this browser`,
    took: (seconds: string, gpu: boolean) =>
      `Answered in ${seconds} s in this browser${gpu ? ", by the graphics processor" : ""}`,
  },
  live: {
    camera: "Live camera",
    video: "Video file",
    stop: "Stop",
    loading: (model: string) => `Loading ${model} into this browser`,
    waiting: "Waiting for the picture…",
    paused: "Paused while this tab is hidden.",
    rate: "Frames a second",
    latency: "Latency",
    dropped: "Frames dropped",
    denied: {
      title: "The camera is not allowed",
      text: "Allow it for this page in your browser's settings, and try again.",
    },
    missing: {
      title: "No camera was found",
      text: "Connect one, or close the program that is using it, and try again.",
    },
    unplayable: {
      title: "The video cannot be played",
      text: "This browser cannot play files of this kind; try an MP4 or a WebM.",
    },
    failed: { title: "The model cannot run in this browser", text: "Try another model, or run it on the server." },
  },
  detection: {
    waitingForPhoto: "The objects appear here once there is a photo.",
    threshold: "Lowest score",
    thresholdHint: "Objects with a lower score are left out.",
    counts: (counts: readonly [string, number][]) => counts.map(([label, count]) => `${count} × ${label}`).join(", "),
    announce: (counts: readonly [string, number][]) =>
      counts.length === 0
        ? "Done. Nothing found above the threshold."
        : `Done. Found: ${counts.map(([label, count]) => `${count} ${label}`).join(", ")}.`,
  },
  segmentation: {
    waitingForPhoto: "The segments appear here once there is a photo.",
    share: "Each segment's part of the photo, the largest first",
  },
  depth: {
    waitingForPhoto: "The depth map appears on the photo once there is one.",
    photo: "Photo",
    map: "Depth",
    mapAlt: "Depth map: the nearer, the brighter",
    near: "Nearest",
    far: "Farthest",
    here: "Under the pointer",
    metric: "This model estimates metres.",
    relative: "This model tells near from far, without a unit: the larger the number, the nearer.",
    announce: (min: string, max: string) => `Done. Depths from ${min} to ${max}.`,
  },
  cutOut: {
    waitingForPhoto: "The photo without its background appears here once there is one.",
    photo: "Photo",
    cutOut: "Cut out",
    alt: "The photo without its background",
    share: (percent: string) => `${percent} of the photo is kept`,
    ground: "Shown on",
    grounds: { squares: "Squares", white: "White", black: "Black" },
    download: "Download as PNG",
    note: "The file has the photo's own size and pixels; what was cut away is transparent in it, softly at the edges.",
    unshowable: "This browser cannot show files of this kind. The vistazo command cuts them out all the same.",
    announce: "Done. The background is gone.",
  },
  noModels: {
    title: "No connection and no model yet",
    text: "The Hugging Face Hub cannot be reached and there is no model for this task on the computer where vistazo runs.",
    helps: "What helps:",
    connect: "connect that computer to the network and try again;",
    pull: "or fetch all models of the course where there is a network:",
    classroom: "or take them from a computer in the room that shares its own, by its address in",
    folder: "or name a folder that has a model in it.",
  },
  labelsTranslated: "Labels in Spanish",
  photoAddress: { label: "or from an address", fetch: "Fetch" },
  photoError: "This file is not used",
  /** By the server's code; `why` is the server's own sentence, which names the model, file or field. */
  errors,
  detail: "Details",
};

/** The shape of a dictionary. */
export type Dictionary = typeof en;
