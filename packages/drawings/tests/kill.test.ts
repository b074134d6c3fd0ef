import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { killSuite } from "./kill-suite.js";
import { postgresBinaries, startPostgres } from "./postgres-server.js";

/** The long form takes minutes: `VISTAZO_LONG=1 npx vitest run packages/drawings/tests/kill.test.ts`. */
const long = process.env.VISTAZO_LONG !== undefined;
const nothingLost = { lost: 0, twice: 0, miscounted: 0 };

it(
  "what was answered as saved is there once after kill -9, in a folder",
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "vistazo-kill-"));
    const result = await killSuite({ dataDir }, long ? { saves: 2000, kills: 20 } : { saves: 60, kills: 2 });
    if (long) console.log(result);
    await rm(dataDir, { recursive: true, force: true });
    expect(result).toMatchObject({ ...nothingLost, answered: long ? 2000 : 60 });
    expect(result.sentAgain).toBeGreaterThan(0);
  },
  long ? 3_600_000 : 300_000,
);

it.skipIf(!postgresBinaries)(
  "and on a PostgreSQL server that two processes share",
  async () => {
    const server = await startPostgres();
    try {
      const databaseUrl = await server.database();
      const result = await killSuite(
        { databaseUrl },
        { ...(long ? { saves: 2000, kills: 20 } : { saves: 300, kills: 3 }), servers: 2 },
      );
      if (long) console.log(result);
      expect(result).toMatchObject({ ...nothingLost, answered: long ? 2000 : 300 });
    } finally {
      await server.stop();
    }
  },
  long ? 3_600_000 : 300_000,
);
