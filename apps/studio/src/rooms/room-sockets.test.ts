import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import type { RoomMessage } from "@vistazo/api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeEngine } from "../../tests/fake-engine.js";
import { FakeJudge } from "../../tests/fake-judge.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer } from "../server.js";
import type { RoomSettings } from "./settings.js";

/** What is used of the sockets that the server's own library has for clients; it comes without types. */
interface ClientSocket {
  readonly readyState: number;
  send(data: string | Uint8Array): void;
  close(): void;
  on(event: "message", heard: (data: Buffer) => void): void;
  on(event: "close", heard: (code: number) => void): void;
  on(event: "error", heard: (error: Error) => void): void;
}
const { WebSocket } = createRequire(import.meta.url)("ws") as {
  WebSocket: new (url: string, options: { headers: Record<string, string> }) => ClientSocket;
};
const OPEN = 1;

let app: HttpServer;
let judge: FakeJudge;
let base: string;
const clients: Client[] = [];

/** A player of a real socket. */
class Client {
  readonly messages: RoomMessage[] = [];
  readonly closed: Promise<number>;
  readonly socket: ClientSocket;

  constructor(code: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${base.replace("http", "ws")}/api/rooms/${code}`, { headers });
    this.socket.on("message", (data) => this.messages.push(JSON.parse(String(data))));
    this.socket.on("error", () => {});
    this.closed = new Promise((resolve) => this.socket.on("close", resolve));
    clients.push(this);
  }

  async opened(): Promise<this> {
    await expect.poll(() => this.socket.readyState, { timeout: 10_000 }).toBe(OPEN);
    return this;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === "string" || message instanceof Uint8Array ? message : JSON.stringify(message));
  }

  async join(name: string, key?: string): Promise<RoomMessage & { type: "welcome" }> {
    await this.opened();
    this.send({ type: "join", name, key });
    return this.received((message) => message.type === "welcome") as Promise<RoomMessage & { type: "welcome" }>;
  }

  async received(which: (message: RoomMessage) => boolean): Promise<RoomMessage> {
    await expect.poll(() => this.messages.some(which), { timeout: 10_000 }).toBe(true);
    return this.messages.find(which) as RoomMessage;
  }

  get room() {
    return this.messages.flatMap((message) => ("room" in message ? [message.room] : [])).at(-1);
  }
}

async function start(rooms: Partial<RoomSettings> = {}): Promise<void> {
  await app?.close();
  const engine = new FakeEngine();
  judge = new FakeJudge();
  judge.guesses = [{ word: "sun", score: 0.9 }];
  app = await buildServer({
    engine,
    host: new ModelHost(engine, { memoryBytes: 1e9 }),
    folders: new Folders(),
    loopback: true,
    logLevel: "silent",
    judge,
    rooms: { judgeMs: 20, ...rooms },
  });
  base = await app.listen({ port: 0, host: "127.0.0.1" });
}
const openRoom = async () => {
  const response = await fetch(`${base}/api/rooms`, { method: "POST" });
  expect(response.status).toBe(201);
  return ((await response.json()) as { code: string }).code;
};

/** Ada and Bo in a turn, Ada draws. */
async function playing() {
  const code = await openRoom();
  const [ada, bo] = [new Client(code), new Client(code)];
  const keys = [(await ada.join("Ada")).key, (await bo.join("Bo")).key];
  ada.send({ type: "start" });
  await ada.received((message) => message.type === "room" && message.room.turn?.options !== undefined);
  ada.send({ type: "choose", word: 0 });
  await bo.received((message) => message.type === "room" && message.room.phase === "drawing");
  await ada.received((message) => message.type === "room" && message.room.phase === "drawing");
  return { code, ada, bo, keys, word: ada.room?.turn?.word as string };
}
const ink = {
  type: "ink",
  stroke: 0,
  points: [
    [1, 2],
    [3, 4],
    [0, 9],
  ],
};

beforeEach(() => start());
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.close();
  await app.close();
});

describe("rooms over sockets", { timeout: 60_000 }, () => {
  it("play a turn: ink as it is drawn, a guess, points", async () => {
    const { ada, bo, word } = await playing();
    ada.send(ink);
    expect(await bo.received(({ type }) => type === "ink")).toEqual(ink);
    judge.guesses = [{ word: "tree", score: 0.9 }];
    expect(bo.room?.turn).not.toHaveProperty("word");
    bo.send({ type: "say", text: word.toUpperCase() });
    await ada.received((message) => message.type === "room" && message.room.phase === "reveal");
    expect(ada.room?.players.find(({ name }) => name === "Bo")?.score).toBeGreaterThan(90);
    await bo.received((message) => message.type === "chat" && message.line.kind === "word");
  });

  it("let the network play too, which looks at what is drawn", async () => {
    const { ada, bo, word } = await playing();
    judge.guesses = [{ word, score: 0.9 }];
    ada.send(ink);
    await bo.received((message) => message.type === "chat" && message.line.kind === "network-right");
    expect(bo.room?.network).toMatchObject({ knows: true });
    expect(judge.judged[0]).toEqual([
      [
        [1, 2],
        [3, 4],
        [0, 9],
      ],
    ]);
  });

  it("take a player back who lost the connection, with points and the drawing", async () => {
    const { code, ada, bo, keys } = await playing();
    ada.send(ink);
    await bo.received(({ type }) => type === "ink");
    bo.socket.close();
    await expect.poll(() => ada.room?.players[1]?.connected).toBe(false);
    const again = new Client(code);
    const welcome = await again.join("Bo", keys[1]);
    expect(welcome).toMatchObject({ key: keys[1], ink: [ink.points] });
    expect(welcome.room.players.map(({ name, connected }) => [name, connected])).toEqual([
      ["Ada", true],
      ["Bo", true],
    ]);
    // In two windows at once, the later one counts.
    const third = new Client(code);
    await third.join("Bo", keys[1]);
    expect(await again.closed).toBe(4410);
    expect(third.room?.players).toHaveLength(2);
  });

  it("end a turn when its drawer is gone for too long", async () => {
    await start({ graceMs: 50 });
    const { ada, bo } = await playing();
    ada.socket.close();
    await bo.received((message) => message.type === "room" && message.room.turn?.end === "left");
    expect(bo.room?.host).toBe(bo.room?.you);
  });

  it("are full with so many, and forgotten when nobody is there", async () => {
    await start({ maxPlayers: 2, emptyMs: 60 });
    const { code, ada, bo } = await playing();
    const late = await new Client(code).opened();
    late.send({ type: "join", name: "Cleo" });
    expect(await late.closed).toBe(4409);
    ada.send({ type: "leave" });
    bo.send({ type: "leave" });
    expect(await Promise.all([ada.closed, bo.closed])).toEqual([4000, 4000]);
    await sleep(150);
    expect(await new Client(code).closed).toBe(4404);
  });

  it("close on whatever is no message of a room, and go on for the others", async () => {
    const { code, ada, bo } = await playing();
    const hostile: unknown[] = [
      "",
      "{",
      "null",
      "[]",
      '{"type":"__proto__"}',
      { type: "join" },
      { type: "join", name: "" },
      { type: "join", name: "\u0430da" },
      { type: "join", name: "x".repeat(21) },
      { type: "join", name: "Eve", key: "../../etc/passwd" },
      { type: "join", name: "Eve", admin: true },
      { type: "say", text: "a".repeat(81) },
      { type: "say", text: 7 },
      { type: "choose", word: 3 },
      { type: "ink", stroke: 0, points: [[1], [2, 3], [0]] },
      { type: "ink", stroke: 0, points: [[1e9], [2], [0]] },
      { type: "ink", stroke: 0, points: [[null], [2], [0]] },
      { type: "ink", stroke: -1, points: [[1], [2], [0]] },
      { type: "ink", stroke: 0, points: [Array(401).fill(1), Array(401).fill(1), Array(401).fill(1)] },
      new Uint8Array([1, 2, 3]),
    ];
    for (const message of hostile) {
      const eve = await new Client(code).opened();
      eve.send(message);
      expect([message, await eve.closed]).toEqual([message, 4400]);
    }
    const eve = await new Client(code).opened();
    eve.send("x".repeat(20_000));
    expect([1006, 1009]).toContain(await eve.closed);
    ada.send(ink);
    await bo.received(({ type }) => type === "ink");
    expect(bo.room?.players).toHaveLength(2);
  });

  it("do nothing for who has not said who it is, or is not to do it", async () => {
    const { code, ada, bo } = await playing();
    const eve = await new Client(code).opened();
    for (const message of [ink, { type: "start" }, { type: "clear" }, { type: "say", text: "hello" }])
      eve.send(message);
    for (const message of [ink, { type: "undo" }, { type: "skip" }, { type: "start" }]) bo.send(message);
    await sleep(100);
    expect(eve.messages).toEqual([]);
    expect(ada.messages.some(({ type }) => type === "ink")).toBe(false);
    expect(ada.room?.phase).toBe("drawing");
  });

  it("hold back who guesses too fast, and close on a flood", async () => {
    await start({ messagesPerSecond: 10 });
    const { ada, bo } = await playing();
    for (let i = 0; i < 12; i++) bo.send({ type: "say", text: `no ${i}` });
    await bo.received((message) => message.type === "chat" && message.line.kind === "slow");
    await sleep(50);
    expect(
      ada.messages.filter((message) => message.type === "chat" && message.line.kind === "said").length,
    ).toBeLessThan(7);
    for (let i = 0; i < 60; i++) bo.send({ type: "clear" });
    expect(await bo.closed).toBe(4429);
    expect(ada.room?.phase).toBe("drawing");
  });

  it("are played by fifty groups of four at once, each for itself", { timeout: 60_000 }, async () => {
    await start({ roomsPerMinute: 100, maxRoomsPerAddress: 100, maxConnectionsPerAddress: 400 });
    judge.guesses = [{ word: "tree", score: 0.9 }];
    const groups = await Promise.all(
      Array.from({ length: 50 }, async (_, group) => {
        const code = await openRoom();
        const players = [0, 1, 2, 3].map(() => new Client(code));
        for (const [number, player] of players.entries()) await player.join(`${group} ${number}`);
        return players;
      }),
    );
    for (const [ada] of groups) ada?.send({ type: "start" });
    await Promise.all(
      groups.map(async ([ada]) => {
        await ada?.received((message) => message.type === "room" && message.room.turn?.options !== undefined);
        ada?.send({ type: "choose", word: 0 });
      }),
    );
    const strokes = (group: number) =>
      Array.from({ length: 30 }, (_, stroke) => ({ type: "ink", stroke, points: [[group], [stroke], [stroke * 10]] }));
    await Promise.all(
      groups.map(async ([ada, ...others], group) => {
        for (const one of others)
          await one.received((message) => message.type === "room" && message.room.phase === "drawing");
        for (const message of strokes(group)) ada?.send(message);
        for (const one of others) {
          const inked = () => one.messages.filter(({ type }) => type === "ink").length;
          await expect.poll(inked, { timeout: 10_000 }).toBe(30);
          expect(one.messages.filter(({ type }) => type === "ink")).toEqual(strokes(group));
          one.send({ type: "say", text: ada?.room?.turn?.word });
        }
        await ada?.received((message) => message.type === "room" && message.room.turn?.end === "all");
        expect(ada?.room?.players.map(({ name }) => name)).toEqual([0, 1, 2, 3].map((number) => `${group} ${number}`));
        expect(ada?.room?.players.every(({ score }) => score > 0)).toBe(true);
      }),
    );
  });

  it("are not for other sites' pages", async () => {
    const code = await openRoom();
    const foreign = new Client(code, { origin: "https://evil.example" });
    expect(await foreign.closed).toBe(1006);
    const own = new Client(code, { origin: base });
    await own.join("Ada");
    expect(
      (await fetch(`${base}/api/rooms`, { method: "POST", headers: { origin: "https://evil.example" } })).status,
    ).toBe(403);
  });

  it("do not wait for ever for a name, and are limited in number", async () => {
    await start({ joinMs: 500, maxRooms: 2, roomsPerMinute: 4, maxConnectionsPerAddress: 2 });
    const code = await openRoom();
    expect(await new Client(code).closed).toBe(4000);
    await openRoom();
    const post = () => fetch(`${base}/api/rooms`, { method: "POST" });
    const full = await post();
    expect([full.status, full.headers.has("retry-after")]).toEqual([429, true]);
    await post();
    const tooOften = await post();
    expect([tooOften.status, await tooOften.json()]).toEqual([
      429,
      expect.objectContaining({ code: "TOO_MANY_REQUESTS" }),
    ]);
    await new Client(code).join("Ada");
    await new Client(code).join("Bo");
    expect(await new Client(code).closed).toBe(4409);
  });
});
