import { tasks } from "@vistazo/tasks";
import { expect, it } from "vitest";
import { taskFacts } from "./task-facts.js";

it("knows data sets and models of every task", async () => {
  for (const task of tasks) {
    const { summary, datasets, models } = await taskFacts(task);
    expect(summary.length, task).toBeGreaterThan(20);
    expect(datasets.length, task).toBeGreaterThan(0);
    expect(
      models.every(({ id }) => /^[\w.-]+\/[\w.-]+$/u.test(id)),
      task,
    ).toBe(true);
  }
  expect((await taskFacts("object-detection")).metrics.map(({ id }) => id)).toContain("Mean Average Precision");
});
