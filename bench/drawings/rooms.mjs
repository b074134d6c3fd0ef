// node bench/drawings/rooms.mjs [--rooms 50] [--players 4] [--seconds 30]
// Pictionary in many rooms at once on a real `vistazo serve`, the network playing along: in each room one draws, twenty messages a second,
// the others guess, wrong for five seconds and then right, and the next one draws. Measured: from a message to its arrival at the others.
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { quantile, serve } from "./serve.mjs";

const { values: flags } = parseArgs({
  options: {
    rooms: { type: "string", default: "50" },
    players: { type: "string", default: "4" },
    seconds: { type: "string", default: "30" },
  },
});
const [roomCount, playerCount, seconds] = [Number(flags.rooms), Number(flags.players), Number(flags.seconds)];
const { WebSocket } = createRequire(import.meta.url)("ws");
const data = await mkdtemp(join(tmpdir(), "vistazo-rooms-"));
const studio = await serve(data, "--trust-proxy", "loopback");
/** Each room is opened and played in from a network of its own, as a proxy would say. */
const from = (room) => ({ "x-forwarded-for": `198.${18 + (room >> 8)}.${room & 255}.7` });

const ink = [];
const chat = [];
const sentAt = new Map();
let [lost, closed, turns, networkKnew, expected] = [0, 0, 0, 0, 0];
let playing = true;

class Player {
  constructor(room, code, number) {
    this.room = room;
    this.socket = new WebSocket(`ws://127.0.0.1:${studio.port}/api/rooms/${code}`, { headers: from(room) });
    this.socket.on("open", () => this.send({ type: "join", name: `Player ${number}` }));
    this.socket.on("message", (text) => this.hear(JSON.parse(String(text))));
    this.socket.on("error", () => {});
    this.socket.on("close", () => {
      if (playing) closed++;
    });
    this.here = new Promise((resolve) => {
      this.welcomed = resolve;
    });
  }

  send(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  hear(message) {
    if (message.type === "welcome") this.welcomed();
    if (message.type === "ink") {
      const since = sentAt.get(`${this.room} ${message.stroke} ${message.points[2][0]}`);
      if (since === undefined) lost++;
      else ink.push(performance.now() - since);
    }
    if (message.type === "chat" && message.line.kind === "said") {
      const since = sentAt.get(`${this.room} ${message.line.text}`);
      if (since !== undefined) chat.push(performance.now() - since);
    }
    if (message.type === "chat" && message.line.kind === "network-right" && this.host) networkKnew++;
    if (!message.room) return;
    const before = this.view;
    this.view = message.room;
    const { turn, phase, you } = message.room;
    if (phase === "choosing" && turn.drawer === you && turn.options && before?.turn?.options === undefined)
      this.send({ type: "choose", word: 0 });
    if (phase === "drawing" && before?.phase !== "drawing" && turn.drawer === you) void this.draw(turn.word);
  }

  async draw(word) {
    turns++;
    const others = players.filter((player) => player.room === this.room && player !== this);
    const began = performance.now();
    const turn = this.view.turn.number;
    for (let step = 0; playing && this.view.phase === "drawing" && this.view.turn.number === turn; step++) {
      const stroke = Math.floor(step / 20);
      const t = Math.round(performance.now() - began) * 10 + (turn % 10);
      const points = [0, 1, 2].map((i) => [
        256 + 200 * Math.cos((step + i / 3) / 9),
        256 + 200 * Math.sin((step + i / 3) / 7),
      ]);
      sentAt.set(`${this.room} ${stroke} ${t}`, performance.now());
      expected += others.length;
      this.send({
        type: "ink",
        stroke,
        points: [points.map(([x]) => x), points.map(([, y]) => y), points.map((_, i) => t + i)],
      });
      const guesser = others[step % others.length];
      const right = performance.now() - began > 5000;
      if (step % 15 === 0 || right) {
        const text = right ? word : `no ${turn} ${step}`;
        sentAt.set(`${this.room} ${text}`, performance.now());
        if (step % 15 === 0 || step % 20 < others.length) guesser.send({ type: "say", text });
      }
      await wait(50);
    }
  }
}

function openRoom(room) {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port: studio.port, method: "POST", path: "/api/rooms", headers: from(room) },
      async (response) => {
        let text = "";
        for await (const piece of response.setEncoding("utf8")) text += piece;
        resolve(JSON.parse(text).code);
      },
    );
    asked.once("error", reject).end();
  });
}

const players = [];
for (let room = 0; room < roomCount; room++) {
  const code = await openRoom(room);
  for (let number = 0; number < playerCount; number++) players.push(new Player(room, code, number));
  await players.at(-playerCount).here;
}
await Promise.all(players.map(({ here }) => here));
for (let i = 0; i < players.length; i += playerCount) {
  players[i].host = true;
  players[i].send({ type: "start" });
}
await wait(seconds * 1000);
playing = false;
await wait(1000);
console.log(
  JSON.stringify({
    rooms: roomCount,
    players: players.length,
    turns,
    networkKnew,
    inkMessages: ink.length,
    notArrived: expected - ink.length - lost,
    ofNoKnownMessage: lost,
    closed,
    inkMs: { median: quantile(ink, 0.5), p99: quantile(ink, 0.99), longest: quantile(ink, 1) },
    chatMs: { median: quantile(chat, 0.5), p99: quantile(chat, 0.99), longest: quantile(chat, 1) },
    peakMb: await studio.peakMb(),
  }),
);
for (const { socket } of players) socket.terminate();
await studio.stop();
await rm(data, { recursive: true, force: true });
