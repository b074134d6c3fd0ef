import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RoomMessage } from "@vistazo/api";
import { openStore } from "@vistazo/drawings";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  type PostgresServer,
  postgresBinaries,
  startPostgres,
} from "../../../../packages/drawings/tests/postgres-server.js";
import { FakeEngine } from "../../tests/fake-engine.js";
import { FakeJudge } from "../../tests/fake-judge.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import { buildServer } from "../server.js";
import type { RoomSettings } from "./settings.js";

interface ClientSocket {
  send(text: string): void;
  close(): void;
  on(event: "open", heard: () => void): void;
  on(event: "message", heard: (data: Buffer) => void): void;
  on(event: "close", heard: (code: number) => void): void;
  on(event: "error", heard: (error: Error) => void): void;
}
const { WebSocket } = createRequire(import.meta.url)("ws") as {
  WebSocket: new (url: string, options: { headers: Record<string, string> }) => ClientSocket;
};

/** A player who comes back by any of the studios, as a page does through a proxy. */
class Player {
  readonly messages: RoomMessage[] = [];
  readonly codes: number[] = [];
  #key: string | undefined;
  #socket: ClientSocket | undefined;
  #left = false;
  #tries = 0;

  constructor(
    private readonly name: string,
    private readonly code: string,
    private readonly studios: () => readonly string[],
  ) {
    this.#connect();
  }

  #connect(): void {
    const studios = this.studios();
    const studio = studios[this.#tries++ % studios.length] as string;
    const address = `${studio.replace("http", "ws")}/api/rooms/${this.code}`;
    const socket = new WebSocket(address, {
      headers: { "x-vistazo-peer": "guessed", "x-vistazo-client": "192.0.2.77" },
    });
    this.#socket = socket;
    socket.on("open", () => this.send({ type: "join", name: this.name, key: this.#key }));
    socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as RoomMessage;
      if (message.type === "welcome") this.#key = message.key;
      this.messages.push(message);
    });
    socket.on("error", () => {});
    socket.on("close", (code) => {
      this.codes.push(code);
      if (!this.#left && code < 4000) setTimeout(() => this.#connect(), 50);
    });
  }

  send(message: object): void {
    this.#socket?.send(JSON.stringify(message));
  }

  leave(): void {
    this.#left = true;
    this.#socket?.close();
  }

  get room() {
    return this.messages.flatMap((message) => ("room" in message ? [message.room] : [])).at(-1);
  }

  get welcomes() {
    return this.messages.filter((message) => message.type === "welcome");
  }

  async sees(what: (message: RoomMessage) => boolean): Promise<void> {
    await expect.poll(() => this.messages.some(what), { timeout: 30_000 }).toBe(true);
  }
}

const ink = (stroke: number) => ({
  type: "ink",
  stroke,
  points: [
    [stroke, 2],
    [3, 4],
    [stroke * 10, stroke * 10 + 9],
  ],
});

describe.skipIf(!postgresBinaries)("rooms of studios that share a database", { timeout: 120_000 }, () => {
  let server: PostgresServer;
  let databaseUrl: string;
  let folder: string;
  const closing: (() => Promise<unknown>)[] = [];
  const players: Player[] = [];
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    databaseUrl = await server.database();
    folder = await mkdtemp(join(tmpdir(), "vistazo-studios-"));
  });
  afterEach(async () => {
    for (const player of players.splice(0)) player.leave();
    for (const close of closing.splice(0)) await close();
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(rooms: Partial<RoomSettings> = {}) {
    const drawings = await openStore({ databaseUrl, connections: 3 });
    const engine = new FakeEngine();
    const host = new ModelHost(engine, { memoryBytes: 1e9 });
    const app = await buildServer({
      ...{ engine, host, folders: new Folders(), loopback: true, logLevel: "silent", drawings, judge: new FakeJudge() },
      rooms: { judgeMs: 20, graceMs: 60_000, ...rooms },
    });
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    let closed: Promise<void> | undefined;
    const close = () => (closed ??= app.close().then(() => drawings.close()));
    closing.push(close);
    return { url, close };
  }

  const openRoom = async (studio: string) =>
    ((await (await fetch(`${studio}/api/rooms`, { method: "POST" })).json()) as { code: string }).code;

  /** Ada draws at one studio, Bo guesses at another one. */
  async function play(code: string, at: { ada: () => string[]; bo: () => string[] }) {
    const [ada, bo] = [new Player("Ada", code, at.ada), new Player("Bo", code, at.bo)] as const;
    players.push(ada, bo);
    await ada.sees(({ type }) => type === "welcome");
    await bo.sees(({ type }) => type === "welcome");
    await expect.poll(() => ada.room?.players.length).toBe(2);
    const drawer = ada.room?.host === ada.room?.you ? ada : bo;
    const guesser = drawer === ada ? bo : ada;
    drawer.send({ type: "start" });
    await drawer.sees((message) => message.type === "room" && message.room.turn?.options !== undefined);
    drawer.send({ type: "choose", word: 0 });
    await drawer.sees((message) => message.type === "room" && message.room.phase === "drawing");
    drawer.send(ink(0));
    await guesser.sees(({ type }) => type === "ink");
    return { drawer, guesser, word: drawer.room?.turn?.word as string };
  }

  it("are reached by any of them, and move on when theirs is stopped", async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const code = await openRoom(one.url);
    let studios = [one.url];
    const { drawer, guesser, word } = await play(code, { ada: () => studios, bo: () => [two.url] });
    const overview = async () =>
      ((await (await fetch(`${two.url}/api/classroom`)).json()) as { rooms: { code: string }[] }).rooms;
    await expect.poll(async () => (await overview()).map((room) => room.code)).toContain(code);

    studios = [two.url];
    await one.close();
    await expect.poll(() => drawer.welcomes.length + guesser.welcomes.length, { timeout: 30_000 }).toBe(4);
    expect(drawer.welcomes.at(-1)).toMatchObject({ ink: [ink(0).points], room: { phase: "drawing", turn: { word } } });
    drawer.send(ink(1));
    await guesser.sees((message) => message.type === "ink" && message.stroke === 1);
    guesser.send({ type: "say", text: word });
    await drawer.sees((message) => message.type === "room" && message.room.turn?.end === "all");
    expect(drawer.room?.players.map(({ score }) => score > 0)).toEqual([true, true]);
    expect([...drawer.codes, ...guesser.codes].every((one) => one < 4000)).toBe(true);
  });

  it("outlive one that is killed: the game goes on at another", async () => {
    const script = fileURLToPath(new URL("../../tests/room-studio.mjs", import.meta.url));
    const options = { port: 0, databaseUrl, dataDir: folder, learnEvery: 0 };
    const child = fork(script, [JSON.stringify(options)], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    children.push(child);
    const [[killed], other] = await Promise.all([once(child, "message") as Promise<[string]>, start()]);
    const code = await openRoom(killed);
    let studios = [killed];
    const { drawer, guesser, word } = await play(code, { ada: () => studios, bo: () => [other.url] });
    guesser.send({ type: "say", text: "the last words" });
    // What was done is kept in a moment: then it is not lost.
    const sql = postgres(databaseUrl, { max: 1, onnotice() {} });
    closing.push(() => sql.end());
    const kept = async () => JSON.stringify(await sql`select state from leases where name = ${`room ${code}`}`);
    await expect.poll(kept, { timeout: 30_000 }).toContain("the last words");

    studios = [other.url];
    child.kill("SIGKILL");
    await expect.poll(() => drawer.welcomes.length + guesser.welcomes.length, { timeout: 30_000 }).toBe(4);
    expect(drawer.welcomes.at(-1)).toMatchObject({ ink: [ink(0).points], room: { phase: "drawing", turn: { word } } });
    expect(JSON.stringify(guesser.welcomes.at(-1))).toContain("the last words");
    guesser.send({ type: "say", text: word });
    await drawer.sees((message) => message.type === "room" && message.room.turn?.end === "all");
  });

  it("are nowhere for a code that there is not, and gone when nobody is in them", async () => {
    const [one, two] = await Promise.all([start({ emptyMs: 50 }), start({ emptyMs: 50 })]);
    const code = await openRoom(one.url);
    const lost = new Player("Eve", "bcdfghjk", () => [two.url]);
    players.push(lost);
    await expect.poll(() => lost.codes).toEqual([4404]);
    const late = async () => {
      const player = new Player("Ada", code, () => [two.url]);
      players.push(player);
      await expect.poll(() => player.codes.length + player.welcomes.length, { timeout: 30_000 }).toBeGreaterThan(0);
      player.leave();
      return player.codes[0];
    };
    await expect.poll(late, { timeout: 30_000, interval: 300 }).toBe(4404);
  });
});
