import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DatabaseStore, openStore } from "../src/index.js";
import { type PostgresServer, postgresBinaries, startPostgres } from "./postgres-server.js";
import { randomDrawing } from "./random-drawing.js";

const kept = (value: number) => ({ summary: { value }, state: { value, more: "'\"\\ ñ" } });

describe.skipIf(!postgresBinaries)("what processes share on a PostgreSQL server", { timeout: 120_000 }, () => {
  let server: PostgresServer;
  let databaseUrl: string;
  let admin: Sql;
  const stores: DatabaseStore[] = [];
  beforeAll(async () => {
    server = await startPostgres(["deadlock_timeout=20ms"]);
    databaseUrl = await server.database();
    admin = postgres(databaseUrl, { max: 1, onnotice() {} });
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await admin.end();
    await server.stop();
  });

  async function open(address: string) {
    const store = await openStore({ databaseUrl, connections: 3 });
    stores.push(store);
    store.shared!.leases.announce(address);
    return store.shared!;
  }

  it("a lease is had by one, found by others, and taken over when it is given up", async () => {
    const [one, two] = await Promise.all([open("http://one"), open("http://two")]);
    const lease = (await one.leases.take("room a", kept(1)))!;
    expect(await two.leases.take("room a", kept(9))).toBeUndefined();
    expect(await two.leases.claim("room a")).toEqual({ address: "http://one" });
    expect(await two.leases.claim("room b")).toBeUndefined();
    expect(await one.leases.keep([{ ...lease, kept: kept(2) }])).toEqual([]);
    expect(await one.leases.keep([lease])).toEqual([]);
    expect(await two.leases.summaries("room ")).toEqual([{ name: "room a", summary: { value: 2 } }]);

    await one.leases.giveUp([lease]);
    const claims = await Promise.all([two.leases.claim("room a"), two.leases.claim("room a")]);
    const taken = claims.findLast((claim) => claim && "lease" in claim);
    expect(taken).toMatchObject({ state: kept(2).state });
    expect(await one.leases.claim("room a")).toEqual({ address: "http://two" });
    // What the one before still writes comes too late.
    expect(await one.leases.keep([{ ...lease, kept: kept(3) }])).toMatchObject([lease]);
    await one.leases.drop([lease]);
    expect(await one.leases.summaries("room ")).toEqual([{ name: "room a", summary: { value: 2 } }]);
  });

  it("of several who come at once one takes over from a process whose connection is gone; that one learns it", async () => {
    const [lost, ...others] = await Promise.all([
      open("http://lost"),
      open("http://x"),
      open("http://y"),
      open("http://z"),
    ]);
    const lease = (await lost.leases.take("room c", kept(1)))!;
    const [{ pid }] = await admin<{ pid: number }[]>`
      select pid from pg_locks where locktype = 'advisory' and granted
        and objid = (select hashtextextended('vistazo lives ' || holder, 0) & 4294967295 from leases where name = 'room c')::oid`;
    expect(await others[0].leases.claim("room c")).toEqual({ address: "http://lost" });
    await admin`select pg_terminate_backend(${pid}, 5000)`;
    const claims = await Promise.all(others.map(({ leases }) => leases.claim("room c")));
    const owners = claims.filter((claim) => claim && "lease" in claim);
    // It may have come back before anybody asked: then it still has it.
    expect(owners.length).toBeLessThanOrEqual(1);
    await expect.poll(async () => (await lost.leases.keep([lease])).length, { timeout: 20_000 }).toBe(owners.length);
  });

  it("what nobody has kept for long is swept", async () => {
    const one = await open("http://one");
    await one.leases.take("old", kept(1));
    await one.leases.take("new", kept(1));
    await admin`update leases set renewed = now() - interval '1 hour' where name = 'old'`;
    await one.leases.sweep(60_000);
    expect(await one.leases.claim("old")).toBeUndefined();
    expect(await one.leases.summaries("new")).toHaveLength(1);
  });

  it("files are alike for all, who are told of changes", async () => {
    const [one, two] = await Promise.all([open("http://one"), open("http://two")]);
    let told = 0;
    const watching = await two.files.watch(() => told++);
    const before = told;
    const versions = await one.files.write([
      { name: "a", content: new Uint8Array([1, 2, 3]) },
      { name: "b", content: new Uint8Array(0) },
    ]);
    await expect.poll(() => told, { timeout: 20_000 }).toBeGreaterThan(before);
    expect((await two.files.list()).map(({ name, version }) => [name, version])).toEqual([...versions]);
    expect([...(await two.files.read("a"))!]).toEqual([1, 2, 3]);
    expect(await two.files.read("c")).toBeUndefined();
    const again = await one.files.write([{ name: "a", content: new Uint8Array([4]) }]);
    expect(again.get("a")).toBeGreaterThan(versions.get("b")!);
    await watching.stop();
  });

  it("saves and reviews that are in each other's way are done again, and counted once", async () => {
    const [one, two] = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl })]);
    stores.push(one, two);
    const words = ["cat", "dog", "sun", "tree"];
    const list = Array.from({ length: 160 }, (_, i) =>
      randomDrawing(1000 + i, { word: words[i % 4], country: `${"AB"[i % 2]}${"XYZ"[i % 3]}`, recognized: true }),
    );
    await Promise.all(list.slice(0, 40).map((drawing) => one.save(drawing)));
    await Promise.all([
      ...list.slice(40).map((drawing, i) => (i % 2 ? one : two).save(drawing)),
      ...list.slice(0, 40).map(({ id }, i) => (i % 2 ? two : one).review(id, false)),
    ]);
    const counts = await two.counts();
    expect(counts.reduce((sum, { drawings }) => sum + drawings, 0)).toBe(120);
  });
});
