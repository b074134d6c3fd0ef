import { type DatabaseStore, openStore } from "@vistazo/drawings";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawnDrawings } from "../../../packages/drawings/tests/drawn-drawings.js";
import { Folders } from "../src/inference/folders.js";
import { ModelHost } from "../src/inference/model-host.js";
import type { HttpServer } from "../src/platform/http-server.js";
import { buildServer } from "../src/server.js";
import { FakeEngine } from "./fake-engine.js";
import { FakeJudge } from "./fake-judge.js";

/** Whatever the schemas let through reaches a real database here. */
let store: DatabaseStore;
let app: HttpServer;
beforeAll(async () => {
  store = await openStore({ memory: true });
  await store.saveAll(drawnDrawings("cat", 20));
  const engine = new FakeEngine();
  const many = 1_000_000;
  app = await buildServer({
    engine,
    host: new ModelHost(engine, { memoryBytes: 1e9 }),
    folders: new Folders(),
    loopback: true,
    logLevel: "silent",
    drawings: store,
    judge: new FakeJudge(),
    gameLimits: {
      savesPerMinute: many,
      gamesPerMinute: many,
      readsPerMinute: many,
      reportsPerMinute: many,
      exportsPerMinute: many,
      newPlayersPerHour: many,
    },
    rooms: { roomsPerMinute: many },
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
});

const [known] = drawnDrawings("cat", 1);
const drawing = { id: "5", word: "cat", drawing: known?.drawing, moments: [{ t: 1, guesses: [["cat", 0.5]] }] };
const game = { id: "7", words: ["cat", "dog", "sun", "moon", "tree", "house"] };
/** The bodies that are right; what is sent has one part changed, or is something else altogether. */
const bodies: Record<string, object> = {
  "/api/drawings": drawing,
  "/api/games": game,
  "/api/drawings/{id}/reports": { reason: "text" },
  "/api/moderation/{id}": { keep: true },
};
const nasty = fc.constantFrom(
  ...["\u0000", "\ud800", "'; drop table drawings; --", "<script>", "__proto__", "9".repeat(400), "NaN", "-0", ""],
);
const text = fc.oneof(
  nasty,
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("cat", "5", "1000001", "npy"),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.jsonValue(),
  fc.double({ noNaN: true }),
  fc.array(fc.array(fc.array(fc.double({ noNaN: true }), { maxLength: 3 }), { maxLength: 4 }), { maxLength: 3 }),
);

/** The same with a value somewhere in it replaced by another. */
function changed(whole: unknown, path: readonly number[], by: unknown): unknown {
  if (typeof whole !== "object" || whole === null || path.length === 0) return by;
  const keys = Object.keys(whole);
  const key = keys[(path[0] as number) % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = changed((whole as Record<string, unknown>)[key], path.slice(1), by);
  return Array.isArray(whole) ? whole.with(Number(key), inner) : { ...whole, [key]: inner };
}

/** As a URL can carry it: half a character cannot. */
const encoded = (part: string) => encodeURIComponent(part.replace(/\p{Cs}/gu, ""));

describe("requests that nobody meant", () => {
  it("are refused, or answered, but never fail", { timeout: 120_000 }, async () => {
    const { paths } = (await app.inject({ url: "/api/openapi.json" })).json() as { paths: Record<string, object> };
    const routes = Object.entries(paths)
      .filter(([path]) =>
        /^\/api\/(drawings|games|words|word-pictures|statistics|exports|moderation|player|rooms)/u.test(path),
      )
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ path, method })));
    expect(routes.length).toBeGreaterThan(12);
    const seen: Record<string, Set<number>> = {};
    const name = fc.oneof(
      fc.constantFrom("recognized", "country", "from", "to", "after", "skip", "limit", "word"),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        fc.array(text, { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(name, text), { maxLength: 3 }),
        fc.array(fc.nat(7), { maxLength: 6 }),
        value,
        fc.boolean(),
        async ({ path, method }, params, query, place, by, raw) => {
          const parts = [...params];
          const filled = path.replaceAll(/\{[^}]+\}/gu, () => encoded(parts.pop() || "5"));
          const asked = query.map((pair) => pair.map(encoded).join("=")).join("&");
          const body = changed(bodies[path] ?? {}, place, by);
          const { statusCode } = await app.inject({
            method: method.toUpperCase() as "GET",
            url: `${filled}${asked && `?${asked}`}`,
            ...(method === "post" && {
              payload: raw && typeof by === "string" ? by : JSON.stringify(body),
              headers: { "content-type": "application/json" },
            }),
          });
          expect(statusCode, `${method} ${filled}?${asked} ${JSON.stringify(body)}`).toBeLessThan(500);
          seen[`${method} ${path}`] ??= new Set();
          seen[`${method} ${path}`]?.add(statusCode);
        },
      ),
      { numRuns: 1500 },
    );
    // Some got as far as the database, some did not; of saves few do, so one that must is sent by itself.
    expect(seen["post /api/drawings"]).toContain(400);
    expect(
      (await app.inject({ method: "POST", url: "/api/drawings", payload: { ...drawing, id: "6" } })).statusCode,
    ).toBe(201);
    expect([...(seen["get /api/words/{word}/drawings"] ?? [])].sort()).toEqual(expect.arrayContaining([200, 400]));
    expect((await store.counts()).map(({ word }) => word)).toContain("cat");
  });
});
