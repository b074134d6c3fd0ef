import type { ModelView } from "@vistazo/api";
import { expect, it } from "vitest";
import { en } from "../i18n/en.js";
import { modelChoices } from "./model-choices.js";

const model = (more: Partial<ModelView>): ModelView => ({
  id: "a/b",
  source: "recommended",
  task: "image-classification",
  architecture: "ViTForImageClassification",
  bytes: 346e6,
  cached: false,
  license: "apache-2.0",
  labels: null,
  runs: true,
  reason: null,
  state: "idle",
  path: null,
  ...more,
});

it("lists what is here first, what does not run last, each with what matters", () => {
  const choices = modelChoices(
    [
      model({ id: "no/way", runs: false, reason: "It is a GPT2." }),
      model({ id: "far/away" }),
      model({ id: "folder:mine", cached: true, path: "/mine", labels: 10 }),
    ],
    en,
  );
  expect(choices).toEqual([
    {
      id: "folder:mine",
      group: "Ready to use",
      name: "mine",
      detail: "ViT · 346 MB · 10 labels · /mine",
      badge: "folder",
      here: true,
    },
    { id: "far/away", group: "To download", detail: "ViT · apache-2.0", badge: "346 MB", here: false },
    expect.objectContaining({ id: "no/way", group: "Does not run here", unusable: "It is a GPT2." }),
  ]);
});
