import type { Recogniser } from "@vistazo/doodle";
import { fetchRecogniser } from "@vistazo/doodle/browser";
import type { LoadedRecogniser, RecogniserAnswer, RecogniserQuestion } from "./protocol.js";

/** More than are ever shown: the one that is drawn may come late. */
const GUESSES = 10;

let loading: Promise<{ recogniser: Recogniser; version: number }> | null = null;

async function load(): Promise<{ recogniser: Recogniser; version: number }> {
  const response = await fetch("/api/recogniser");
  if (!response.ok) throw new Error(`The studio has no recogniser (status ${response.status}).`);
  const { version, folder } = (await response.json()) as { version: number; folder: string };
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

addEventListener("message", async ({ data: { id, drawing } }: MessageEvent<RecogniserQuestion>) => {
  const answer = (message: RecogniserAnswer) => postMessage(message);
  try {
    loading ??= load();
    const { recogniser, version } = await loading;
    if (drawing) answer({ id, guesses: await recogniser.guess(drawing, GUESSES) });
    else answer({ id, loaded: { version, words: recogniser.words } satisfies LoadedRecogniser });
  } catch (error) {
    // Asked again, it tries again.
    loading = null;
    answer({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
