import { createHash } from "node:crypto";
import { connect } from "node:net";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { drawnDrawings } from "../../../../packages/drawings/tests/drawn-drawings.js";
import { MemoryDrawings } from "../../../../packages/drawings/tests/memory-drawings.js";
import { FakeEngine } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer, type ServerOptions } from "../server.js";

let drawings: MemoryDrawings;
let app: HttpServer;

async function build(options: Partial<ServerOptions> = {}): Promise<HttpServer> {
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  return buildServer({
    engine,
    host,
    folders: new Folders(),
    loopback: true,
    logLevel: "silent",
    drawings,
    ...options,
  });
}

beforeEach(async () => {
  drawings = new MemoryDrawings();
  drawings.put([...drawnDrawings("cat", 30), ...drawnDrawings("t-shirt", 5, { seed: 2 })]);
  app = await build();
  return () => app.close();
});

const get = (url: string) => app.inject({ url });
const report = (id: string, body: object = { reason: "offensive" }, from = "127.0.0.1") =>
  app.inject({ method: "POST", url: `/api/drawings/${id}/reports`, body, remoteAddress: from });

describe("words and their drawings", () => {
  it("are counted", async () => {
    const counts = (await get("/api/words")).json();
    expect(counts.map(({ word, drawings }: { word: string; drawings: number }) => [word, drawings])).toEqual([
      ["cat", 30],
      ["t-shirt", 5],
    ]);
    const summary = (await get("/api/words/cat?recognized=true")).json();
    expect(summary).toMatchObject({ word: "cat", drawings: counts[0].recognized });
    expect(summary.countries[0].drawings).toBeGreaterThan(0);
  });

  it("come page by page, and from any place", async () => {
    const ids: string[] = [];
    for (let after: string | undefined, pages = 0; pages < 5; pages++) {
      const page = (await get(`/api/words/cat/drawings?limit=12${after ? `&after=${after}` : ""}`)).json();
      ids.push(...page.drawings.map(({ id }: { id: string }) => id));
      after = page.next;
      if (!after) break;
    }
    expect(ids).toEqual(drawings.all.filter(({ word }) => word === "cat").map(({ id }) => id));
    const there = (await get("/api/words/cat/drawings?limit=3&skip=20")).json();
    expect(there.drawings.map(({ id }: { id: string }) => id)).toEqual(ids.slice(20, 23));
  });

  it("are filtered by what was recognised, country and date", async () => {
    const count = async (query: string) => (await get(`/api/words/cat/drawings?${query}`)).json().drawings.length;
    const of = (fits: (drawing: (typeof drawings.all)[number]) => boolean) =>
      drawings.all.filter((drawing) => drawing.word === "cat" && fits(drawing)).length;
    expect(await count("recognized=false")).toBe(of(({ recognized }) => !recognized));
    expect(await count("country=ES")).toBe(of(({ country }) => country === "ES"));
    const day = new Date("2026-06-01T00:00:00Z");
    expect(await count("from=2026-06-01")).toBe(of(({ at }) => at >= day));
    expect(await count("to=2026-06-01")).toBe(of(({ at }) => at < day));
    expect(of(({ at }) => at >= day)).toBeGreaterThan(0);
  });

  it("come one by one as they were drawn, unless hidden", async () => {
    const [first] = drawings.all;
    const one = (await get(`/api/drawings/${first?.id}`)).json();
    expect(one).toMatchObject({ word: first?.word, at: first?.at.toISOString() });
    expect(one.drawing).toEqual(first?.drawing);
    expect(one.moments).toHaveLength(2);
    expect((await get("/api/drawings/99")).statusCode).toBe(404);
    await drawings.review(first?.id as string, false);
    expect((await get(`/api/drawings/${first?.id}`)).statusCode).toBe(404);
  });

  it("are typed arrays in no answer", async () => {
    drawings.put([
      { id: "7", word: "dot", drawing: [[Uint8Array.of(1), Uint8Array.of(2)]], recognized: false, at: new Date() },
    ]);
    expect((await get("/api/words/dot/drawings")).json().drawings[0].drawing).toEqual([[[1], [2]]]);
  });

  it("refuse what they cannot use", async () => {
    for (const url of [
      "/api/words/cat/drawings?limit=0",
      "/api/words/cat/drawings?limit=501",
      "/api/words/cat/drawings?limit=x",
      "/api/words/cat/drawings?skip=-1",
      "/api/words/cat/drawings?skip=1&after=5",
      "/api/words/cat/drawings?country=es",
      "/api/words/cat/drawings?recognized=maybe",
      "/api/words/cat/drawings?from=2026-02-31",
      "/api/words/cat/drawings?from=yesterday",
      "/api/words/cat/drawings?after=%27%3B--",
      "/api/words/cat/drawings?page=2",
      "/api/words/cat%00/drawings",
      "/api/drawings/0",
      "/api/drawings/abc",
      "/api/drawings/9223372036854775808",
      "/api/drawings/99999999999999999999",
    ]) {
      const response = await get(url);
      expect(`${response.statusCode} ${response.json().code}`, url).toBe("400 BAD_REQUEST");
    }
  });

  it("never fail, whatever is asked", { timeout: 60_000 }, async () => {
    const text = fc.string({ unit: "binary", maxLength: 40 }).map(encodeURIComponent);
    const name = fc.constantFrom("recognized", "country", "from", "to", "after", "skip", "limit", "x");
    const query = fc.array(fc.tuple(name, text)).map((parts) => parts.map((part) => part.join("=")).join("&"));
    await fc.assert(
      fc.asyncProperty(text, query, text, fc.jsonValue(), async (word, asked, id, body) => {
        for (const url of [
          `/api/words/${word}/drawings?${asked}`,
          `/api/words/${word}?${asked}`,
          `/api/drawings/${id}`,
        ])
          expect((await get(url)).statusCode).toBeLessThan(500);
        const payload = JSON.stringify(body);
        const headers = { "content-type": "application/json" };
        for (const url of [`/api/drawings/${id}/reports`, "/api/drawings/1000001/reports", "/api/moderation/1000001"]) {
          const { statusCode } = await app.inject({ method: "POST", url, payload, headers });
          expect(statusCode).toBeGreaterThanOrEqual(400);
          expect(statusCode).toBeLessThan(500);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("statistics and exports", () => {
  it("tell of all drawings together, and of a word's average", async () => {
    const statistics = (await get("/api/statistics")).json();
    expect(statistics.drawings).toBe(35);
    expect(statistics.words.map(({ word }: { word: string }) => word)).toEqual(["cat", "t-shirt"]);
    expect(statistics.seconds.length).toBeGreaterThan(0);
    const average = (await get("/api/words/cat/average?country=ES")).json();
    expect(average.levels).toHaveLength(28 * 28);
    expect(average.drawings).toBe(drawings.all.filter((one) => one.word === "cat" && one.country === "ES").length);
    expect(Math.max(...average.levels)).toBeGreaterThan(20);
    expect((await get("/api/words/nothing/average")).json()).toMatchObject({ drawings: 0 });
  });

  it("are files with names, of a word or of all", async () => {
    const one = await get("/api/exports/simplified.ndjson?word=t-shirt");
    expect(one.headers["content-disposition"]).toContain('filename="t-shirt.simplified.ndjson"');
    expect(one.body.trimEnd().split("\n")).toHaveLength(5);
    const zipped = await get("/api/exports/bin");
    expect(zipped.headers["content-type"]).toBe("application/zip");
    expect(zipped.rawPayload.subarray(0, 2).toString()).toBe("PK");
    const strange = await get(`/api/exports/npy?word=${encodeURIComponent('"\\../ñ')}`);
    expect(strange.headers["content-disposition"]).toMatch(
      /^attachment; filename="__\.\.__\.npy"; filename\*=UTF-8''/u,
    );
    for (const url of ["/api/exports/exe", "/api/exports/bin?word=%00", "/api/exports/bin?limit=3"])
      expect((await get(url)).statusCode).toBe(400);
  });
});

describe("reports", () => {
  it("hide a drawing from the fourth network on, and one counts once", async () => {
    const id = drawings.all[0]?.id as string;
    expect((await report(id)).statusCode).toBe(204);
    expect((await report(id, { reason: "text" })).statusCode).toBe(204);
    expect((await get(`/api/drawings/${id}`)).statusCode).toBe(200);
    // All that one customer may have.
    for (const from of ["2001:db8:1::1", "2001:db8:1:2::9", "2001:db8:1:ffff:1:2:3:4"])
      await report(id, undefined, from);
    expect((await report(id, { reason: "other" }, "127.0.0.2")).statusCode).toBe(204);
    expect((await get(`/api/drawings/${id}`)).statusCode).toBe(200);
    expect((await report(id, { reason: "other" }, "127.0.0.3")).statusCode).toBe(204);
    expect((await get(`/api/drawings/${id}`)).statusCode).toBe(404);
    const page = (await get("/api/words/cat/drawings")).json();
    expect(page.drawings.some((one: { id: string }) => one.id === id)).toBe(false);
  });

  it("tell whose they are to nobody who does not have the store's key", async () => {
    const [one, two] = drawings.all.map(({ id }) => id) as [string, string];
    const reporters: string[] = [];
    const plain = drawings.report.bind(drawings);
    drawings.report = async (id, reason, reporter) => {
      reporters.push(reporter);
      await plain(id, reason, reporter);
    };
    await report(one, undefined, "192.0.2.7");
    await report(two, undefined, "192.0.2.7");
    // Everybody in a network of IPv6 is one.
    await report(one, undefined, "2001:db8::1");
    await report(one, undefined, "2001:db8::2");
    expect(new Set(reporters).size).toBe(3);
    expect(reporters[2]).toBe(reporters[3]);
    const guessed = ["sha256", "sha1", "md5"].flatMap((hash) =>
      [`${one} 192.0.2.7`, `reporter ${one} 192.0.2.7`, "192.0.2.7"].map((text) =>
        createHash(hash).update(text).digest("base64url").slice(0, 22),
      ),
    );
    expect(guessed).not.toContain(reporters[0]);
    await app.close();
    const other = new MemoryDrawings();
    other.put(drawings.all);
    other.report = drawings.report;
    app = await build({ drawings: other });
    await report(one, undefined, "192.0.2.7");
    expect(reporters[4]).not.toBe(reporters[0]);
  });

  it("need a reason of the list and a drawing that is there", async () => {
    const id = drawings.all[0]?.id as string;
    for (const body of [{}, { reason: "" }, { reason: "<script>" }, { reason: "other", more: 1 }])
      expect((await report(id, body)).statusCode).toBe(400);
    expect((await report("424242")).statusCode).toBe(404);
  });

  it("are too many at some point, with a time to wait", async () => {
    const codes: number[] = [];
    for (const { id } of drawings.all.slice(0, 21)) codes.push((await report(id)).statusCode);
    expect(codes.slice(0, 20).every((code) => code === 204)).toBe(true);
    const refused = await report(drawings.all[22]?.id as string);
    expect(refused.statusCode).toBe(429);
    expect(refused.json().code).toBe("TOO_MANY_REQUESTS");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await report(drawings.all[22]?.id as string, undefined, "127.0.0.9")).statusCode).toBe(204);
  });
});

describe("moderation", () => {
  const list = (headers: Record<string, string> = {}, from = "127.0.0.1") =>
    app.inject({ url: "/api/moderation", headers, remoteAddress: from });
  const decide = (id: string, keep: boolean, headers: Record<string, string> = {}, from = "127.0.0.1") =>
    app.inject({ method: "POST", url: `/api/moderation/${id}`, body: { keep }, headers, remoteAddress: from });

  it("shows what was reported, keeps it or hides it", async () => {
    const [one, two] = drawings.all.map(({ id }) => id) as [string, string];
    await report(one);
    for (const from of ["127.0.0.2", "127.0.0.3", "127.0.0.4"]) await report(one, { reason: "text" }, from);
    await report(two);
    const waiting = (await list()).json();
    expect(waiting.map(({ id }: { id: string }) => id)).toEqual([one, two]);
    expect(waiting[0]).toMatchObject({ reports: 4, reasons: ["offensive", "text", "text", "text"], hidden: true });
    expect((await decide(one, true)).statusCode).toBe(204);
    expect((await decide(two, false)).statusCode).toBe(204);
    expect((await list()).json()).toEqual([]);
    expect((await get(`/api/drawings/${one}`)).statusCode).toBe(200);
    expect((await get(`/api/drawings/${two}`)).statusCode).toBe(404);
    expect((await decide("424242", true)).statusCode).toBe(404);
  });

  it("is closed to others, to what a proxy hands on, and to a server that others reach", async () => {
    expect((await list({}, "192.0.2.7")).json().code).toBe("MODERATION_CLOSED");
    expect((await list({ "x-forwarded-for": "192.0.2.7" })).json().code).toBe("MODERATION_CLOSED");
    expect((await decide("1", false, {}, "192.0.2.7")).statusCode).toBe(403);
    await app.close();
    app = await build({ loopback: false });
    expect((await list()).json().code).toBe("MODERATION_CLOSED");
  });

  it.each<[string, Record<string, string>]>([
    ["Forwarded", { forwarded: "for=192.0.2.7" }],
    ["X-Real-IP", { "x-real-ip": "192.0.2.7" }],
    ["X-Forwarded-Host", { "x-forwarded-host": "studio.example" }],
    ["X-Forwarded-Proto", { "x-forwarded-proto": "https" }],
    ["Via", { via: "1.1 proxy" }],
    ["Cloudflare", { "cf-connecting-ip": "192.0.2.7" }],
    ["its visitors' pages", { origin: "https://studio.example" }],
    ["their addresses", { referer: "https://studio.example/moderation" }],
  ])("is closed to what a proxy on this computer hands on, which %s shows", async (_, headers) => {
    const id = drawings.all[0]?.id as string;
    expect((await list(headers)).statusCode).toBe(403);
    expect((await decide(id, false, headers)).statusCode).toBe(403);
    expect((await get(`/api/drawings/${id}`)).statusCode).toBe(200);
  });

  it.each<[string, Partial<ServerOptions>]>([
    ["names for it are allowed", { allowedHosts: ["studio.example"] }],
    ["a proxy is trusted", { trustProxy: "loopback" }],
    ["a token is set", { moderatorToken: "the right one" }],
  ])("asks everybody for the token where %s", async (_, options) => {
    await app.close();
    app = await build(options);
    expect([401, 403]).toContain((await list()).statusCode);
  });

  it("is closed to nginx as it comes, which asks in HTTP/1.0 and says nothing of others", async () => {
    const url = new URL(await app.listen({ port: 0, host: "127.0.0.1" }));
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(url.port), "127.0.0.1", () =>
        socket.write(`GET /api/moderation HTTP/1.0\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`),
      );
      let text = "";
      socket.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403 /u);
  });

  it("opens to who knows the token", async () => {
    await app.close();
    app = await build({ loopback: false, moderatorToken: "the right one" });
    expect((await list()).statusCode).toBe(401);
    expect((await list({ authorization: "Bearer the wrong one" })).json().code).toBe("MODERATOR_TOKEN");
    expect((await list({ authorization: "the right one" })).statusCode).toBe(401);
    expect((await list({ authorization: "Bearer the right one" }, "192.0.2.7")).json()).toEqual([]);
  });
});
