/** The thread that holds a recogniser: ONNX Runtime blocks whoever calls it. */
import { type Drawing, type Recogniser, temperatureAt } from "@vistazo/doodle";
import { drawnShare } from "@vistazo/doodle/game";
import { loadRecogniser } from "@vistazo/doodle/node";
import { softmax } from "@vistazo/vision/postprocess";
import { breathe, serve } from "@vistazo/worker";
import { parentThreadPort } from "@vistazo/worker/node";
import type { JudgeQuestions } from "./judge-questions.js";

/** Drawings that wait are looked at together, which is faster than one by one. */
const together = 16;

interface Waiting {
  readonly drawing: Drawing;
  readonly resolve: (scores: Promise<Float32Array>) => void;
}

let loading: Promise<Recogniser>;
const waiting: Waiting[] = [];
let busy = false;

serve<JudgeQuestions>(parentThreadPort(), {
  async load({ folder }) {
    loading = loadRecogniser(folder);
    await loading;
  },
  judge: (drawing) =>
    new Promise((resolve) => {
      waiting.push({ drawing, resolve });
      if (!busy) void judgeAll();
    }),
});

async function judgeAll(): Promise<void> {
  busy = true;
  while (waiting.length > 0) {
    // What arrived meanwhile is let in first.
    await breathe();
    const batch = waiting.splice(0, together);
    const all = judge(batch.map(({ drawing }) => drawing));
    const failed = await all.then(
      () => false,
      () => true,
    );
    batch.forEach(({ drawing, resolve }, i) => {
      // One that cannot be looked at is no reason to refuse the others.
      if (failed && batch.length > 1) resolve(judge([drawing]).then(([scores]) => scores as Float32Array));
      else resolve(all.then((scores) => scores[i] as Float32Array));
    });
  }
  busy = false;
}

async function judge(drawings: readonly Drawing[]): Promise<Float32Array[]> {
  const recogniser = await loading;
  const logits = await recogniser.logits(drawings);
  const words = recogniser.words.length;
  return drawings.map((drawing, row) => {
    const temperature = temperatureAt(recogniser.calibration, drawnShare(drawing));
    return softmax(logits.slice(row * words, (row + 1) * words).map((logit) => logit / temperature));
  });
}
