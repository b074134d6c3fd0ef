// What bots can teach the recogniser, beside honest players or alone: each attack in one round of learning, and some over many.
//   node bench/learning/poisoning.mjs DRAWINGS.ndjson.gz [--only NAME]… [--rounds N] [--model DIR]
// DRAWINGS are real ones that the recogniser was not trained on. Of each word some play, others measure: how far the worst word
// falls from the shipped network's share at first guess, in the version that would be served.
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { isHeldOut, simplify } from "@vistazo/doodle";
import { learn } from "@vistazo/doodle/learning";
import { loadRecogniser, readDrawings } from "@vistazo/doodle/node";
import { ownModelFolder } from "@vistazo/models";
import { readCheckpointNetwork } from "../../packages/doodle/dist/learning/checkpoint-network.js";
import { headLogits } from "../../packages/doodle/dist/learning/head-network.js";
import { PresentNetwork } from "../../packages/doodle/dist/learning/present-network.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", multiple: true, default: [""] },
    rounds: { type: "string", default: "6" },
    model: { type: "string", default: ownModelFolder("vistazo/doodle") },
    threads: { type: "string", default: "1" },
  },
});
const shipped = values.model;
const threads = Number(values.threads);
/** Of each word: so many are played with, and so many measure. */
const [played, measured] = [30, 150];
/** The words that bots aim at, and what they draw for them. */
const aims = [
  ["bicycle", "pizza"],
  ["pizza", "key"],
  ["key", "bicycle"],
];

const pool = new Map();
const test = [];
for await (const { word, drawing } of readDrawings(positionals[0], { onInvalid() {} })) {
  if (isHeldOut(drawing)) continue;
  const list = pool.get(word) ?? { played: [], count: 0 };
  pool.set(word, list);
  list.count++;
  // The first ones are in the gold set, to be shown again.
  if (list.count <= 8) continue;
  if (list.played.length < played) list.played.push(drawing);
  else if (list.count <= 8 + played + measured) test.push({ word, drawing });
}
const words = [...pool.keys()];
let seed = 1;
/** Each attack is the same whichever are run. */
const seedBy = (name) => {
  seed = crc32(name);
};
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const below = (count) => Math.floor(random() * count);
const varied = (drawing) => {
  const [grow, lean] = [0.85 + 0.3 * random(), 0.2 * (random() - 0.5)];
  return drawing.map(([xs, ys]) => [
    Array.from(xs, (x, i) => grow * x + lean * ys[i] + 3 * random()),
    Array.from(ys, (y) => y + 3 * random()),
  ]);
};
const scribble = () => [
  [Array.from({ length: 40 }, () => 255 * random()), Array.from({ length: 40 }, () => 255 * random())],
];
const turned = (drawing) => drawing.map(([xs, ys]) => [Array.from(ys, (y) => 255 - y), Array.from(xs)]);
const one = (word) => varied(pool.get(word).played[below(pool.get(word).played.length)]);

/** `players` draw `each`, from `sources` addresses. */
const drawn = (name, count, players, sources, make) =>
  Array.from({ length: count }, (_, i) => ({
    ...make(i),
    player: `${name} player ${i % players}`,
    source: `${name} address ${(i % players) % sources}`,
    fresh: true,
  }));
const usual = () => {
  const word = words[below(words.length)];
  return { word, drawing: one(word) };
};
/** Houses as the network does not know them. */
const newLook = (players = 10, sources = 10) =>
  drawn("new", 50, players, sources, () => ({ word: "house", drawing: turned(one("house")) }));
/** Of those who are honest ten have a style of their own, so that it shows whether they are still learnt from. */
const honest = (count) => (count === 0 ? [] : [...drawn("honest", count - 50, 100, 100, usual), ...newLook()]);
const flips = (i) => {
  const [word, shown] = aims[i % aims.length];
  return { word, drawing: one(shown) };
};
/** Shown as what the network nearly takes it for: nothing looks odd about it. */
const near = new Map();
const base = await loadRecogniser(shipped, { threads });
const neighbourOf = async (word) => {
  const said = new Map();
  for (const drawing of pool.get(word).played) {
    const guesses = await base.guess(drawing, 8);
    for (const guess of guesses)
      if (guess.word !== word) said.set(guess.word, (said.get(guess.word) ?? 0) + guess.score);
  }
  return [...said].sort((a, b) => b[1] - a[1])[0][0];
};
for (const [word] of aims) near.set(word, await neighbourOf(word));
for (const word of ["cup", "cat", "violin"]) near.set(word, await neighbourOf(word));
const confusable = (i) => {
  const word = [...near.keys()][i % near.size];
  return { word: near.get(word), drawing: one(word) };
};
/** Flips that fall among those that training would keep back, and judge by, if they came from a data set. */
const focused = (i) => {
  for (;;) {
    const flip = flips(i);
    if (isHeldOut(flip.drawing)) return flip;
  }
};
const scribbles = (i) => ({ word: aims[i % aims.length][0], drawing: scribble() });

const attacks = {
  "honest 600": () => honest(600),
  "honest class of 30, one address": () => drawn("honest", 300, 30, 1, usual),
};
for (const [bots, groups] of [
  [50, 1],
  [50, 5],
  [50, 50],
  [200, 1],
  [200, 5],
  [200, 50],
])
  for (const [kind, make] of Object.entries({ flips, scribbles, focused, confusable }))
    for (const beside of [0, 600])
      attacks[`${kind}: ${bots} bots of ${groups}, ${beside} honest`] = () => [
        ...honest(beside),
        ...drawn("bot", 9 * bots, bots, groups, make),
      ];
attacks["a new look, 10 players"] = () => newLook();
attacks["a new look, 10 players of one address"] = () => newLook(10, 1);

// Learning changes the last layer alone: what the others see in the drawings that measure is computed once.
const checkpoint = await readCheckpointNetwork(shipped);
const network = await PresentNetwork.create(checkpoint, threads);
const seen = async (list) => ({
  labels: list.map(({ word }) => checkpoint.words.indexOf(word)),
  features: (await network.look(list.map(({ drawing }) => simplify(drawing)))).features,
});
/** And kept, for several that run beside one another. */
const seenOnce = async (list, name) => {
  const key = createHash("sha256")
    .update(await readFile(join(shipped, "model.safetensors")))
    .update(await readFile(positionals[0]))
    .digest("hex");
  const file = join(tmpdir(), `poisoning-${key.slice(0, 16)}-${name}.bin`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return deserialize(kept);
  const made = await seen(list);
  await writeFile(file, serialize(made));
  return made;
};
const headOf = ({ tensors }) => ({
  weight: tensors.get("classifier.1.weight").data,
  bias: tensors.get("classifier.1.bias").data,
});

/** The share at first guess of each word, and the mean over the words. */
function shares({ tensors }, { labels, features }) {
  const logits = headLogits(features, headOf({ tensors }));
  const width = checkpoint.words.length;
  const [hits, counts] = [new Map(), new Map()];
  labels.forEach((label, row) => {
    const said = logits.subarray(row * width, (row + 1) * width);
    const best = said.reduce((most, logit, i) => (logit > said[most] ? i : most), 0);
    hits.set(label, (hits.get(label) ?? 0) + Number(best === label));
    counts.set(label, (counts.get(label) ?? 0) + 1);
  });
  const byWord = new Map([...counts].map(([label, count]) => [checkpoint.words[label], hits.get(label) / count]));
  return { byWord, mean: [...byWord.values()].reduce((sum, share) => sum + share, 0) / byWord.size };
}

const measuring = await seenOnce(test, "usual");
const turnedMeasuring = await seenOnce(
  test.flatMap(({ word, drawing }) => (word === "house" ? [{ word, drawing: turned(drawing) }] : [])),
  "turned",
);
await network.dispose();
const before = shares(checkpoint, measuring);
const percent = (share) => (100 * share).toFixed(1);
console.log(`${test.length} drawings, ${words.length} words, shipped: ${percent(before.mean)} % (mean of the words)`);

async function report(name, outcome, folder) {
  const now = await readCheckpointNetwork(outcome?.accepted ? outcome.checkpoint : folder);
  const after = shares(now, measuring);
  const fallen = [...after.byWord]
    .map(([word, share]) => ({ word, lost: before.byWord.get(word) - share }))
    .sort((a, b) => b.lost - a.lost);
  const look = `; the new look ${percent(shares(checkpoint, turnedMeasuring).mean)} -> ${percent(shares(now, turnedMeasuring).mean)} %`;
  const state = !outcome
    ? "nothing to learn"
    : outcome.accepted
      ? `learnt ${outcome.learnt} (strength ${outcome.strength.toFixed(2)})`
      : "refused";
  const left = outcome ? JSON.stringify(outcome.leftOut) : "";
  console.log(
    `${name}: ${state} ${left}; mean ${percent(after.mean)} %; worst ${fallen
      .slice(0, 3)
      .map(({ word, lost }) => `${word} -${percent(lost)}`)
      .join(", ")}${look}` +
      (outcome?.worse.length ? `; held back for ${outcome.worse.slice(0, 5).join(", ")}` : "") +
      (outcome?.unconfirmed.length ? `; to be confirmed: ${outcome.unconfirmed.join(", ")}` : ""),
  );
}

const folder = await mkdtemp(join(tmpdir(), "poisoning-"));
try {
  // In the order in which they were asked for.
  const asked = new Set(values.only.flatMap((part) => Object.keys(attacks).filter((name) => name.includes(part))));
  for (const name of asked) {
    const make = attacks[name];
    seedBy(name);
    const run = join(folder, name.replaceAll(/\W+/g, "-"));
    await report(name, await learn({ from: shipped, run, drawings: make(), threads }), shipped);
  }
  for (const [name, make] of [
    ["flips", flips],
    ["confusable", confusable],
  ]) {
    const slow = `slow ${name}: ${values.rounds} rounds of 200 bots of 50`;
    if (!values.only.some((part) => slow.includes(part))) continue;
    seedBy(slow);
    let from = shipped;
    for (let round = 1; round <= Number(values.rounds); round++) {
      const drawings = [...honest(200), ...drawn(`bot ${round % 3}`, 300, 200, 50, make)].map((each) => ({
        ...each,
        history: Math.floor(round / 3),
      }));
      const run = join(folder, `slow-${name}-${round}`);
      const outcome = await learn({ from, shipped, run, drawings, threads });
      await report(`${slow}, ${round}`, outcome, from);
      if (outcome?.accepted) from = outcome.checkpoint;
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
