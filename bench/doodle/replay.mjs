// Games replayed with real drawings as they were drawn: rounds won, seconds to the right guess, wrong guesses aloud.
//   node bench/doodle/replay.mjs DRAWINGS.ndjson.gz [--model DIR] [--count 500] [--known N] [--first N] [--aloud N]
// Only drawings with times that training kept back are used, as many of every word as there are. The network looks at what is there every
// 200 ms, where the page looks at every move of the pen; the voice is as fast as the announcer lets it be. --known, --first and --aloud
// try other scores than those of the rules.
import { parseArgs } from "node:util";
import { isHeldOut, pointCount } from "@vistazo/doodle";
import { Announcer, drawnShare, isKnown, KNOWN_FIRST_SCORE, KNOWN_SCORE, ROUND_MS } from "@vistazo/doodle/game";
import { loadRecogniser, readDrawings } from "@vistazo/doodle/node";
import { ownModelFolder } from "@vistazo/models";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: "string", default: ownModelFolder("vistazo/doodle") },
    count: { type: "string", default: "500" },
    known: { type: "string", default: String(KNOWN_SCORE) },
    first: { type: "string", default: String(KNOWN_FIRST_SCORE) },
    aloud: { type: "string" },
  },
});
const limits = { known: Number(values.known), first: Number(values.first) };
const announcing = values.aloud === undefined ? {} : { minScore: Number(values.aloud) };
const [everyMs, quietMs, guessed] = [200, 500, 10];

const byWord = new Map();
for await (const { word, drawing } of readDrawings(positionals[0], { onInvalid() {} }))
  if (drawing.every(([, , times]) => times) && isHeldOut(drawing))
    byWord.set(word, [...(byWord.get(word) ?? []), drawing]);
const chosen = [];
const deepest = Math.max(...[...byWord.values()].map(({ length }) => length));
for (let place = 0; place < deepest; place++)
  for (const [word, drawings] of byWord)
    if (drawings[place] && chosen.length < Number(values.count)) chosen.push({ word, drawing: drawings[place] });

const recogniser = await loadRecogniser(values.model);
const rounds = [];
for (const { word, drawing } of chosen) rounds.push(await play(word, drawing));

const won = rounds.filter(({ seconds }) => seconds < Number.POSITIVE_INFINITY);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const share = (list) => `${((100 * list.length) / rounds.length).toFixed(1)} %`;
console.log(`${rounds.length} rounds of ${byWord.size} words: ${won.length} won, ${share(won)}`);
console.log(`seconds to the right guess: median ${median(won.map(({ seconds }) => seconds))} of those won`);
console.log(`  ${median(rounds.map(({ seconds }) => seconds))} of all, those lost counted as the longest`);
console.log(
  `wrong guesses aloud: ${(rounds.reduce((sum, { wrong }) => sum + wrong, 0) / rounds.length).toFixed(2)} a round`,
);
console.log(`won before a quarter was drawn: ${share(won.filter(({ drawn }) => drawn < 0.25))}`);

/** One round: what the page does, without a page. */
async function play(word, drawing) {
  const announcer = new Announcer(word, announcing);
  const whole = pointCount(drawing);
  let [guesses, seen, wrong] = [[], 0, 0];
  for (let now = everyMs; now <= ROUND_MS; now += everyMs) {
    const part = until(drawing, now);
    const points = pointCount(part);
    if (points > seen) {
      seen = points;
      guesses = await recogniser.guess(part, guessed, drawnShare(part));
      if (isKnown(word, guesses, limits)) return { seconds: now / 1000, wrong, drawn: points / whole };
    }
    if (points === 0 || now < quietMs) continue;
    const remark = announcer.hear(now, guesses);
    if (remark?.kind === "see") wrong += remark.words.length;
  }
  return { seconds: Number.POSITIVE_INFINITY, wrong, drawn: 1 };
}

/** What of a drawing was there after so many milliseconds. */
function until(drawing, now) {
  return drawing.flatMap((stroke) => {
    const later = Array.from(stroke[2]).findIndex((time) => time > now);
    const count = later < 0 ? stroke[2].length : later;
    return count > 0 ? [stroke.map((values) => Array.from(values).slice(0, count))] : [];
  });
}
