import { DepthStudy, depthNumbers } from "./depth-evaluation.js";
import { readDepthMap } from "./depth-map-file.js";
import { depthOptions } from "./depth-options.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { pairFiles } from "./paired-files.js";
import { SetAside } from "./set-aside.js";

/** Errors of a folder of predicted depths. */
export async function depthFiles(flags: FileFlags): Promise<Evaluation> {
  const aside = new SetAside(flags.strict);
  const kinds = { files: (path: string) => /\.npy$/i.test(path), truth: /\.(npy|png)$/i };
  const pairs = await pairFiles(flags.predictions, flags.truth, kinds, aside);
  const study = new DepthStudy(depthOptions(flags, true));
  for (const pair of pairs)
    await aside.try(async () => study.add(pair, await readDepthMap(pair.path), await readDepthMap(pair.truth)));
  const notes = aside.notes();
  const numbers = depthNumbers(study.result());
  return { ...numbers, notes: [...notes, ...numbers.notes] };
}
