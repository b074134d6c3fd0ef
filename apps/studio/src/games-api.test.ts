import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { FakeEngine } from "../tests/fake-engine.js";
import { FakeJudge } from "../tests/fake-judge.js";
import { type App, type AppOptions, buildApp } from "./app.js";
import { Folders } from "./folders.js";
import { GAME_LIMITS } from "./game-limits.js";
import { ModelHost } from "./model-host.js";

let drawings: MemoryDrawings;
let judge: FakeJudge;
let app: App;

async function build(options: Partial<AppOptions> = {}): Promise<App> {
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  const folders = new Folders();
  return buildApp({ engine, host, folders, loopback: true, logLevel: "silent", drawings, judge, ...options });
}

beforeEach(async () => {
  drawings = new MemoryDrawings();
  judge = new FakeJudge();
  app = await build();
  return () => app.close();
});

const DRAWING = {
  id: "123456789012345678",
  word: "cat",
  drawing: [
    [
      [10, 20.5, 30],
      [5, 6, 7],
      [0, 16, 33],
    ],
    [[50], [60], [400]],
  ],
  country: "ES",
  player: "a-player_01",
  moments: [
    { t: 100, guesses: [["dog", 0.4]] },
    {
      t: 400,
      guesses: [
        ["cat", 0.5],
        ["dog", 0.2],
      ],
    },
  ],
};
const WORDS = ["cat", "dog", "sun", "moon", "tree", "house"];

const post = (url: string, body: unknown, from = "127.0.0.1", headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url,
    payload: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
    remoteAddress: from,
  });
const save = (change: object = {}) => post("/api/drawings", { ...DRAWING, ...change });
const code = async (change: object) => {
  const response = await save(change);
  return `${response.statusCode} ${response.json().code}`;
};

describe("saving a drawing", () => {
  it("keeps it as it was drawn, with what the network thought", async () => {
    const response = await save();
    expect(response.statusCode).toBe(201);
    expect(response.json()).toEqual({ id: DRAWING.id, state: "saved", recognized: true, guesses: judge.guesses });
    expect(await drawings.get(DRAWING.id)).toMatchObject({ ...DRAWING, recognized: true, modelVersion: 1 });
    expect(judge.judged).toEqual([DRAWING.drawing]);
    expect((await app.inject({ url: `/api/drawings/${DRAWING.id}` })).json().moments).toEqual(DRAWING.moments);
  });

  it("judges by itself whether it was recognised", async () => {
    judge.guesses = [{ word: "dog", score: 0.8 }];
    expect((await save()).json()).toMatchObject({ recognized: false });
    expect((await drawings.get(DRAWING.id))?.recognized).toBe(false);
    expect(await code({ id: "5", recognized: true })).toBe("400 BAD_REQUEST");
  });

  it("keeps it once, however often it is sent", async () => {
    await save();
    judge.guesses = [];
    expect((await save()).json()).toMatchObject({ state: "known", recognized: true });
    expect((await save({ word: "dog" })).json()).toMatchObject({ state: "known" });
    expect(drawings.all).toHaveLength(1);
    expect(drawings.all[0]?.word).toBe("cat");
  });

  it("follows the recogniser's words and version while it runs", async () => {
    expect(await code({ word: "unicorn", moments: [] })).toBe("400 BAD_REQUEST");
    judge.words = [...judge.words, "unicorn"];
    judge.version = 2;
    expect((await save({ word: "unicorn" })).statusCode).toBe(201);
    expect((await drawings.get(DRAWING.id))?.modelVersion).toBe(2);
  });

  it("refuses whatever is not a drawing of a word within the limits", async () => {
    const line = (points: number, t = (i: number) => i) => {
      const ones = Array.from({ length: points }, (_, i) => i % 100);
      return [ones, ones, ones.map((_, i) => t(i))];
    };
    const bad: Record<string, object> = {
      "no strokes": { drawing: [] },
      "a stroke without y": { drawing: [[[1]]] },
      "a stroke of four": { drawing: [[[1], [1], [1], [1]]] },
      "an empty stroke": { drawing: [[[], [], []]] },
      "unequal parts": { drawing: [[[1, 2], [1], [0, 1]]] },
      "text for numbers": { drawing: [[["1"], ["2"], ["3"]]] },
      "times that go back": {
        drawing: [
          [
            [1, 2],
            [1, 2],
            [5, 4],
          ],
        ],
      },
      "times before it began": { drawing: [[[1], [1], [-1]]] },
      "times of some strokes": {
        drawing: [
          [[1], [1], [0]],
          [[1], [1]],
        ],
      },
      "a drawing of hours": { drawing: [line(3, (i) => i * 4e6)] },
      "coordinates far out": { drawing: [[[1e5], [0], [0]]] },
      "too many points": { drawing: [line(GAME_LIMITS.maxPoints + 1)] },
      "too many strokes": { drawing: Array.from({ length: GAME_LIMITS.maxStrokes + 1 }, () => [[1], [1], [0]]) },
      "a foreign word": { word: "<script>alert(1)</script>" },
      "an inherited word": { word: "constructor" },
      "a number for a word": { word: 5 },
      "id 0": { id: "0" },
      "an id of 64 bits": { id: "9223372036854775808" },
      "a numeric id": { id: 5 },
      "a round without a game": { round: 0 },
      "a game without a round": { game: "5" },
      "round 6": { game: "5", round: 6 },
      "a country": { country: "Spain" },
      "a player": { player: "../../etc" },
      "moments that go back": { moments: [...DRAWING.moments].reverse() },
      "a moment of another word": { moments: [{ t: 0, guesses: [["nobody", 0.5]] }] },
      "a score of 2": { moments: [{ t: 0, guesses: [["cat", 2]] }] },
      "too many moments": { moments: Array.from({ length: 61 }, (_, t) => ({ t, guesses: [] })) },
      "too many guesses": { moments: [{ t: 0, guesses: Array.from({ length: 6 }, () => ["cat", 0.1]) }] },
      "more than there is": { more: 1 },
    };
    for (const [what, change] of Object.entries(bad)) expect(await code(change), what).toBe("400 BAD_REQUEST");
    const far = `{"id":"5","word":"cat","drawing":[[[1e999],[0],[0]]]}`;
    for (const body of ["", "{", "null", "[]", '{"__proto__":{}}', far, `"${"x".repeat(2e6)}"`]) {
      const response = await post("/api/drawings", body);
      expect(`${response.statusCode} ${response.json().code}`, body.slice(0, 50)).toBe("400 BAD_REQUEST");
    }
    expect(drawings.all).toEqual([]);
    expect(judge.judged).toEqual([]);
  });

  it("answers 400 and never 500, whatever is sent", async () => {
    await app.close();
    app = await build({ gameLimits: { savesPerMinute: 1e6, gamesPerMinute: 1e6, readsPerMinute: 1e6 } });
    const field = fc.constantFrom(...Object.keys(DRAWING), "game", "round");
    const numbers = fc.array(fc.oneof(fc.double(), fc.jsonValue()), { maxLength: 4 });
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.array(numbers, { maxLength: 4 }), { maxLength: 3 }));
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.dictionary(field, value).map((change) => JSON.stringify({ ...DRAWING, ...change })),
    );
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom("/api/drawings", "/api/games"), async (payload, url) => {
        const { statusCode } = await post(url, payload);
        expect([201, 400]).toContain(statusCode);
      }),
      { numRuns: 300 },
    );
  });

  it("takes so many from an address, and then says how long to wait", async () => {
    await app.close();
    app = await build({ gameLimits: { savesPerMinute: 3 } });
    const from = (address: string, headers = {}) => post("/api/drawings", DRAWING, address, headers);
    for (let i = 0; i < 3; i++) expect((await from("192.0.2.1")).statusCode).toBe(201);
    const refused = await from("192.0.2.1");
    expect(`${refused.statusCode} ${refused.json().code}`).toBe("429 TOO_MANY_REQUESTS");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await from("192.0.2.2")).statusCode).toBe(201);
    // What anybody can write into a header is not believed, unless a proxy is trusted.
    expect((await from("192.0.2.1", { "x-forwarded-for": "192.0.2.99" })).statusCode).toBe(429);
  });

  it("counts the addresses that a trusted proxy names", async () => {
    await app.close();
    app = await build({ gameLimits: { savesPerMinute: 1 }, trustProxy: "192.0.2.1" });
    const from = (address: string) => post("/api/drawings", DRAWING, "192.0.2.1", { "x-forwarded-for": address });
    expect((await from("198.51.100.1")).statusCode).toBe(201);
    expect((await from("198.51.100.1")).statusCode).toBe(429);
    expect((await from("198.51.100.2")).statusCode).toBe(201);
  });
});

describe("games", () => {
  it("are told with their drawings, round by round", async () => {
    expect((await post("/api/games", { id: "77", words: WORDS })).json()).toEqual({ id: "77", state: "saved" });
    expect((await post("/api/games", { id: "77", words: WORDS })).json()).toEqual({ id: "77", state: "known" });
    await save({ game: "77", round: 0 });
    await save({ id: "2", word: "dog", game: "77", round: 1 });
    const game = (await app.inject({ url: "/api/games/77" })).json();
    expect(game.rounds).toEqual([
      { word: "cat", drawing: DRAWING.id, recognized: true },
      { word: "dog", drawing: "2", recognized: false },
      ...WORDS.slice(2).map((word) => ({ word, recognized: false })),
    ]);
    expect(new Date(game.at).getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it("need six different words that are known, and an address that exists", async () => {
    for (const body of [
      { id: "77" },
      { id: "x", words: WORDS },
      { id: "77", words: WORDS.slice(1) },
      { id: "77", words: [...WORDS.slice(1), "dog"] },
      { id: "77", words: [...WORDS.slice(1), "unicorn"] },
      { id: "77", words: WORDS, more: 1 },
    ])
      expect((await post("/api/games", body)).statusCode, JSON.stringify(body)).toBe(400);
    expect((await app.inject({ url: "/api/games/77" })).json().code).toBe("NOT_FOUND");
    expect((await app.inject({ url: "/api/games/%3Cb%3E" })).statusCode).toBe(400);
  });

  it("are described", async () => {
    const { paths } = (await app.inject({ url: "/api/openapi.json" })).json();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(["/api/games", "/api/games/{id}", "/api/drawings"]));
  });
});
