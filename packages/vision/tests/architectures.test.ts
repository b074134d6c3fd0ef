import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openModel } from "@vistazo/checkpoint";
import { describe, expect, it } from "vitest";
import { readsTexts } from "../src/architectures/registry.js";
import { Model } from "../src/model.js";
import type { Task } from "../src/task.js";
import { runTask } from "../src/tasks/run-task.js";
import { compareAnswers } from "./compare-answers.js";
import { type ArchitectureFixture, withCheckpoint, withHeaders } from "./synthetic-checkpoint.js";

const architectures = fileURLToPath(new URL("../src/architectures/", import.meta.url));
const photos = fileURLToPath(new URL("reference/", import.meta.url));

/** Every case of every architecture, by the folder's name and the file's. */
const cases = readdirSync(architectures, { recursive: true, encoding: "utf8" })
  .filter((path) => /[\\/]fixtures[\\/][^\\/]+\.json$/.test(path))
  .sort()
  .map((path) => [`${path.split(/[\\/]/)[0]}: ${basename(path, ".json")}`, join(architectures, path)] as const);

describe.skipIf(cases.length === 0)("every architecture answers as Python does", () => {
  it.each(cases)("%s", async (_, file) => {
    const fixture = JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture;
    const task = fixture.task as Task;
    await withCheckpoint(fixture, async (folder) => {
      const model = await Model.load(await openModel(folder, { needsTokenizer: readsTexts }), task, { threads: 1 });
      try {
        for (const [photo, expected] of Object.entries(fixture.answers)) {
          const options = task === "object-detection" ? { ...fixture.options, exact: true } : fixture.options;
          const [found] = await runTask(task, model, [join(photos, photo)], options);
          compareAnswers[task](found as never, expected as never);
        }
      } finally {
        await model.dispose();
      }
    });
  });
});

describe.skipIf(cases.length === 0)("every architecture says which weight is wrong", () => {
  const firstCases = cases.filter(([name], i) => name.split(":")[0] !== cases[i - 1]?.[0].split(":")[0]);

  it.each(firstCases)("%s", async (_, file) => {
    const fixture = JSON.parse(readFileSync(file, "utf8")) as ArchitectureFixture;
    const unused = fixture.unused === undefined ? undefined : new RegExp(fixture.unused);
    const matrices = Object.keys(fixture.tensors).filter(
      (name) => fixture.tensors[name].shape.length > 1 && !unused?.test(name),
    );
    for (const name of [matrices[0], matrices[matrices.length - 1]]) {
      const { [name]: damaged, ...others } = fixture.tensors;
      const taller = { ...damaged, shape: [damaged.shape[0] + 1, ...damaged.shape.slice(1)] };
      for (const tensors of [others, { ...others, [name]: taller }]) {
        await withHeaders({ ...fixture, tensors }, async (folder) => {
          const loading = openModel(folder).then((files) => Model.load(files, fixture.task as Task, { threads: 1 }));
          await expect(loading).rejects.toThrow(`"${name}"`);
        });
      }
    }
  });
});
