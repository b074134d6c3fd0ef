import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Parcel } from "./outbox.js";

const parcel = { path: "/api/drawings", body: { id: "5", word: "cat", game: "7", round: 1 } } as Parcel;
let asked: { path: string; body: unknown }[];
let answers: Response[];
let deliver: typeof import("./delivery.js").deliver;

beforeEach(async () => {
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push({ path, body: init.body === undefined ? undefined : JSON.parse(String(init.body)) });
    const answer = answers.shift();
    if (!answer) throw new TypeError("no connection");
    return answer;
  });
  vi.resetModules();
  ({ deliver } = await import("./delivery.js"));
});
afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: object | null = {}, headers = {}) =>
  new Response(body && JSON.stringify(body), { status, headers });

it("asks to be known as a player once, before anything is sent", async () => {
  answers = [answer(204, null), answer(201, { id: "5" }), answer(201, { id: "6" })];
  expect(await deliver(parcel)).toEqual({ state: "arrived", answer: { id: "5" } });
  await deliver({ ...parcel, body: { id: "6" } } as Parcel);
  expect(asked.map(({ path }) => path)).toEqual(["/api/player", "/api/drawings", "/api/drawings"]);
});

it("sends as nobody in particular where that is refused, and asks again after a lost connection", async () => {
  answers = [answer(429), answer(201)];
  expect((await deliver(parcel)).state).toBe("arrived");
  vi.resetModules();
  ({ deliver } = await import("./delivery.js"));
  await expect(deliver(parcel)).rejects.toThrow("no connection");
  answers = [answer(204, null), answer(201)];
  await deliver(parcel);
  expect(asked.at(-2)?.path).toBe("/api/player");
});

it("keeps a drawing without its game where that is somebody else's by now", async () => {
  answers = [answer(204, null), answer(409), answer(201, { id: "5" })];
  expect(await deliver(parcel)).toEqual({ state: "arrived", answer: { id: "5" } });
  expect(asked.at(-1)?.body).toEqual({ id: "5", word: "cat" });
});

it("waits as long as it is told, tries again what the server cannot take now, and gives up what it refuses", async () => {
  answers = [answer(204, null), answer(429, {}, { "retry-after": "7" }), answer(503), answer(400), answer(409)];
  expect(await deliver(parcel)).toEqual({ state: "later", seconds: 7 });
  expect(await deliver(parcel)).toEqual({ state: "later" });
  expect(await deliver(parcel)).toEqual({ state: "refused" });
  expect(await deliver({ ...parcel, body: { id: "5" } } as Parcel)).toEqual({ state: "refused" });
});
