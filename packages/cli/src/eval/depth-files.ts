import { DepthStudy, depthNumbers } from "./depth-evaluation.js";
import { readDepthMap } from "./depth-map-file.js";
import { depthOptions } from "./depth-options.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { pairFiles } from "./paired-files.js";

/** Errors of a folder of predicted depths. */
export async function depthFiles(flags: FileFlags): Promise<Evaluation> {
  const pairs = await pairFiles(flags.predictions, flags.truth, {
    files: (path) => /\.npy$/i.test(path),
    truth: /\.(npy|png)$/i,
  });
  const study = new DepthStudy(depthOptions(flags, true));
  for (const pair of pairs) study.add(pair, await readDepthMap(pair.path), await readDepthMap(pair.truth));
  return depthNumbers(study.result());
}
