import { expect, it } from "vitest";
import { killBatch } from "../../../bench/jobs/kill-batch.mjs";
import { postgresBinaries, startPostgres } from "../../drawings/tests/postgres-server.js";

/** The long form takes most of an hour: `VISTAZO_LONG=1 npx vitest run packages/cli/tests/kill-batch.test.ts`. */
const long = process.env.VISTAZO_LONG !== undefined;
const times = long
  ? { photos: 20_000, kills: 50, workers: 4, poison: 20, deadly: 2 }
  : { photos: 120, kills: 3, workers: 2, partRows: 20, poison: 5, deadly: 1 };
const timeout = long ? 7_200_000 : 300_000;
const eachOnce = {
  rows: times.photos,
  ...{ twice: 0, missing: 0, wronged: 0 },
  answered: times.photos - times.poison - times.deadly,
  poisonListed: times.poison,
  deadlyListed: times.deadly,
};

it.skipIf(process.platform !== "linux")(
  "every input has one result, whatever is killed, and what ends its process is found",
  async () => {
    const result = await killBatch(times);
    if (long) console.log(result);
    expect(result).toMatchObject(eachOnce);
    expect(result.kills.commands + result.kills.workers).toBeGreaterThan(0);
  },
  timeout,
);

it.skipIf(process.platform !== "linux" || !postgresBinaries)(
  "and where two commands share the work by a queue, whose database is restarted",
  async () => {
    const server = await startPostgres();
    try {
      const queue = await server.database();
      const restarts = long ? 2 : 1;
      const result = await killBatch({ ...times, queue, restart: () => server.restart(), restarts });
      if (long) console.log(result);
      expect(result).toMatchObject({ ...eachOnce, restarts });
    } finally {
      await server.stop();
    }
  },
  timeout,
);
