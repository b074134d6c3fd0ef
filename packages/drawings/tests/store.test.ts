import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DatabaseStore, type NewDrawing, openStore, type StoredDrawing } from "../src/index.js";
import { type PostgresServer, postgresBinaries, startPostgres } from "./postgres-server.js";
import { randomDrawing } from "./random-drawing.js";

let server: PostgresServer | undefined;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vistazo-store-"));
  if (postgresBinaries) server = await startPostgres(["fsync=off"]);
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe.each([
  { name: "in memory", open: () => openStore({ memory: true }), there: true },
  { name: "in a folder", open: () => openStore({ dataDir: folder }), there: true },
  {
    name: "on a PostgreSQL server",
    open: async () => openStore({ databaseUrl: await server!.database() }),
    there: postgresBinaries !== undefined,
  },
])("the store $name", ({ open, there }) => {
  let store: DatabaseStore;
  beforeAll(async () => {
    if (there) store = await open();
  }, 60_000);
  afterAll(() => store?.close());
  const test = there ? it : it.skip;

  test("gives a drawing back as it was saved, and keeps it once", async () => {
    await store.saveGame({ id: "game-1", words: ["x", "y", "z", "one"], at: new Date(), player: "player 1" });
    const drawing = randomDrawing(1, { word: "one", game: "game-1", round: 3 });
    expect(await store.get(drawing.id)).toBeUndefined();
    expect(await store.save(drawing)).toBe("saved");
    expect(await store.save(drawing)).toBe("known");
    expect(await store.save({ ...drawing, word: "another", recognized: !drawing.recognized })).toBe("known");
    expect(await store.get(drawing.id)).toEqual({ ...drawing, reports: 0, hidden: false });
    expect((await store.counts()).filter(({ word }) => word === "one" || word === "another")).toEqual([
      { word: "one", drawings: 1, recognized: Number(drawing.recognized) },
    ]);
  });

  test("tallies what it keeps", async () => {
    const line = (t: number): NewDrawing["drawing"] => [
      [
        [0, 9],
        [0, 9],
        [0, t],
      ],
    ];
    const at = new Date();
    await store.save({ id: "901", word: "tallied", drawing: line(2500), recognized: true, at, country: "ES" });
    await store.save({ id: "902", word: "tallied", drawing: line(2900), recognized: true, at });
    await store.save({ id: "903", word: "tallied", drawing: line(1000), recognized: false, at, country: "ES" });
    const { countries, seconds } = await store.tallies();
    expect(countries.filter(({ word }) => word === "tallied").sort((a, b) => (a.country < b.country ? -1 : 1))).toEqual(
      [
        { word: "tallied", country: "", drawings: 1, recognized: 1 },
        { word: "tallied", country: "ES", drawings: 2, recognized: 1 },
      ],
    );
    expect(seconds.filter(({ word }) => word === "tallied")).toEqual([{ word: "tallied", second: 2, drawings: 2 }]);
  });

  test("keeps a drawing that is sent many times at once, once", async () => {
    const drawing = randomDrawing(2, { word: "many", recognized: true });
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.save(drawing)));
    expect(answers.filter((answer) => answer === "saved")).toHaveLength(1);
    expect((await store.counts()).find(({ word }) => word === "many")).toEqual({
      word: "many",
      drawings: 1,
      recognized: 1,
    });
  });

  test("keeps what arrives together with what it cannot keep", async () => {
    const bad = randomDrawing(701, { word: "together", player: "a\0b" });
    const list = [700, 701, 702, 703].map((n) => (n === 701 ? bad : randomDrawing(n, { word: "together" })));
    const double = randomDrawing(702, { word: "together" });
    const answers = (await Promise.allSettled([...list, double].map((drawing) => store.save(drawing)))).map((answer) =>
      answer.status === "fulfilled" ? answer.value : "refused",
    );
    // Which of the two that are the same comes first is not said.
    expect([answers[0], answers[1], answers[3]]).toEqual(["saved", "refused", "saved"]);
    expect([answers[2], answers[4]].sort()).toEqual(["known", "saved"]);
    expect((await store.counts()).find(({ word }) => word === "together")?.drawings).toBe(3);
    expect(await store.save(randomDrawing(701, { word: "together" }))).toBe("saved");
  });

  test("shows every drawing of a word once, latest first, however long the pages, whatever the filter", async () => {
    // Several at the same moment: the order must not lose any between pages.
    const list = Array.from({ length: 100 }, (_, i) =>
      randomDrawing(1000 + i, { word: "wall", at: new Date(Date.UTC(2026, 3, 1 + Math.floor(i / 7))) }),
    );
    expect(await store.saveAll(list)).toBe(100);
    expect(await store.saveAll([...list.slice(0, 10), randomDrawing(1, { word: "one" })])).toBe(0);
    const latest = [...list].sort((a, b) => b.at.getTime() - a.at.getTime() || Number(BigInt(b.id) - BigInt(a.id)));
    const filters = fc.record(
      {
        recognized: fc.boolean(),
        country: fc.constantFrom("ES", "MX", "XX"),
        from: fc.integer({ min: 1, max: 15 }).map((day) => new Date(Date.UTC(2026, 3, day))),
        to: fc.integer({ min: 1, max: 15 }).map((day) => new Date(Date.UTC(2026, 3, day))),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 120 }), fc.nat(30), async (filter, limit, skip) => {
        const fits = (drawing: NewDrawing) =>
          (filter.recognized === undefined || drawing.recognized === filter.recognized) &&
          (filter.country === undefined || drawing.country === filter.country) &&
          (filter.from === undefined || drawing.at >= filter.from) &&
          (filter.to === undefined || drawing.at < filter.to);
        const expected = latest.filter(fits).map(({ id }) => id);
        const ids: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.page("wall", filter, { after, limit });
          expect(page.drawings.length).toBeLessThanOrEqual(limit);
          ids.push(...page.drawings.map(({ id }) => id));
          after = page.next;
        } while (after !== undefined);
        expect(ids).toEqual(expected);
        expect(await store.count("wall", filter)).toBe(expected.length);
        const later = await store.page("wall", filter, { skip, limit });
        expect(later.drawings.map(({ id }) => id)).toEqual(expected.slice(skip, skip + limit));
      }),
      { numRuns: 25 },
    );
    expect(await store.countries("wall")).toEqual([
      { country: "MX", drawings: 34 },
      { country: "ES", drawings: 33 },
      { country: "US", drawings: 33 },
    ]);
    const [shown] = (await store.page("wall", {}, { limit: 1 })).drawings;
    const values = shown.drawing.flatMap(([xs, ys]) => [...Array.from(xs), ...Array.from(ys)]);
    expect(Math.max(...values)).toBe(255);
    await expect(store.page("wall", {}, { after: "nonsense", limit: 1 })).rejects.toMatchObject({
      code: "invalid-cursor",
    });
  });

  test("streams the drawings of the words asked for, and what came since", async () => {
    await store.saveAll([randomDrawing(3001, { word: "b" }), randomDrawing(3000, { word: "a" })]);
    const first = await all(store.stream({ words: ["a", "b", "nothing"] }));
    expect(first.map(({ id }) => id)).toEqual([randomDrawing(3000).id, randomDrawing(3001).id]);
    const { sequence, ...drawing } = first[0];
    expect(drawing).toEqual({ ...randomDrawing(3000, { word: "a" }), reports: 0, hidden: false });
    const since = Math.max(...first.map((drawing) => drawing.sequence));
    await store.save(randomDrawing(3002, { word: "a" }));
    expect((await all(store.stream({ since }))).map(({ id }) => id)).toEqual([randomDrawing(3002).id]);
    expect((await all(store.stream({ words: ["a"], filter: { recognized: false } }))).map(({ id }) => id)).toEqual([
      randomDrawing(3000).id,
    ]);
  });

  test("hides what four have reported until a moderator has decided", async () => {
    const [id, other] = [randomDrawing(4000).id, randomDrawing(4001).id];
    await store.save(randomDrawing(4000, { word: "reported", recognized: true }));
    await store.save(randomDrawing(4001, { word: "reported", recognized: true }));
    const visible = async () => (await store.page("reported", {}, { limit: 10 })).drawings.map((drawing) => drawing.id);
    const counted = async () => (await store.counts()).find(({ word }) => word === "reported")?.drawings;
    await store.report(id, "offensive", "Ana");
    await store.report(id, "offensive", "Ana");
    for (const reporter of ["Ida", "Jo"]) await store.report(id, "offensive", reporter);
    expect(await visible()).toEqual([other, id]);
    await store.report(id, "text", "Bea");
    await store.report(other, "text", "Bea");
    expect(await visible()).toEqual([other]);
    expect(await counted()).toBe(1);
    expect(await all(store.stream({ words: ["reported"] }))).toHaveLength(1);
    expect(await store.get(id)).toMatchObject({ reports: 4, hidden: true } satisfies Partial<StoredDrawing>);
    const reported = await store.reported({ limit: 10 });
    expect(reported.map(({ drawing, reasons }) => [drawing.id, reasons])).toEqual([
      [id, ["offensive", "offensive", "offensive", "text"]],
      [other, ["text"]],
    ]);
    expect(Math.abs(Date.now() - reported[0].first.getTime())).toBeLessThan(60_000);

    await store.review(id, true);
    expect(await visible()).toEqual([other, id]);
    for (const reporter of ["Cleo", "Dora", "Eva"]) await store.report(id, "text", reporter);
    expect(await visible()).toEqual([other, id]);
    await store.review(other, false);
    await store.review(other, false);
    expect(await visible()).toEqual([id]);
    expect(await counted()).toBe(1);
    expect(await store.reported({ limit: 10 })).toEqual([]);
    await expect(store.report("99", "text", "Ana")).rejects.toMatchObject({ code: "unknown-drawing" });
  });

  test("puts a game together from its words and drawings", async () => {
    const at = new Date(Date.UTC(2026, 4, 1));
    const words = ["cat", "dog", "sun"];
    expect(await store.saveGame({ id: "g-1", words, at })).toBe("saved");
    expect(await store.saveGame({ id: "g-1", words: ["x"], at })).toBe("known");
    const own = { game: "g-1", player: undefined };
    expect(await store.save(randomDrawing(5000, { ...own, word: "cat", round: 0, recognized: false }))).toBe("saved");
    expect(await store.save(randomDrawing(5002, { ...own, word: "sun", round: 2, recognized: true }))).toBe("saved");
    expect(await store.game("g-1")).toEqual({
      id: "g-1",
      at,
      rounds: [
        { word: "cat", drawing: randomDrawing(5000).id, recognized: false },
        { word: "dog", recognized: false },
        { word: "sun", drawing: randomDrawing(5002).id, recognized: true },
      ],
    });
    expect(await store.game("g-2")).toBeUndefined();
  });

  test("lets a game's player alone draw its rounds, each once and none after a later one", async () => {
    const words = ["cat", "dog", "sun", "moon"];
    expect(await store.saveGame({ id: "g-7", words, at: new Date(), player: "Ana" })).toBe("saved");
    expect(await store.saveGame({ id: "g-7", words, at: new Date(), player: "Bea" })).toBe("known");
    let last = 5700;
    const draw = (round: number, word: string, player: string | undefined = "Ana", id = ++last) =>
      store.save(randomDrawing(id, { game: "g-7", round, word, player }));
    expect(await draw(0, "cat", "Bea")).toBe("out-of-turn");
    expect(await draw(0, "dog")).toBe("out-of-turn");
    expect(await draw(4, "cat")).toBe("out-of-turn");
    expect(await store.save(randomDrawing(5799, { game: "g-7", round: 0, word: "cat", player: undefined }))).toBe(
      "out-of-turn",
    );
    expect(await draw(1, "dog", "Ana", 5750)).toBe("saved");
    // Sent again it is the same; another one of that round, or of the one before, comes too late.
    expect(await draw(1, "dog", "Ana", 5750)).toBe("known");
    expect(await draw(1, "dog")).toBe("out-of-turn");
    expect(await draw(0, "cat")).toBe("out-of-turn");
    const many = await Promise.all(Array.from({ length: 20 }, (_, i) => draw(2, "sun", "Ana", 5760 + i)));
    expect(many.filter((state) => state === "saved")).toHaveLength(1);
    expect(many.filter((state) => state === "out-of-turn")).toHaveLength(19);
    const again = await Promise.all(Array.from({ length: 20 }, () => draw(3, "moon", "Ana", 5790)));
    expect([...again].sort()).toEqual([...Array(19).fill("known"), "saved"]);
    expect(await store.save(randomDrawing(5798, { game: "nowhere", round: 0, word: "cat" }))).toBe("out-of-turn");
    expect((await store.game("g-7"))?.rounds.map(({ drawing }) => drawing !== undefined)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test("has secrets that are random and stay the same", async () => {
    const [a, b] = await Promise.all([store.secret("a"), store.secret("b"), store.secret("a")]);
    expect(a).toHaveLength(32);
    expect(Buffer.from(await store.secret("a")).equals(Buffer.from(a))).toBe(true);
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false);
  });

  test("lets one work at a time under a name", async () => {
    const { end, done } = await beginWork(store, "work");
    expect(await store.exclusively("work", async () => "second")).toBeUndefined();
    expect(await store.exclusively("other work", async () => "beside")).toBe("beside");
    end("first");
    expect(await done).toBe("first");
    await expect(store.exclusively("work", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(await store.exclusively("work", async () => "third")).toBe("third");
  });

  test("refuses ids that it cannot keep", async () => {
    for (const id of ["0", "-1", "1.5", "x", String(2n ** 63n), ""])
      await expect(store.save(randomDrawing(1, { id })), id).rejects.toMatchObject({ code: "invalid-drawing" });
  });
});

it("a folder is used by one process, and what it holds is there again", async () => {
  const dataDir = join(folder, "again");
  const store = await openStore({ dataDir });
  await store.save(randomDrawing(1));
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "folder-in-use", message: /DATABASE_URL/ });
  await store.close();
  const again = await openStore({ dataDir });
  expect(await again.get(randomDrawing(1).id)).toMatchObject({ word: "cat" });
  await again.close();
}, 60_000);

it("a database that cannot be reached is named", async () => {
  await expect(openStore({ databaseUrl: "postgres://nobody@127.0.0.1:1/none" })).rejects.toMatchObject({
    code: "database-unreachable",
    message: /DATABASE_URL/,
  });
});

it.skipIf(!postgresBinaries)("two servers that start at once share a new database", async () => {
  const databaseUrl = await server!.database();
  const stores = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl })));
  const drawings = Array.from({ length: 60 }, (_, i) => randomDrawing(i + 1, { word: ["cat", "dog"][i % 2] }));
  const answers = await Promise.all(stores.flatMap((store) => drawings.map((drawing) => store.save(drawing))));
  expect(answers.filter((answer) => answer === "saved")).toHaveLength(60);
  for (const store of stores)
    expect((await store.counts()).map(({ word, drawings }) => [word, drawings])).toEqual([
      ["cat", 30],
      ["dog", 30],
    ]);
  // A drawing that two of them are sent at once, and rounds that are drawn on both.
  const [one, two] = stores as [DatabaseStore, DatabaseStore];
  await one.saveGame({ id: "g", words: ["cat", "dog", "sun"], at: new Date(), player: "Ana" });
  const draw = (store: DatabaseStore, number: number, round: number, word: string) =>
    store.save(randomDrawing(number, { game: "g", round, word, player: "Ana" }));
  expect((await Promise.all([draw(one, 500, 0, "cat"), draw(two, 500, 0, "cat")])).sort()).toEqual(["known", "saved"]);
  expect((await Promise.all([draw(one, 501, 1, "dog"), draw(two, 502, 1, "dog")])).sort()).toEqual([
    "out-of-turn",
    "saved",
  ]);
  expect(Buffer.from(await one.secret("key")).equals(Buffer.from(await two.secret("key")))).toBe(true);
  const { end, done } = await beginWork(one, "learning");
  expect(await two.exclusively("learning", async () => true)).toBeUndefined();
  end("learnt");
  expect(await done).toBe("learnt");
  expect(await two.exclusively("learning", async () => true)).toBe(true);
  await Promise.all(stores.map((store) => store.close()));
});

it.skipIf(!postgresBinaries)("waits for the disk where the server is set up not to", async () => {
  const databaseUrl = await server!.database();
  const admin = postgres(databaseUrl, { max: 1 });
  await admin.unsafe(`alter database ${new URL(databaseUrl).pathname.slice(1)} set synchronous_commit = off`);
  const store = await openStore({ databaseUrl });
  for (let i = 0; i < 5; i++) {
    await store.save(randomDrawing(i + 1));
    const [{ flushed }] = await admin`select pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() as flushed`;
    expect(flushed).toBe(true);
  }
  await store.close();
  await admin.end();
});

/** Exclusive work that has begun; it is done when `end` is called, with what that is given. */
function beginWork(
  store: Pick<DatabaseStore, "exclusively">,
  name: string,
): Promise<{ end: (result: string) => void; done: Promise<string | undefined> }> {
  return new Promise((begun, failed) => {
    const done = store.exclusively(name, async () => {
      // A folder's store begins before it has returned `done`.
      await Promise.resolve();
      return new Promise<string>((end) => begun({ end, done }));
    });
    done.catch(failed);
  });
}
