import { ownModelFolder } from "@vistazo/models";
import type { Command } from "commander";
import { progressBar } from "./progress-bar.js";

interface EvaluateFlags {
  readonly model: string;
  readonly heldOut?: boolean;
  readonly json?: boolean;
}

export function addDoodleEvaluateCommand(doodle: Command): void {
  doodle
    .command("evaluate")
    .description("measure a recogniser on labelled drawings")
    .argument("<file>", "drawings as .ndjson or .ndjson.gz")
    .option("--model <folder>", "the recogniser's checkpoint", "vistazo/doodle")
    .option("--held-out", "only the tenth of the drawings that training keeps back")
    .option("--json", 'print {"n","words","top1","top3","map3","half":{"top1","top3"}, …}')
    .action(evaluateFile);
}

async function evaluateFile(file: string, { model, heldOut, json }: EvaluateFlags): Promise<void> {
  // Loaded only here: no other command reads drawings.
  const [{ evaluate, isHeldOut }, { loadRecogniser, readDrawings }] = await Promise.all([
    import("@vistazo/doodle"),
    import("@vistazo/doodle/node"),
  ]);
  const recogniser = await loadRecogniser(ownModelFolder(model) ?? model);
  const bar = progressBar("{bar} {value} drawings");
  let skipped = 0;
  const drawings = readDrawings(file, {
    ...(heldOut && { only: ({ drawing }) => isHeldOut(drawing) }),
    onInvalid(error) {
      skipped++;
      if (skipped <= 10) process.stderr.write(`Skipped: ${error.message}\n`);
    },
  });
  bar?.start(0, 0);
  const result = await evaluate(recogniser, drawings, (done) => {
    bar?.setTotal(done);
    bar?.update(done);
  });
  bar?.stop();
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...result, skipped })}\n`);
    return;
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const { n, words, top1, top3, map3, half, wordMean, unknown } = result;
  process.stdout.write(
    `${n} drawings of ${words} words: top-1 ${percent(top1)}, top-3 ${percent(top3)}, MAP@3 ${map3.toFixed(3)}\n` +
      `Mean of the words: top-1 ${percent(wordMean.top1)}, top-3 ${percent(wordMean.top3)}\n` +
      `First 50 % of the points: top-1 ${percent(half.top1)}, top-3 ${percent(half.top3)}\n` +
      `Left out: ${skipped} lines without a drawing, ${unknown} drawings of other words\n`,
  );
}
