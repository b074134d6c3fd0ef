import { COURSE_MODELS, tasks } from "@vistazo/tasks";
import { expect, it } from "vitest";
import { RECOMMENDED } from "./recommended.js";

it("proposes all models of the course", () => {
  const proposed = RECOMMENDED.map(({ id }) => id);
  expect(COURSE_MODELS.filter((id) => !proposed.includes(id))).toEqual([]);
});

it("begins each task with a model that the course downloads", () => {
  const course: readonly string[] = COURSE_MODELS;
  for (const task of tasks) expect(course).toContain(RECOMMENDED.find((model) => model.task === task)?.id);
});
