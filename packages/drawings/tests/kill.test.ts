import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { StoreOptions } from "../src/index.js";
import { type KilledServer, killSuite } from "./kill-suite.js";
import { postgresBinaries, startPostgres } from "./postgres-server.js";

/** The long form takes minutes: `VISTAZO_LONG=1 npx vitest run packages/drawings/tests/kill.test.ts`. */
const long = process.env.VISTAZO_LONG !== undefined;
const script = fileURLToPath(new URL("save-server.mjs", import.meta.url));

/** The store behind the least server that there can be; `packages/cli/tests/kill.test.ts` kills the whole one. */
function saveServer(where: StoreOptions): KilledServer {
  return {
    async start() {
      const child = fork(script, [JSON.stringify(where)], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
      const port = await new Promise<number>((resolve, reject) => {
        child.once("message", (message) => resolve(message as number));
        child.once("exit", (code, signal) => reject(new Error(`The server did not start (${code ?? signal}).`)));
      });
      return { port, process: child };
    },
    async save(port, drawing) {
      const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: JSON.stringify(drawing) });
      if (!response.ok) throw new Error(await response.text());
    },
  };
}

const nothingLost = { lost: 0, twice: 0, miscounted: 0 };

it(
  "what was answered as saved is there once after kill -9, in a folder",
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "vistazo-kill-"));
    const result = await killSuite(
      saveServer({ dataDir }),
      { dataDir },
      long ? { saves: 2000, kills: 20 } : { saves: 60, kills: 2 },
    );
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
        saveServer({ databaseUrl }),
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
