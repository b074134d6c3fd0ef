import { readFile } from "node:fs/promises";
import type { HistoryEntry } from "@vistazo/training";
import type { Command } from "commander";
import { wholeNumber } from "../../model-options.js";
import { makeOutFolder } from "../../out-folder.js";
import { progressBar } from "./progress-bar.js";

interface TrainFlags {
  readonly out: string;
  readonly words?: string;
  readonly teacher?: string;
  readonly from?: string;
  readonly steps?: number;
  readonly seed?: number;
  readonly threads?: number;
}

export function addDoodleTrainCommand(doodle: Command): void {
  doodle
    .command("train")
    .description("train a recogniser, or go on training one that was interrupted")
    .argument("<file...>", "drawings as .ndjson or .ndjson.gz; a fixed tenth of them is kept back")
    .requiredOption(
      "--out <folder>",
      "where the run is kept, and taken up again; at the end the checkpoint and a report",
    )
    .option("--words <file>", "the words, one a line; default: those of the drawings")
    .option("--teacher <folder>", "doodleNet (model.json, its weights, class_names.txt), to learn from it too")
    .option("--from <folder>", "a recogniser whose weights a new run begins with")
    .option("--steps <n>", "steps of training; default: the recipe's", wholeNumber("--steps", 1, 10_000_000))
    .option("--seed <n>", "the same seed gives the same weights", wholeNumber("--seed", 0, 2 ** 31 - 1))
    .option("--threads <n>", "threads that compute one operator", wholeNumber("--threads", 1, 1024))
    .action(train);
}

async function train(files: string[], flags: TrainFlags): Promise<void> {
  const { defaultRecipe, trainRecogniser, wordsOf } = await import("@vistazo/doodle/training");
  const { out, words: wordFile, teacher, from, threads } = flags;
  await makeOutFolder(out);
  const { steps = defaultRecipe.steps, seed = defaultRecipe.seed } = flags;
  const words = wordFile
    ? (await readFile(wordFile, "utf8"))
        .split("\n")
        .map((word) => word.trim())
        .filter((word) => word !== "")
    : await wordsOf(files);
  let stopped = false;
  const stop = () => {
    stopped = true;
    process.stderr.write("\nStopping after this step.\n");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const bar = progressBar(
    "{bar} {value}/{total} steps · loss {loss} · top-1 {top1} · kept back {heldOut} · {eta_formatted} left",
  );
  bar?.start(steps, 0, { loss: "", top1: "", heldOut: "" });
  let heldOut = "";
  const onProgress = (entry: HistoryEntry) => {
    if (entry.heldOut)
      heldOut = Object.entries(entry.heldOut)
        .map(([name, share]) => `${name} ${(100 * share).toFixed(1)} %`)
        .join(", ");
    const [loss, top1] = [entry.loss.toFixed(3), `${(100 * (entry.top1 ?? 0)).toFixed(1)} %`];
    if (bar) bar.update(entry.step, { loss, top1, heldOut });
    else if (entry.heldOut || entry.step % 100 === 0)
      process.stderr.write(
        `step ${entry.step}, ${Math.round(entry.seconds)} s: loss ${loss}, top-1 ${top1}${entry.heldOut ? `, kept back: ${heldOut}` : ""}\n`,
      );
  };
  const recipe = { ...defaultRecipe, steps, seed };
  const { finished, whole, half } = await trainRecogniser({
    data: files,
    words,
    out,
    recipe,
    teacher,
    from,
    threads,
    onProgress,
    stopped: () => stopped,
  });
  bar?.stop();
  process.stdout.write(
    finished
      ? `${JSON.stringify({ ...whole!.overall, wordMean: whole!.wordMean, half: half!.overall })}\n`
      : `Stopped; the same command goes on from ${out}.\n`,
  );
}
