import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { MemoryDrawings } from "../../../../packages/drawings/tests/memory-drawings.js";
import { FakeEngine } from "../../tests/fake-engine.js";
import { FakeJudge } from "../../tests/fake-judge.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import { StudioError } from "../platform/error.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer, type ServerOptions } from "../server.js";
import { GAME_LIMITS } from "./game-limits.js";

let drawings: MemoryDrawings;
let judge: FakeJudge;
let app: HttpServer;

async function build(options: Partial<ServerOptions> = {}): Promise<HttpServer> {
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  const folders = new Folders();
  return buildServer({ engine, host, folders, loopback: true, logLevel: "silent", drawings, judge, ...options });
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
    ...(body !== undefined && { payload: typeof body === "string" ? body : JSON.stringify(body) }),
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
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
      "a player of its own naming": { player: "somebody" },
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
        expect([201, 400, 409]).toContain(statusCode);
      }),
      { numRuns: 300 },
    );
  });

  it("says how long to wait when there is too much to do", async () => {
    judge.judge = async () => {
      throw new StudioError("BUSY", "Too many drawings are waiting.");
    };
    const { statusCode, headers } = await save();
    expect([statusCode, headers["retry-after"]]).toEqual([429, "1"]);
    expect(drawings.all).toEqual([]);
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
    // A network of IPv6 is one address, games are counted by themselves.
    for (let i = 1; i <= 3; i++) expect((await from(`2001:db8::${i}`)).statusCode).toBe(201);
    expect((await from("2001:db8::4")).statusCode).toBe(429);
    expect((await post("/api/games", { id: "77", words: WORDS }, "192.0.2.1")).statusCode).toBe(201);
  });

  it("answers reading and downloading as often, and no more", async () => {
    await app.close();
    app = await build({ gameLimits: { readsPerMinute: 2, exportsPerMinute: 2 } });
    for (const url of [
      "/api/words",
      "/api/word-pictures",
      "/api/words/cat",
      "/api/words/cat/drawings",
      "/api/words/cat/average",
      "/api/drawings/5",
      "/api/games/5",
      "/api/statistics",
      "/api/exports/bin",
    ]) {
      for (let i = 0; i < 2; i++) expect((await app.inject({ url })).statusCode, url).toBeLessThan(429);
      const refused = await app.inject({ url });
      expect(refused.statusCode, url).toBe(429);
      expect(Number(refused.headers["retry-after"]), url).toBeGreaterThan(0);
      expect((await app.inject({ url, remoteAddress: "192.0.2.2" })).statusCode, url).toBeLessThan(429);
    }
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

/** The headers of a browser that has been given a name. */
async function newPlayer(from = "127.0.0.1"): Promise<{ cookie: string }> {
  const response = await post("/api/player", undefined, from);
  expect(response.statusCode).toBe(204);
  return { cookie: String(response.headers["set-cookie"]).split(";", 1)[0]! };
}

describe("players", () => {
  const playerOf = async (headers = {}, from = "127.0.0.1") => {
    const id = String(1 + drawings.all.length);
    expect((await post("/api/drawings", { ...DRAWING, id }, from, headers)).statusCode).toBe(201);
    return (await drawings.get(id))?.player;
  };

  it("are given a name that pages cannot read, and are known by it", async () => {
    const first = await post("/api/player", undefined);
    expect(first.headers["set-cookie"]).toMatch(
      /^vistazo_player=[\w-]{22}\.[^;]+; Max-Age=31536000; Path=\/api; HttpOnly; SameSite=Strict$/u,
    );
    const [ana, bea] = [await newPlayer(), await newPlayer()];
    const name = await playerOf(ana);
    expect(name).toMatch(/^[\w-]{22}$/u);
    expect(await playerOf(ana, "192.0.2.7")).toBe(name);
    expect(await playerOf(bea)).not.toBe(name);
    // Whoever has a name keeps it.
    expect((await post("/api/player", undefined, "127.0.0.1", ana)).headers["set-cookie"]).toBeUndefined();
  });

  it("cannot make names up: without one that was given, an address is one player", async () => {
    const nobody = await playerOf();
    expect(nobody).toMatch(/^[\w-]{22}$/u);
    expect(await playerOf()).toBe(nobody);
    expect(await playerOf({}, "192.0.2.7")).not.toBe(nobody);
    expect(await playerOf({}, "2001:db8::1")).toBe(await playerOf({}, "2001:db8::2"));
    const { cookie } = await newPlayer();
    const [name, signature] = cookie.slice("vistazo_player=".length).split(".") as [string, string];
    for (const forged of [name, `${name}.`, `${name}x.${signature}`, `.${signature}`, "", "%", `${"A".repeat(22)}.A`])
      expect(await playerOf({ cookie: `vistazo_player=${forged}` }), forged).toBe(nobody);
    // Another store has other keys.
    drawings = new MemoryDrawings();
    await app.close();
    app = await build();
    const elsewhere = await playerOf();
    expect(elsewhere).not.toBe(nobody);
    expect(await playerOf({ cookie })).toBe(elsewhere);
  });

  it("are so many at an address, and the others there share one name", async () => {
    await app.close();
    app = await build({ gameLimits: { newPlayersPerHour: 2 } });
    const [ana] = [await newPlayer(), await newPlayer()];
    const refused = await post("/api/player", undefined);
    expect([refused.statusCode, refused.headers["set-cookie"]]).toEqual([429, undefined]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await post("/api/player", undefined, "127.0.0.1", ana)).statusCode).toBe(204);
    expect((await post("/api/player", undefined, "192.0.2.7")).statusCode).toBe(204);
  });

  it("bring their name over encrypted connections alone where these are used", async () => {
    await app.close();
    app = await build({ trustProxy: true });
    const secure = await post("/api/player", undefined, "127.0.0.1", { "x-forwarded-proto": "https" });
    expect(secure.headers["set-cookie"]).toContain("; Secure");
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

  it("are drawn by whoever began them, each round once and none after a later one", async () => {
    const [ana, bea] = [await newPlayer(), await newPlayer()];
    await post("/api/games", { id: "77", words: WORDS }, "127.0.0.1", ana);
    let last = 100;
    const draw = async (who: Record<string, string>, round: number, word: string, id = String(++last)) => {
      const response = await post("/api/drawings", { ...DRAWING, id, word, game: "77", round }, "127.0.0.1", who);
      return `${response.statusCode} ${response.json().state ?? response.json().code}`;
    };
    expect(await draw(bea, 0, "cat")).toBe("409 OUT_OF_TURN");
    expect(await draw({}, 0, "cat")).toBe("409 OUT_OF_TURN");
    expect(await draw(ana, 0, "dog")).toBe("409 OUT_OF_TURN");
    expect(await draw(ana, 1, "dog", "50")).toBe("201 saved");
    expect(await draw(ana, 1, "dog", "50")).toBe("201 known");
    expect(await draw(ana, 1, "dog")).toBe("409 OUT_OF_TURN");
    expect(await draw(ana, 0, "cat")).toBe("409 OUT_OF_TURN");
    expect(await draw(ana, 5, "house", "51")).toBe("201 saved");
    // Beginning it again gives it to nobody else, and does not open what is over.
    expect((await post("/api/games", { id: "77", words: WORDS }, "127.0.0.1", bea)).json().state).toBe("known");
    expect(await draw(bea, 5, "house")).toBe("409 OUT_OF_TURN");
    expect(await draw(ana, 5, "house")).toBe("409 OUT_OF_TURN");
    expect((await post("/api/drawings", { ...DRAWING, id: "9", game: "78", round: 0 })).json().code).toBe(
      "OUT_OF_TURN",
    );
    const game = (await app.inject({ url: "/api/games/77" })).json();
    expect(game.rounds.map(({ drawing }: { drawing?: string }) => drawing)).toEqual([
      ...[undefined, "50", undefined, undefined, undefined, "51"],
    ]);
    expect(JSON.stringify(game)).not.toContain("player");
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
