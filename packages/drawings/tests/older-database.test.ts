import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectEmbedded } from "../src/embedded/connect-embedded.js";
import { EmbeddedDatabase, makeDatabase } from "../src/embedded/embedded-database.js";
import { openStore, type StoreOptions } from "../src/index.js";
import { migrateTables } from "../src/migrate.js";
import { packDrawing } from "../src/packing.js";
import { postgresBinaries, startPostgres } from "./postgres-server.js";
import { randomDrawing } from "./random-drawing.js";

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));

let folder: string;
/** The tables as the first version made them. */
let first: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-older-"));
  first = join(folder, "migrations");
  await mkdir(join(first, "meta"), { recursive: true });
  const journal = JSON.parse(await readFile(join(migrations, "meta", "_journal.json"), "utf8"));
  const [entry] = journal.entries;
  await writeFile(join(first, "meta", "_journal.json"), JSON.stringify({ ...journal, entries: [entry] }));
  await cp(join(migrations, `${entry.tag}.sql`), join(first, `${entry.tag}.sql`));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What that version kept: a drawing of a game. */
async function keep(sql: Sql): Promise<void> {
  await sql`insert into words (name) values ('cat')`;
  await sql`insert into games (id, at, words) values ('g', now(), '{cat,dog}')`;
  const wall = Buffer.from(
    packDrawing([
      [
        [1, 2],
        [3, 4],
      ],
    ]),
  );
  await sql`insert into drawings (id, at, word, recognized, player, game, round, wall) values (7, now(), 1, true, 'Ana', 'g', 0, ${wall})`;
  await sql`insert into country_counts (word, country, drawings, recognized) values (1, '', 1, 1)`;
}

async function expectCarriedOver(options: StoreOptions): Promise<void> {
  const store = await openStore(options);
  expect(await store.get("7")).toMatchObject({ word: "cat", player: "Ana", game: "g" });
  expect((await store.game("g"))?.rounds.map(({ drawing }) => drawing)).toEqual(["7", undefined]);
  expect(await store.counts()).toEqual([{ word: "cat", drawings: 1, recognized: 1 }]);
  // Whose it was is not known: nobody can go on with it.
  expect(await store.save(randomDrawing(8, { game: "g", round: 1, word: "dog", player: "Ana" }))).toBe("out-of-turn");
  await store.saveGame({ id: "h", words: ["cat"], at: new Date(), player: "Ana" });
  expect(await store.save(randomDrawing(9, { game: "h", round: 0, word: "cat", player: "Ana" }))).toBe("saved");
  await store.close();
}

it("a folder of an earlier version is brought up to date", async () => {
  const dataDir = join(folder, "data");
  const database = join(dataDir, "drawings");
  await mkdir(dataDir);
  await makeDatabase(database);
  const { sql, close } = await connectEmbedded(await EmbeddedDatabase.open(database), database, undefined, first);
  await keep(sql);
  await close();
  await expectCarriedOver({ dataDir });
}, 120_000);

it.skipIf(!postgresBinaries)(
  "and so is a database on a PostgreSQL server",
  async () => {
    const server = await startPostgres(["fsync=off"]);
    try {
      const databaseUrl = await server.database();
      const sql = postgres(databaseUrl, { max: 1, onnotice() {} });
      await migrateTables(sql, "a server", first);
      await keep(sql);
      await sql.end();
      await expectCarriedOver({ databaseUrl });
    } finally {
      await server.stop();
    }
  },
  60_000,
);
