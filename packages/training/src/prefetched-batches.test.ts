import { GraphError } from "@vistazo/graph";
import { AskedWorker, WorkerError } from "@vistazo/worker";
import { startThread } from "@vistazo/worker/node";
import { afterEach, describe, expect, it } from "vitest";
import { PrefetchedBatches } from "./prefetched-batches.js";

let queue: PrefetchedBatches;
const start = (data: object, firstStep = 0, steps = 10) => {
  const port = startThread("../tests/batches-thread.mjs", import.meta.url);
  queue = new PrefetchedBatches(new AskedWorker(port, { errors: { GraphError } }), data, firstStep, steps);
};
afterEach(() => queue.close());

describe("batches made ahead", () => {
  it("come in the order of the steps, to the last", async () => {
    start({}, 4, 9);
    for (let step = 4; step < 9; step++) expect((await queue.next()).pixels).toEqual(Uint8Array.of(step));
    await expect(queue.next()).rejects.toThrow(/no batches beyond its 9 steps/);
  });

  it("tell what went wrong, with its class and code, at the step where it did", async () => {
    start({ failsAt: 2 });
    for (let step = 0; step < 2; step++) expect((await queue.next()).labels).toEqual(Uint16Array.of(step));
    const error = await queue.next().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ code: "invalid-input", message: "Step 2 has no examples." });
    await queue.close();
    start({ unreadable: true });
    await expect(queue.next()).rejects.toMatchObject({ code: "invalid-checkpoint" });
  });

  it.each([0, 1, 5])("are not waited for when the thread ends at step %i", async (exitsAt) => {
    start({ exitsAt });
    const take = async () => {
      for (;;) await queue.next();
    };
    const error = await take().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(WorkerError);
    expect(error).toMatchObject({ code: "worker-ended", message: expect.stringContaining("code 3") });
  });
});
