// Trains packages/models/dogs-or-cats:
//
//   node packages/models/dogs-or-cats/train.mjs --data FOLDER --teacher MODEL --out RUN [--from MODEL] [--steps N]
//
// --data: the folders cat and dog of photos; a fixed tenth, by the bytes of the files, is kept back.
// --teacher: an ImageNet classifier. What it sees in the very parts of the photos that are shown is learnt beside the class.
// --from: an earlier classifier, whose weights a new run begins with.
// An interrupted run goes on when it is started again.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  askTeacher,
  defaultPhotoRecipe,
  exportClassifier,
  readPhotoFolder,
  teacherLikelihoods,
  trainClassifier,
} from "@vistazo/vision/training";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    teacher: { type: "string" },
    out: { type: "string" },
    from: { type: "string" },
    steps: { type: "string" },
  },
});
/** ImageNet's classes of each. */
const kinds = { cat: range(281, 285), dog: range(151, 268) };

const recipe = { ...defaultPhotoRecipe, ...(flags.steps && { steps: Number(flags.steps) }) };
const photos = await readPhotoFolder(flags.data);
const seen = photos.photos.filter(({ heldOut }) => !heldOut);
await mkdir(flags.out, { recursive: true });
const teacher = await askTeacher({
  model: flags.teacher,
  photos: seen.map(({ file }) => file),
  views: recipe.views,
  seed: recipe.seed,
  range: recipe.augmentation,
  size: 224,
  file: join(flags.out, "teacher.f32"),
  onProgress: (done) => {
    if (done % 500 === 0) console.error(`the teacher has seen ${done} of ${seen.length} photos`);
  },
});
// It takes many a cat for a dog, of which ImageNet has so many more kinds. What is certain is left out of the question.
teacherLikelihoods(teacher, 1.5, (photo) => kinds[photos.classes[1 - seen[photo].label]]);
const run = await trainClassifier({
  photos,
  out: flags.out,
  recipe,
  teacher,
  from: flags.from,
  measureEvery: 200,
  onProgress: ({ step, seconds, loss, top1, heldOut }) =>
    console.error(
      `step ${step}, ${seconds.toFixed(0)} s: loss ${loss.toFixed(3)}, top-1 ${top1.toFixed(3)}${heldOut ? `, kept back ${heldOut.top1.toFixed(3)}` : ""}`,
    ),
});
await exportClassifier(join(flags.out, "model"), run, photos.classes, teacher.classes);

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
