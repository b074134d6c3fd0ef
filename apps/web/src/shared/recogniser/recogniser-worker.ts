import type { Recogniser } from "@vistazo/doodle";
import { fetchRecogniser } from "@vistazo/doodle/browser";
import { pagePort, serve } from "@vistazo/worker";
import { api } from "../api/api.js";
import type { RecogniserQuestions } from "./questions.js";

/** More than are ever shown: the one that is drawn may come late. */
const GUESSES = 10;

let loading: Promise<{ recogniser: Recogniser; version: number }> | null = null;

async function load(): Promise<{ recogniser: Recogniser; version: number }> {
  const { version, folder } = await api.recogniser.current();
  const recogniser = await fetchRecogniser(folder);
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

serve<RecogniserQuestions>(pagePort(), {
  async load() {
    const { recogniser, version } = await loaded();
    return { version, words: recogniser.words };
  },
  guess: async ({ drawing, share }) => (await loaded()).recogniser.guess(drawing, GUESSES, share),
});
