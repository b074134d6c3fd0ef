// Asks a teacher of detection for the objects on photos, for `train-objects.mjs`:
//
//   node packages/models/recipes/ask-detector.mjs --data FOLDER --teacher MODEL --out RUN
//
// A line of JSON for each photo in RUN/boxes.ndjson. An interrupted run of questions goes on when it is started again.
import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pipeline } from "@vistazo/vision";
import { listObjectPhotos, readTeacherBoxes } from "./object-photos.mjs";

const { values: flags } = parseArgs({
  options: { data: { type: "string" }, teacher: { type: "string" }, out: { type: "string" } },
});
await mkdir(flags.out, { recursive: true });
const photos = await listObjectPhotos(flags.data);
const known = await readTeacherBoxes(flags.out);
const detect = await pipeline("object-detection", flags.teacher, { threads: 1 });
for (const [i, { file, id }] of photos.entries()) {
  if (known.has(id)) continue;
  const found = await detect(file, { threshold: 0.1 });
  const objects = found.map(({ label, score, box }) => [
    label,
    Number(score.toFixed(3)),
    ...[box.xmin, box.ymin, box.xmax, box.ymax],
  ]);
  await appendFile(join(flags.out, "boxes.ndjson"), `${JSON.stringify({ id, objects })}\n`);
  if (i % 100 === 0) console.error(`the teacher has seen ${i} of ${photos.length} photos`);
}
await detect.dispose();
