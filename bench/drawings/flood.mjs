// node bench/drawings/flood.mjs DRAWINGS.ndjson[.gz] [--players 500] [--seconds 20] [--pause 0]
// Players at once on a real `vistazo serve`: each, again and again, saves a drawing and reads it, its word's wall and the words' counts.
// The drawings are imported before, so that the walls are full; those with times are what the players draw. All is kept in a new folder,
// or in the database of DATABASE_URL. Every player has an address of its own, 127.0.x.y.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readDrawings } from "@vistazo/doodle/node";
import { importFile, openStore } from "@vistazo/drawings";
import { quantile, serve } from "./serve.mjs";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    players: { type: "string", default: "500" },
    seconds: { type: "string", default: "20" },
    /** Milliseconds that a player does nothing after each answer. */
    pause: { type: "string", default: "0" },
    /** The recogniser learns from what comes meanwhile. */
    learn: { type: "boolean", default: false },
  },
});
const [players, seconds, pause] = [Number(flags.players), Number(flags.seconds), Number(flags.pause)];

const thoughts = ["cat", "dog", "bear", "pig", "cow"].map((word, i) => [word, 0.3 / (i + 1)]);
const bodies = [];
for await (const { word, drawing } of readDrawings(positionals[0], { onInvalid() {} })) {
  if (!drawing.every(([, , ts]) => ts)) continue;
  const strokes = drawing.map((stroke) => stroke.map((values) => Array.from(values)));
  // As a game sends it, with what the network thought twice a second.
  const moments = Array.from({ length: 20 }, (_, i) => ({ t: 500 * i, guesses: thoughts }));
  bodies.push({ word, text: JSON.stringify({ word, drawing: strokes, country: "ES", moments }).slice(1) });
}

const data = await mkdtemp(join(tmpdir(), "vistazo-flood-"));
const { DATABASE_URL: databaseUrl } = process.env;
const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir: data });
await importFile(store, positionals[0]);
await store.settle();
const before = counted(await store.counts());
await store.close();
const studio = await serve(data, ...(flags.learn ? [] : ["--learn-every", "0"]));
const { port } = studio;

const times = { save: [], "own drawing": [], wall: [], words: [] };
const statuses = {};
let failures = 0;
const ids = [];
const agents = Array.from({ length: players }, () => new Agent({ keepAlive: true, maxSockets: 1 }));

/** The answer's status, its time kept. */
function ask(kind, player, method, path, text) {
  const began = performance.now();
  const localAddress = `127.0.${1 + (player >> 8)}.${player & 255}`;
  const headers = text === undefined ? {} : { "content-type": "application/json" };
  return new Promise((resolve) => {
    const asked = request(
      { host: "127.0.0.1", port, method, path, agent: agents[player], localAddress, headers },
      (response) => {
        response.resume().once("end", () => {
          times[kind].push(performance.now() - began);
          statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
          resolve(response.statusCode);
        });
      },
    );
    asked.once("error", () => {
      failures++;
      resolve(0);
    });
    asked.end(text);
  });
}

function counted(words) {
  return words.reduce((sum, { drawings }) => sum + drawings, 0);
}

let until = 0;
async function play(player) {
  const rest = pause > 0 ? () => wait(pause * (0.5 + Math.random())) : () => {};
  await rest();
  for (let turn = 0; performance.now() < until; turn++) {
    const { word, text } = bodies[(player * 37 + turn) % bodies.length];
    const id = String(randomBytes(8).readBigUInt64BE() >> 1n || 1n);
    if ((await ask("save", player, "POST", "/api/drawings", `{"id":"${id}",${text}`)) === 201) ids.push(id);
    await rest();
    await ask("own drawing", player, "GET", `/api/drawings/${id}`);
    await rest();
    await ask("wall", player, "GET", `/api/words/${encodeURIComponent(word)}/drawings`);
    await rest();
    await ask("words", player, "GET", "/api/words");
    await rest();
  }
}

// All have opened their connection, and the recogniser's thread has started, before the clock does.
ids.push(await ask("save", 0, "POST", "/api/drawings", `{"id":"1",${bodies[0].text}`));
await Promise.all(agents.map((_, player) => ask("words", player, "GET", "/api/words")));
for (const kind of Object.keys(times)) times[kind] = [];
until = performance.now() + seconds * 1000;
const began = performance.now();
await Promise.all(Array.from({ length: players }, (_, player) => play(player)));
const took = (performance.now() - began) / 1000;

// Counts may be a second old.
await wait(1500);
const after = counted(await (await fetch(`http://127.0.0.1:${port}/api/words`)).json());
const all = Object.values(times).flat();
for (const [kind, list] of Object.entries({ ...times, all }))
  console.log(
    `${kind}: ${list.length}, median ${quantile(list, 0.5)} ms, 99 % within ${quantile(list, 0.99)} ms, longest ${quantile(list, 1)} ms`,
  );
console.log(
  JSON.stringify({
    players,
    requestsPerSecond: Math.round(all.length / took),
    savesPerSecond: Math.round(times.save.length / took),
    statuses,
    failures,
    answeredAsSaved: ids.length,
    counted: after - before,
    peakMb: await studio.peakMb(),
  }),
);
await studio.stop();
await rm(data, { recursive: true, force: true });
