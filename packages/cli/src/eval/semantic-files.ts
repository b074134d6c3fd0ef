import { readClassNames } from "./class-names-file.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { readGrayPng } from "./gray-png.js";
import { pairFiles } from "./paired-files.js";
import { SemanticStudy, semanticNumbers } from "./semantic-evaluation.js";
import { SetAside } from "./set-aside.js";

/** Classes without names: as many as a PNG of 8 bits can hold. */
const unnamed = Array.from({ length: 256 }, (_, i) => `class ${i}`);

/** mIoU and the rest of a folder of label PNGs. */
export async function semanticFiles(flags: FileFlags): Promise<Evaluation> {
  const png = /\.png$/i;
  const aside = new SetAside(flags.strict);
  const pairs = await pairFiles(flags.predictions, flags.truth, { files: (path) => png.test(path), truth: png }, aside);
  const study = new SemanticStudy(flags.labels === undefined ? unnamed : await readClassNames(flags.labels), flags);
  for (const pair of pairs)
    await aside.try(async () => study.add(pair, await readGrayPng(pair.path), await readGrayPng(pair.truth)));
  const notes = aside.notes();
  const numbers = semanticNumbers(study.result(), flags);
  return { ...numbers, notes: [...notes, ...numbers.notes] };
}
