import { join } from "node:path";
import type { Task } from "@vistazo/vision";
import { SetAside } from "../eval/set-aside.js";
import { makeModelFolder } from "../out-folder.js";
import { printable } from "../results/printable.js";
import { writeWhole } from "../write-whole.js";
import type { DenseFlags } from "./dense-flags.js";
import type { OpenDenseSet } from "./dense-set.js";
import { TrainingProgress } from "./training-progress.js";
import { modelCard, numbersTable, type TrainingReport, trainingJson } from "./training-report.js";

/** What is said at the start of each stage. */
const started = {
  photos: (total: number) => `Looking at ${total} photos\n`,
  training: (total: number) => `Training, ${total} steps\n`,
};

/** Trains the head of a model, measures it before and after, and writes checkpoint, report.json and model card. */
export async function trainDense(task: Task, flags: DenseFlags, open: OpenDenseSet): Promise<void> {
  const { data, model, out, heldOut, blocks, epochs, lr, batch, seed, threads, strict, overwrite } = flags;
  await makeModelFolder(out, { model, overwrite, last: "report.json" });
  const aside = new SetAside(strict);
  const set = await open(flags, aside);
  const others = heldOut === undefined ? undefined : await open({ ...flags, data: heldOut }, aside);
  const bar = new TrainingProgress(started);
  try {
    const result = await set.train({
      model,
      out,
      blocks,
      epochs,
      learningRate: lr,
      batch,
      seed,
      threads,
      strict,
      keepsBack: !others,
      progress: bar.downloaded,
      onProgress: bar.report,
    });
    bar.stop();
    const measure = async (of: string) => {
      if (others) return others.measure(of);
      return result.heldOut.length > 0 ? set.measure(of, result.heldOut) : undefined;
    };
    const report: TrainingReport = {
      task,
      model,
      data,
      heldOutData: heldOut,
      classes: set.classes,
      options: { blocks, epochs, lr, batch, seed },
      trained: result.trained,
      leftOut: [...aside.reasons, ...result.leftOut.map(({ reason }) => reason)],
      anew: result.anew,
      history: result.history,
      before: await measure(model),
      after: await measure(out),
    };
    await writeWhole(join(out, "report.json"), `${JSON.stringify(trainingJson(report), undefined, 1)}\n`);
    await writeWhole(join(out, "README.md"), modelCard(report));
    for (const reason of report.leftOut) process.stderr.write(`${printable(reason)}\n`);
    const lines = [...numbersTable(report), "", `The model is in ${out}, with report.json and README.md.`];
    process.stdout.write(
      flags.json ? `${JSON.stringify({ ...trainingJson(report), out })}\n` : `${lines.map(printable).join("\n")}\n`,
    );
  } finally {
    bar.stop();
  }
}
