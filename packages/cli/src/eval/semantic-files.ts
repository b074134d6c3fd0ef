import { readClassNames } from "./class-names-file.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { readGrayPng } from "./gray-png.js";
import { pairFiles } from "./paired-files.js";
import { SemanticStudy, semanticNumbers } from "./semantic-evaluation.js";

/** Classes without names: as many as a PNG of 8 bits can hold. */
const unnamed = Array.from({ length: 256 }, (_, i) => `class ${i}`);

/** mIoU and the rest of a folder of label PNGs. */
export async function semanticFiles(flags: FileFlags): Promise<Evaluation> {
  const png = /\.png$/i;
  const pairs = await pairFiles(flags.predictions, flags.truth, { files: (path) => png.test(path), truth: png });
  const study = new SemanticStudy(flags.labels === undefined ? unnamed : await readClassNames(flags.labels), flags);
  for (const pair of pairs) study.add(pair, await readGrayPng(pair.path), await readGrayPng(pair.truth));
  return semanticNumbers(study.result(), flags);
}
