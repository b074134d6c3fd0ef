import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { readAlphaPng } from "./gray-png.js";
import { MatteStudy, matteNumbers } from "./matte-evaluation.js";
import { pairFiles } from "./paired-files.js";
import { SetAside } from "./set-aside.js";

/** Errors of a folder of cut-out pictures, or of gray pictures of their alpha. */
export async function matteFiles(flags: FileFlags): Promise<Evaluation> {
  const png = /\.png$/i;
  const aside = new SetAside(flags.strict);
  const pairs = await pairFiles(flags.predictions, flags.truth, { files: (path) => png.test(path), truth: png }, aside);
  const study = new MatteStudy();
  for (const pair of pairs)
    await aside.try(async () => study.add(pair, await readAlphaPng(pair.path), await readAlphaPng(pair.truth)));
  const notes = aside.notes();
  const numbers = matteNumbers(study.result());
  return { ...numbers, notes: [...notes, ...numbers.notes] };
}
