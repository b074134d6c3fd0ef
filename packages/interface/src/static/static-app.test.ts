import { expect, it } from "vitest";
import { Interface } from "../index.js";
import { spaceReadme } from "./space-readme.js";

const pipe = (task: string, file: unknown = "/models/config.json") => ({
  task,
  model: { id: "org/name", files: [{ name: "config.json", file, bytes: 3 }] },
});

it("refuses tasks without a page, and languages that the page does not have", () => {
  expect(() => Interface.fromPipeline(pipe("translation"), { where: "browser" })).toThrow(/no page for the task/);
  expect(() => Interface.fromPipeline(pipe("depth-estimation"), { where: "phone" as never })).toThrow(
    'where must be "server" or "browser", not "phone".',
  );
  const language = "fr" as never;
  expect(() => Interface.fromPipeline(pipe("depth-estimation"), { where: "browser", language })).toThrow(
    'language must be "en" or "es", not "fr".',
  );
});

it("names a Space's model where it is one of the Hub, and writes titles so that they are text", () => {
  const text = { title: 'Cats: "yes" or no?', task: "image-classification", bytes: 5e6, language: "es" } as const;
  const readme = spaceReadme({ ...text, id: "google/vit-base-patch16-224" });
  expect(readme).toMatch(/^---\ntitle: "Cats: \\"yes\\" or no\?"\nemoji: .*\n(.*\n)*sdk: static\n/u);
  expect(readme).toContain("models:\n  - google/vit-base-patch16-224\n");
  expect(readme).toContain("ninguna foto sale de él");
  for (const id of ["vistazo/dogs-or-cats", "/home/ada/models/mine"])
    expect(spaceReadme({ ...text, id })).not.toContain("models:");
});
