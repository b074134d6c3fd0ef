import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type KilledServer, killSuite } from "../../drawings/tests/kill-suite.js";
import { postgresBinaries, startPostgres } from "../../drawings/tests/postgres-server.js";

/** The long form takes minutes: `VISTAZO_LONG=1 npx vitest run packages/cli/tests/kill.test.ts`. */
const long = process.env.VISTAZO_LONG !== undefined;
const times = long ? { saves: 2000, kills: 20 } : { saves: 60, kills: 2 };
const timeout = long ? 3_600_000 : 300_000;
const nothingLost = { answered: times.saves, lost: 0, twice: 0, miscounted: 0 };
const bin = fileURLToPath(new URL("../bin/vistazo.js", import.meta.url));

/** `vistazo serve` as it is: drawings are checked by schema, judged by the network and kept. */
function studio(folder: string, databaseUrl?: string): KilledServer {
  const { DATABASE_URL: _, ...env } = process.env;
  return {
    async start(number) {
      const data = databaseUrl ? join(folder, String(number)) : folder;
      const child = spawn(process.execPath, [bin, "serve", "--port", "0", "--data", data, "--learn-every", "0"], {
        env: { ...env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [line] = await Promise.race([
        once(child.stdout.setEncoding("utf8"), "data"),
        once(child, "exit").then(([code, signal]) => {
          throw new Error(`The studio did not start (${code ?? signal}).`);
        }),
      ]);
      return { port: Number(new URL(/http\S+/.exec(line)![0]).port), process: child };
    },
    async save(port, { id, word, drawing, country, moments }) {
      const number = Number(BigInt(id) % 65_000n);
      const body = { id, word, drawing, country, moments };
      const { status, text } = await post(port, `127.1.${number >> 8}.${number & 255}`, body);
      if (status !== 201) throw new Error(`${status} ${text}`);
    },
  };
}

/** From an address of its own, so that no limit is reached. */
function post(port: number, localAddress: string, body: object): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const options = { host: "127.0.0.1", port, method: "POST", path: "/api/drawings", localAddress, headers };
    const asked = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece) => {
        text += piece;
      });
      response.once("error", reject).once("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.once("error", reject).end(JSON.stringify(body));
  });
}

it(
  "what the studio has answered as saved is there once after kill -9, in a folder",
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "vistazo-killed-"));
    const result = await killSuite(studio(dataDir), { dataDir }, times);
    if (long) console.log(result);
    await rm(dataDir, { recursive: true, force: true });
    expect(result).toMatchObject(nothingLost);
    expect(result.sentAgain).toBeGreaterThan(0);
  },
  timeout,
);

it.skipIf(!postgresBinaries)(
  "and on a PostgreSQL server that two studios share",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "vistazo-killed-"));
    const server = await startPostgres();
    try {
      const databaseUrl = await server.database();
      const result = await killSuite(studio(folder, databaseUrl), { databaseUrl }, { ...times, servers: 2 });
      if (long) console.log(result);
      expect(result).toMatchObject(nothingLost);
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
  timeout,
);
