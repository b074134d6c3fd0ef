// Asks a teacher of segmentation for soft masks of people, cats and dogs, for `train-dense.mjs`:
//
//   node packages/models/recipes/ask-teachers.mjs --data FOLDER --teacher MODEL --out RUN [--part 0/1]
//
// An interrupted run of questions goes on when it is started again.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { askSegmenters } from "@vistazo/vision/training";
import { askedPhotos, maskCells, voc } from "./photos.mjs";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    teacher: { type: "string", multiple: true },
    out: { type: "string" },
    part: { type: "string", default: "0/1" },
  },
});
const [part, parts] = flags.part.split("/").map(Number);
await mkdir(flags.out, { recursive: true });
const photos = (await askedPhotos(flags.data)).filter((_, i) => i % parts === part);
await askSegmenters({
  models: flags.teacher,
  photos: photos.map(({ file }) => file),
  groups: [[voc.person], [voc.cat], [voc.dog]],
  cells: maskCells,
  file: join(flags.out, `masks-${part}-of-${parts}.f32`),
  threads: 1,
  onProgress: (done) => {
    if (done % 50 === 0) console.error(`the teacher has seen ${done} of ${photos.length} photos`);
  },
});
