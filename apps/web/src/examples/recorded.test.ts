import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Task, tasks } from "@vistazo/tasks";
import { answers } from "@vistazo/tasks/schemas";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("recorded/", import.meta.url));
const files = await readdir(folder);
const taskOf = (file: string) => file.slice(0, file.indexOf(".")) as Task;

it("has an answer for each task", () => {
  expect(new Set(files.map(taskOf))).toEqual(new Set(tasks));
});

it.each(files)("%s is what the studio answers its pages, with the name of the model", async (file) => {
  const { model, answer } = JSON.parse(await readFile(folder + file, "utf8"));
  expect(model).toMatch(/\w/u);
  expect(answers[taskOf(file)].compact.parse(answer)).toEqual(answer);
});

it("is small", async () => {
  const sizes = await Promise.all(files.map(async (file) => (await readFile(folder + file)).length));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
});
