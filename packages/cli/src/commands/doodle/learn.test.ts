import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type NewDrawing, openStore } from "@vistazo/drawings";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shapeDrawings } from "../../../../doodle/tests/shapes.js";
import { vistazo } from "../../../tests/command.js";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "vistazo-learn-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

it("learning by command tells what came of it, and that a studio is in the way", async () => {
  const nothing = await vistazo(["doodle", "learn", "--data", dataDir]);
  expect(nothing).toMatchObject({ code: 0, stdout: expect.stringMatching(/^There was nothing to learn/) });

  const store = await openStore({ dataDir });
  const busy = await vistazo(["doodle", "learn", "--data", dataDir]);
  expect(busy.code).toBe(1);
  expect(busy.stderr).toMatch(/^Another process uses the drawings/u);
  for (const word of ["circle", "square", "star"])
    for (const [i, drawing] of shapeDrawings(word, 12, 3).entries()) {
      const id = String(1 + i + 100 * word.length);
      const made: NewDrawing = {
        id,
        word,
        drawing,
        recognized: true,
        at: new Date(),
        modelVersion: 1,
        player: `p ${i}`,
      };
      await store.save(made);
    }
  await store.close();
  const learnt = await vistazo(["doodle", "learn", "--json", "--data", dataDir]);
  const record = JSON.parse(learnt.stdout);
  expect(record).toMatchObject({ version: 2, from: 1, state: "accepted", result: { worse: [] } });
  expect(record.result.learnt).toBeGreaterThan(10);
  // Learning runs at the lowest priority: beside other tests it waits.
}, 240_000);
