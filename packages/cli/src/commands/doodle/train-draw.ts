import type { Command } from "commander";
import { wholeNumber } from "../../model-options.js";
import { makeOutFolder } from "../../out-folder.js";
import { progressBar } from "./progress-bar.js";

interface TrainDrawFlags {
  readonly out: string;
  readonly least: number;
  readonly steps?: number;
  readonly seed?: number;
  readonly threads?: number;
}

export function addDoodleTrainDrawCommand(doodle: Command): void {
  doodle
    .command("train-draw")
    .description("train a network that draws, or go on training one that was interrupted")
    .argument("<files...>", "drawings as .ndjson or .ndjson.gz; a fixed tenth of them is kept back")
    .requiredOption("--out <folder>", "where the run is kept, and taken up again; at the end the checkpoint")
    .option(
      "--least <n>",
      "it learns the words that have so many drawings",
      wholeNumber("--least", 1, 100_000_000),
      500,
    )
    .option("--steps <n>", "steps of training; default: the recipe's", wholeNumber("--steps", 1, 10_000_000))
    .option("--seed <n>", "the same seed gives the same weights", wholeNumber("--seed", 0, 2 ** 31 - 1))
    .option("--threads <n>", "threads that compute one operator", wholeNumber("--threads", 1, 1024))
    .action(trainDraw);
}

async function trainDraw(data: readonly string[], { out, least, threads, ...changes }: TrainDrawFlags): Promise<void> {
  const { defaultSketchRecipe, trainSketcher, wordsWithDrawings } = await import("@vistazo/doodle/draw-training");
  await makeOutFolder(out);
  const recipe = { ...defaultSketchRecipe, ...changes };
  const words = await wordsWithDrawings(data, least);
  let stopped = false;
  const stop = () => {
    stopped = true;
    process.stderr.write("\nStopping after this step.\n");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const bar = progressBar("{bar} {value}/{total} steps · loss {loss} · kept back {heldOut} · {eta_formatted} left");
  bar?.start(recipe.steps, 0, { loss: "", heldOut: "" });
  let heldOut = "";
  const { finished, loss } = await trainSketcher({
    data,
    words,
    out,
    recipe,
    threads,
    onProgress({ step, seconds, loss, heldOut: measured }) {
      if (measured) heldOut = `${measured["nats a point"].toFixed(3)} nats a point`;
      if (bar) bar.update(step, { loss: loss.toFixed(3), heldOut });
      else if (measured || step % 100 === 0)
        process.stderr.write(
          `step ${step}, ${Math.round(seconds)} s: loss ${loss.toFixed(3)}; kept back: ${heldOut}\n`,
        );
    },
    stopped: () => stopped,
  });
  bar?.stop();
  process.stdout.write(
    finished
      ? `${JSON.stringify({ words: words.length, ...loss })}\n`
      : `Stopped; the same command goes on from ${out}.\n`,
  );
}
