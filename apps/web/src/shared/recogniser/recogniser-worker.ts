import { type Drawing, mostAlike, type Recogniser, waysToDraw } from "@vistazo/doodle";
import { fetchRecogniser, fetchSketcher } from "@vistazo/doodle/browser";
import type { Sketcher } from "@vistazo/doodle/draw";
import { doodleGraphFiles } from "@vistazo/models/addresses";
import { pagePort, serve } from "@vistazo/worker";
import { api } from "../api/api.js";
import { studioAway } from "../api/studio-away.js";
import type { RecogniserQuestions } from "./questions.js";

/** More than are ever shown: the one that is drawn may come late. */
const GUESSES = 10;

/** Every studio begins with it. */
const SHIPPED_VERSION = 1;

let loading: Promise<{ recogniser: Recogniser; version: number }> | null = null;

/** The one that the studio has in use. Where the studio cannot be reached, the one that the pages came with. */
async function fetchCurrent(): Promise<{ recogniser: Recogniser; version: number }> {
  try {
    const { version, folder } = await api.recogniser.current();
    return { recogniser: await fetchRecogniser(folder), version };
  } catch (error) {
    if (!studioAway(error)) throw error;
    return { recogniser: await fetchRecogniser(doodleGraphFiles()), version: SHIPPED_VERSION };
  }
}

async function load(): Promise<{ recogniser: Recogniser; version: number }> {
  const { recogniser, version } = await fetchCurrent();
  // The first run takes longer than the others.
  await recogniser.guess([
    [
      [0, 10],
      [0, 10],
    ],
  ]);
  return { recogniser, version };
}

/** Asked again after a failure, it tries again. */
function loaded(): Promise<{ recogniser: Recogniser; version: number }> {
  loading ??= load();
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

let sketching: Promise<Sketcher> | null = null;

/** The network that draws, fetched when it is first needed. */
function sketcher(): Promise<Sketcher> {
  sketching ??= api.sketcher.current().then(({ folder }) => fetchSketcher(folder));
  sketching.catch(() => {
    sketching = null;
  });
  return sketching;
}

/** How many drawings are looked at together: what the player draws meanwhile does not wait long. */
const AT_ONCE = 16;

/** [drawings, words] */
async function logitsOf(recogniser: Recogniser, drawings: readonly Drawing[]): Promise<Float32Array> {
  const logits = new Float32Array(drawings.length * recogniser.words.length);
  for (let first = 0; first < drawings.length; first += AT_ONCE)
    logits.set(await recogniser.logits(drawings.slice(first, first + AT_ONCE)), first * recogniser.words.length);
  return logits;
}

serve<RecogniserQuestions>(pagePort(), {
  async load() {
    const { recogniser, version } = await loaded();
    return { version, words: recogniser.words };
  },
  guess: async ({ drawing, share }) => (await loaded()).recogniser.guess(drawing, GUESSES, share),
  async ways({ drawings }) {
    const { recogniser } = await loaded();
    return waysToDraw(await logitsOf(recogniser, drawings), recogniser.words.length);
  },
  async alike({ drawing, others }) {
    const { recogniser } = await loaded();
    const places = mostAlike(await logitsOf(recogniser, [drawing, ...others]), recogniser.words.length);
    return places.map((place) => place - 1);
  },
  drawable: async () => (await sketcher()).words,
  draw: async ({ word, count, ...manner }) => (await sketcher()).drawSeveral(word, count, manner),
  finish: async ({ word, start, ...manner }) => (await sketcher()).finish(word, start, manner),
});
