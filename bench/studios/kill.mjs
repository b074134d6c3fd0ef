// DATABASE_URL=… node bench/studios/kill.mjs [--studios 2] [--saves 2000] [--games 200] [--rooms 10] [--every 5]
// Studios behind nginx on one database, of which a random one is killed (SIGKILL) every few seconds, once all are up, and started again, while drawings are
// saved, games of six rounds played, and rooms of two drawn in. Whoever gets no answer asks again with the same id, as pages do. At the end the
// database is compared with what was answered. The database must be empty.
import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openStore } from "@vistazo/drawings";
import { quantile } from "../drawings/serve.mjs";
import { scribble, startCluster } from "./cluster.mjs";

const { values } = parseArgs({
  options: {
    studios: { type: "string", default: "2" },
    saves: { type: "string", default: "2000" },
    games: { type: "string", default: "200" },
    rooms: { type: "string", default: "10" },
    every: { type: "string", default: "5" },
    /** At once. */
    players: { type: "string", default: "24" },
  },
});
const flags = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]));
const { WebSocket } = createRequire(import.meta.url)("ws");
const words = ["cat", "dog", "sun", "tree", "house", "fish"];
const cluster = await startCluster(flags.studios);
const agent = new Agent({ keepAlive: true });

let addresses = 0;
/** Another one for everybody, as the proxy tells it. */
const newAddress = () => `10.${++addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
const newId = () => String(randomBytes(8).readBigUInt64BE() >> 1n || 1n);

function ask(method, path, address, body, cookie) {
  const headers = {
    "x-forwarded-for": address,
    ...(body && { "content-type": "application/json" }),
    ...(cookie && { cookie }),
  };
  return new Promise((resolve) => {
    const asked = request({ host: "127.0.0.1", port: cluster.port, method, path, agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece) => {
        text += piece;
      });
      response.once("error", () => resolve({ status: 0 }));
      response.once("end", () =>
        resolve({ status: response.statusCode, text, cookie: response.headers["set-cookie"]?.[0]?.split(";")[0] }),
      );
    });
    asked.once("error", () => resolve({ status: 0 }));
    asked.end(body && JSON.stringify(body));
  });
}

const refusals = {};
const waits = [];
/** Until it is answered. */
async function insist(...question) {
  const began = performance.now();
  for (;;) {
    const answer = await ask(...question);
    if (answer.status >= 200 && answer.status < 300) {
      waits.push(performance.now() - began);
      return answer;
    }
    refusals[answer.status] = (refusals[answer.status] ?? 0) + 1;
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      throw new Error(`${answer.status} ${answer.text}`);
    await wait(200);
  }
}

const saved = new Map();
let left = flags.saves;
async function save() {
  while (left-- > 0) {
    const id = newId();
    const word = words[left % words.length];
    await insist("POST", "/api/drawings", newAddress(), { id, word, drawing: scribble(left) });
    saved.set(id, word);
  }
}

const games = new Map();
let gamesLeft = flags.games;
async function play() {
  while (gamesLeft-- > 0) {
    const [id, address] = [newId(), newAddress()];
    const { cookie } = await insist("POST", "/api/player", address, undefined);
    await insist("POST", "/api/games", address, { id, words }, cookie);
    const rounds = [];
    games.set(id, rounds);
    for (const [round, word] of words.entries()) {
      const drawing = newId();
      const body = { id: drawing, word, drawing: scribble(round), game: id, round };
      await insist("POST", "/api/drawings", address, body, cookie);
      rounds.push(drawing);
      saved.set(drawing, word);
    }
  }
}

let playing = true;
const room = { returns: [], gone: 0, inked: 0, turnsLost: 0 };
class Player {
  constructor(code, name, address) {
    Object.assign(this, { code, name, address, stroke: 0, welcomed: 0 });
    this.connect();
  }

  connect() {
    const headers = { "x-forwarded-for": this.address };
    const socket = new WebSocket(`ws://127.0.0.1:${cluster.port}/api/rooms/${this.code}`, { headers });
    this.socket = socket;
    socket.on("open", () => this.send({ type: "join", name: this.name, key: this.key }));
    socket.on("error", () => {});
    socket.on("close", (code) => {
      if (!playing) return;
      if (code === 4404) room.gone++;
      else {
        this.lostAt ??= performance.now();
        setTimeout(() => this.connect(), 300);
      }
    });
    socket.on("message", (data) => this.hear(JSON.parse(String(data))));
  }

  send(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  hear(message) {
    if (message.type === "ink") room.inked++;
    if (message.type === "welcome") {
      this.welcomed++;
      this.key = message.key;
      this.stroke = message.ink.length;
      if (this.lostAt !== undefined) room.returns.push(performance.now() - this.lostAt);
      this.lostAt = undefined;
      if (this.turns > (message.room.turn?.number ?? 0)) room.turnsLost++;
    }
    if (message.room) this.view = message.room;
    const { phase, turn, you, host, players } = this.view ?? {};
    this.turns = turn?.number ?? this.turns ?? 0;
    if (message.type !== "room" && message.type !== "welcome") return;
    if ((phase === "lobby" || phase === "over") && host === you && players.length === 2) this.send({ type: "start" });
    if (phase === "choosing" && turn.drawer === you) this.send({ type: "choose", word: 0 });
  }

  draw() {
    const { phase, turn, you } = this.view ?? {};
    if (phase !== "drawing" || turn.drawer !== you) return;
    const t = this.stroke * 10;
    this.send({
      type: "ink",
      stroke: this.stroke++,
      points: [
        [t % 500, 9],
        [8, 7],
        [t, t + 5],
      ],
    });
  }
}
const players = [];
for (let number = 0; number < flags.rooms; number++) {
  const { text } = await insist("POST", "/api/rooms", newAddress());
  const { code } = JSON.parse(text);
  for (const name of ["Ada", "Bo"]) players.push(new Player(code, name, newAddress()));
}
const drawing = setInterval(() => {
  for (const player of players) player.draw();
}, 100);

let kills = 0;
const killing = (async () => {
  while (playing) {
    await wait(flags.every * 1000);
    if (!playing) return;
    kills++;
    // On a computer on which starting takes longer than that, all would be down: the next one is killed once this one is back.
    await cluster.killAndStart(Math.floor(Math.random() * flags.studios));
  }
})();

const began = performance.now();
const workers = Array.from({ length: flags.players }, (_, i) => (i % 3 === 0 ? play().then(save) : save().then(play)));
await Promise.all(workers);
const seconds = (performance.now() - began) / 1000;
playing = false;
clearInterval(drawing);
await killing;
for (const { socket } of players) socket.terminate();

const store = await openStore({ databaseUrl: process.env.DATABASE_URL });
const seen = new Map();
for await (const { id } of store.stream()) seen.set(id, (seen.get(id) ?? 0) + 1);
const counted = (await store.counts()).reduce((sum, { drawings }) => sum + drawings, 0);
let wrongGames = 0;
for (const [id, rounds] of games) {
  const game = await store.game(id);
  if (rounds.some((drawn, i) => game?.rounds[i]?.drawing !== drawn)) wrongGames++;
}
await store.close();
console.log(
  JSON.stringify({
    studios: flags.studios,
    seconds: Math.round(seconds),
    kills,
    answered: saved.size,
    lost: [...saved.keys()].filter((id) => !seen.has(id)).length,
    twice: [...seen.values()].filter((times) => times > 1).length,
    notAnsweredForButThere: seen.size - saved.size,
    miscounted: counted - seen.size,
    games: games.size,
    wrongGames,
    refusalsSeen: refusals,
    waitMs: { median: quantile(waits, 0.5), p99: quantile(waits, 0.99), longest: quantile(waits, 1) },
    rooms: {
      players: players.length,
      comeBacks: room.returns.length,
      gone: room.gone,
      fellBack: room.turnsLost,
      backMs: { median: quantile(room.returns, 0.5), longest: quantile(room.returns, 1) },
      inked: room.inked,
    },
  }),
);
agent.destroy();
await cluster.stop();
process.exit(0);
