import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { encodePng } from "@vistazo/image";
import type { AlphaMap } from "@vistazo/metrics";
import type { CutOut } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import type { DataFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { readAlphaPng } from "./gray-png.js";
import { MatteStudy, matteNumbers } from "./matte-evaluation.js";
import { ModelRun } from "./model-run.js";
import { pairPhotos } from "./paired-files.js";
import { writeMatteReport } from "./report/matte-report.js";
import { runNotes } from "./run-notes.js";
import { SetAside } from "./set-aside.js";

/** A model that removes backgrounds on photos and their alphas. */
export async function matteOnData(flags: DataFlags): Promise<Evaluation> {
  const aside = new SetAside(flags.strict);
  const suffix = /[._-](matte|mask|alpha)\.png$/i;
  const pairs = await pairPhotos(flags.data, ["mattes", "masks", "alpha"], suffix, /\.png$/i, aside);
  const folder = flags.out === undefined ? undefined : join(flags.out, "predictions");
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const run = await ModelRun.open("background-removal", flags, {});
  const study = new MatteStudy();
  try {
    const keep = async (cutOut: CutOut, { name }: { name: string }): Promise<AlphaMap | string> => {
      const alpha = alphaOf(cutOut);
      if (folder === undefined) return alpha;
      const file = `${name}.png`;
      await writeWhole(join(folder, file), await encodePng({ ...alpha, channels: 1 }));
      return file;
    };
    for await (const { photo: pair, answer } of run.answers(pairs, keep)) {
      await aside.try(async () => {
        const alpha = typeof answer === "string" ? await readAlphaPng(join(folder ?? "", answer)) : answer;
        study.add(pair, alpha, await readAlphaPng(pair.truth));
      });
    }
  } finally {
    await run.dispose();
  }
  const leftOut = aside.notes();
  const result = study.result();
  const numbers = matteNumbers(result);
  const notes = [...numbers.notes];
  if (flags.out !== undefined && folder !== undefined) {
    const model = run.pipe.model.id;
    const report = { result, outcomes: study.outcomes, folder, data: flags.data, model, notes };
    await writeMatteReport(join(flags.out, "report.html"), report);
    notes.push(`Predictions and report are in ${flags.out}: the folder predictions, report.html.`);
  }
  return { ...numbers, notes: [...runNotes(run), ...leftOut, ...notes] };
}

function alphaOf({ data, width, height }: CutOut) {
  return { data: data.filter((_, i) => i % 4 === 3), whole: 255, width, height };
}
