import { PIPELINE_DATA } from "@huggingface/tasks";
import { expect, it } from "vitest";
import { HUB_TASKS } from "./hub-tasks.js";

it("lists the Hub's tasks of computer vision, each once", () => {
  const ofTheHub = Object.entries(PIPELINE_DATA).flatMap(([id, { modality }]) => (modality === "cv" ? [id] : []));
  expect(HUB_TASKS.map(({ id }) => id).toSorted()).toEqual(ofTheHub.toSorted());
});
