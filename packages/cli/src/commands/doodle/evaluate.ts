import type { Evaluation, Interval } from "@vistazo/doodle";
import { ownModelFolder } from "@vistazo/models";
import type { Command } from "commander";
import { progressBar } from "./progress-bar.js";

interface EvaluateFlags {
  readonly model: string;
  readonly heldOut?: boolean;
  readonly words?: boolean;
  readonly json?: boolean;
}

export function addDoodleEvaluateCommand(doodle: Command): void {
  doodle
    .command("evaluate")
    .description("measure a recogniser on labelled drawings: the mean over the words, by the share that is drawn")
    .argument("<file...>", "drawings as .ndjson or .ndjson.gz")
    .option("--model <folder>", "the recogniser's checkpoint", "vistazo/doodle")
    .option("--held-out", "only the tenth of the drawings that training keeps back")
    .option("--words", "every word's accuracy too, the least known first")
    .option("--json", 'print {"n","words","wordMean","top1","top3","map3","half","byShare","byWord", …}')
    .action(evaluateFiles);
}

async function evaluateFiles(files: string[], { model, heldOut, words, json }: EvaluateFlags): Promise<void> {
  // Loaded only here: no other command reads drawings.
  const [{ evaluate, isHeldOut }, { loadRecogniser, readDrawings }] = await Promise.all([
    import("@vistazo/doodle"),
    import("@vistazo/doodle/node"),
  ]);
  const recogniser = await loadRecogniser(ownModelFolder(model) ?? model);
  const bar = progressBar("{bar} {value} drawings");
  let skipped = 0;
  async function* drawings() {
    for (const file of files)
      yield* readDrawings(file, {
        ...(heldOut && { only: ({ drawing }) => isHeldOut(drawing) }),
        onInvalid(error) {
          skipped++;
          if (skipped <= 10) process.stderr.write(`Skipped: ${error.message}\n`);
        },
      });
  }
  bar?.start(0, 0);
  const result = await evaluate(recogniser, drawings(), {
    onProgress(done) {
      bar?.setTotal(done);
      bar?.update(done);
    },
  });
  bar?.stop();
  process.stdout.write(
    json ? `${JSON.stringify({ ...result, skipped })}\n` : `${evaluationText(result, skipped, words === true)}\n`,
  );
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const between = ([low, high]: Interval) => `${(100 * low).toFixed(1)} to ${percent(high)}`;

/** For people: the mean over the words first. */
export function evaluationText(result: Evaluation, skipped: number, everyWord: boolean): string {
  const { n, words, wordMean, top1, top3, map3, byShare, byWord, unknown } = result;
  const shares = byShare.map(
    ({ share, wordMean, confidence, calibrationError }) =>
      `${percent(share).padStart(10)}${percent(wordMean.top1).padStart(10)}${percent(wordMean.top3).padStart(10)}` +
      `${percent(confidence).padStart(10)}${calibrationError.toFixed(3).padStart(10)}`,
  );
  const listed = byWord.slice(0, everyWord ? undefined : 10).map(({ word, n, top1, top1Interval, takenFor }) => {
    const mistaken = takenFor ? `, else often ${takenFor.word} (${takenFor.times})` : "";
    return `  ${word}: ${percent(top1)} of ${n} (${between(top1Interval)})${mistaken}`;
  });
  return [
    `Mean of ${words} words: top-1 ${percent(wordMean.top1)} (${between(wordMean.top1Interval)}), top-3 ${percent(wordMean.top3)} (${between(wordMean.top3Interval)})`,
    `All ${n} drawings alike: top-1 ${percent(top1)}, top-3 ${percent(top3)}, MAP@3 ${map3.toFixed(3)}`,
    "",
    `${"drawn".padStart(10)}${"top-1".padStart(10)}${"top-3".padStart(10)}${"sure of".padStart(10)}${"off by".padStart(10)}`,
    ...shares,
    "Means of the words; sure of: the mean score of the first guess; off by: the expected calibration error.",
    "",
    everyWord ? "Words, the least known first:" : "The words known least:",
    ...listed,
    "",
    `Left out: ${skipped} lines without a drawing, ${unknown} drawings of other words`,
  ].join("\n");
}
