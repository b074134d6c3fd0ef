// Trains models/dogs-or-cats from nothing:
//
//   node models/dogs-or-cats/train.mjs --data FOLDER --teacher MODEL --out RUN [--steps N]
//
// --data: the folders cat and dog of photos; a fixed tenth, by the bytes of the files, is kept back.
// --teacher: an ImageNet classifier. Its opinion which of ImageNet's 5 cats and 118 dogs a photo shows is learnt beside the class.
// An interrupted run goes on when it is started again.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pipeline } from "@vistazo/vision";
import { defaultPhotoRecipe, exportClassifier, readPhotoFolder, trainClassifier } from "@vistazo/vision/training";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    teacher: { type: "string" },
    out: { type: "string" },
    steps: { type: "string" },
  },
});
/** ImageNet's classes. */
const kinds = { cat: [281, 285], dog: [151, 268] };
const columns = Object.values(kinds).flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
);

const photos = await readPhotoFolder(flags.data);
await mkdir(flags.out, { recursive: true });
const likelihoods = await teacherLikelihoods(join(flags.out, "teacher.f32"));
const recipe = { ...defaultPhotoRecipe, ...(flags.steps && { steps: Number(flags.steps) }) };
const run = await trainClassifier({
  photos,
  out: flags.out,
  recipe,
  kinds: { count: columns.length, likelihoods },
  measureEvery: 200,
  onProgress: ({ step, loss, top1, heldOut }) =>
    console.error(
      `step ${step}: loss ${loss.toFixed(3)}, top-1 ${top1.toFixed(3)}${heldOut ? `, kept back ${heldOut.top1.toFixed(3)}` : ""}`,
    ),
});
await exportClassifier(join(flags.out, "model"), run, photos.classes, columns.length);

/** [photos, columns]: the teacher's softmax at temperature 2 over the kinds of the photo's own class. */
async function teacherLikelihoods(file) {
  if (existsSync(file)) {
    const bytes = await readFile(file);
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  }
  const teacher = await pipeline("image-classification", flags.teacher);
  const number = new Map(Object.entries(teacher.model.config.id2label).map(([id, label]) => [label, Number(id)]));
  const all = new Float32Array(photos.photos.length * columns.length);
  for (const [i, { file: photo, label }] of photos.photos.entries()) {
    const [first, last] = kinds[photos.classes[label]];
    const row = all.subarray(i * columns.length, (i + 1) * columns.length);
    for (const guess of await teacher(photo, { top_k: 1000 })) {
      const id = number.get(guess.label);
      if (id >= first && id <= last) row[columns.indexOf(id)] = Math.sqrt(guess.score);
    }
    const sum = row.reduce((total, value) => total + value, 0);
    for (let k = 0; k < row.length; k++) row[k] /= sum;
    if ((i + 1) % 500 === 0) console.error(`the teacher has seen ${i + 1} of ${photos.photos.length} photos`);
  }
  await teacher.dispose();
  await writeFile(file, new Uint8Array(all.buffer));
  return all;
}
