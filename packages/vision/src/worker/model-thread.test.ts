import { CheckpointError } from "@vistazo/checkpoint";
import { GraphError } from "@vistazo/graph";
import { ImageError } from "@vistazo/image/pure";
import { RuntimeError } from "@vistazo/runtime";
import { errorMessage, type WorkerPort } from "@vistazo/worker";
import { expect, it } from "vitest";
import { VisionError } from "../vision-error.js";
import { ModelThread } from "./model-thread.js";

/** A worker that does to each question what the test says. */
function fakePort(react: (id: number, tell: (message: object) => void, end: (reason: string) => void) => void) {
  let hear: Parameters<WorkerPort["listen"]>;
  const port: WorkerPort = {
    post: (message) => react((message as { id: number }).id, (told) => hear[0](told), hear[1]),
    listen: (...listeners) => {
      hear = listeners;
    },
    hold() {},
    async end() {},
  };
  return port;
}
const run = (port: WorkerPort) => new ModelThread(port).run(["photo.jpg"], {}, 1).catch((error) => error);

it.each([
  new CheckpointError("unsupported-dtype", "A tensor of four bits."),
  new GraphError("weight-shape", "fc.weight has 3 rows."),
  new RuntimeError("session-failed", "No such operator."),
  new ImageError("truncated", "Half a photo."),
  new VisionError("invalid-config", "No labels."),
])("an error of the model's thread arrives as what it is: $name", async (thrown) => {
  const error = await run(fakePort((id, tell) => tell({ id, error: errorMessage(thrown) })));
  expect(error).toBeInstanceOf(thrown.constructor);
  expect(error).toMatchObject({ code: thrown.code, message: thrown.message });
});

it("an error that nobody foresaw has a code, and its cause", async () => {
  const error = await run(fakePort((id, tell) => tell({ id, error: errorMessage(new RangeError("Too deep.")) })));
  expect(error).toMatchObject({ code: "model-failed", message: "Too deep.", cause: { name: "RangeError" } });
});

it("the end of the thread has a code", async () => {
  const error = await run(fakePort((_, __, end) => end("out of memory")));
  expect(error).toBeInstanceOf(VisionError);
  expect(error).toMatchObject({ code: "worker-failed", message: expect.stringContaining("out of memory") });
});
