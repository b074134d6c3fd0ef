import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { describe, expect, it } from "vitest";
import { Model } from "../src/model.js";
import { runTask } from "../src/tasks/run-task.js";
import { type ArchitectureFixture, withCheckpoint } from "./synthetic-checkpoint.js";

const architectures = fileURLToPath(new URL("../src/architectures/", import.meta.url));
const photos = ["landscape.png", "portrait.png", "landscape.png", "square.png"].map((name) =>
  join(fileURLToPath(new URL("reference/", import.meta.url)), name),
);

describe("several photos at once are answered as each alone by", () => {
  it.each([
    "rt-detr/fixtures/v2",
    "rt-detr/fixtures/v2-discrete",
    "d-fine/fixtures/nano",
    "deformable-detr/fixtures/two-stage",
    "lw-detr/fixtures/two-scales",
  ])("%s", async (file) => {
    const fixture = JSON.parse(readFileSync(join(architectures, `${file}.json`), "utf8")) as ArchitectureFixture;
    await withCheckpoint(fixture, async (folder) => {
      const model = await Model.load(await openModel(folder), "object-detection", { threads: 1 });
      try {
        const options = { ...fixture.options, exact: true };
        const together = await runTask("object-detection", model, photos, options);
        for (const [i, photo] of photos.entries()) {
          const [alone] = await runTask("object-detection", model, [photo], options);
          expect(alone.length).toBeGreaterThan(2);
          expect(together[i].map(({ label }) => label)).toEqual(alone.map(({ label }) => label));
          for (const [k, { score, box }] of alone.entries()) {
            expect(together[i][k].score).toBeCloseTo(score, 4);
            expect(together[i][k].box.xmin).toBeCloseTo(box.xmin, 2);
            expect(together[i][k].box.ymax).toBeCloseTo(box.ymax, 2);
          }
        }
      } finally {
        await model.dispose();
      }
    });
  });
});
