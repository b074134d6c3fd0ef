import { expect, it } from "vitest";
import * as vistazo from "./index.js";

it("has everything that one installs it for under one name", () => {
  for (const name of [
    "pipeline",
    "classifyAndSegment",
    "loadPhoto",
    "drawDetections",
    "Mask",
    "openModel",
    "pullModel",
  ]) {
    expect(vistazo).toHaveProperty(name, expect.any(Function));
  }
  expect(vistazo.tasks).toContain("background-removal");
  expect(Object.keys(vistazo.metrics)).not.toHaveLength(0);
});
