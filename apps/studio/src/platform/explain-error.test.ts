import { CheckpointError } from "@vistazo/checkpoint";
import { GraphError } from "@vistazo/graph";
import { RuntimeError } from "@vistazo/runtime";
import { WorkerError } from "@vistazo/worker";
import { describe, expect, it } from "vitest";
import { explainError } from "./explain-error.js";

describe("what a visitor is told", () => {
  it.each([
    [new CheckpointError("not-cached-offline", "a/b is not in the cache."), "OFFLINE"],
    [new RuntimeError("session-failed", "ONNX Runtime cannot use this model: no such operator."), "MODEL_UNSUPPORTED"],
    [new GraphError("invalid-weight", "fc.weight has 3 rows in place of 4."), "MODEL_DAMAGED"],
  ])("is the package's own sentence: %s", (thrown, code) => {
    expect(explainError(thrown)).toMatchObject({ code, message: thrown.message, cause: thrown });
  });

  it.each([
    new WorkerError("worker-ended", "The worker ended: its thread ended with code 134."),
    Object.assign(new Error("ENOENT: /home/me/secret"), { code: "ENOENT" }),
    Object.assign(new Error("of nobody's class"), { code: "toString" }),
    new TypeError("x is not a function"),
    "a text",
  ])("says nothing of what is the studio's own matter: %s", (thrown) => {
    const { code, message } = explainError(thrown);
    expect(code).toBe("INTERNAL");
    expect(message).toMatch(/^Something unexpected went wrong/);
  });
});
