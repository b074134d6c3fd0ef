import { expect, it } from "vitest";
import { killBatch } from "../../../bench/jobs/kill-batch.mjs";

// The long form: `node bench/jobs/kill.mjs`.
it.skipIf(process.platform !== "linux")(
  "every input has one result, whatever is killed, and what ends its process is found",
  async () => {
    const result = await killBatch({ photos: 120, kills: 3, workers: 2, partRows: 20, poison: 5, deadly: 1 });
    expect(result).toMatchObject({
      ...{ rows: 120, twice: 0, missing: 0, answered: 114, poisonListed: 5, deadlyListed: 1, wronged: 0 },
    });
    expect(result.kills.commands + result.kills.workers).toBeGreaterThan(0);
  },
  300_000,
);
