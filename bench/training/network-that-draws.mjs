// How well the network that draws foretells, draws and finishes: node bench/training/network-that-draws.mjs FILES… [--drawings 20] [--temperature 0.5]
// FILES are drawings of the Quick, Draw! data set; only the tenth that training keeps back is looked at.
import { parseArgs } from "node:util";
import { firstHalf, isHeldOut, pointCount, simplify } from "@vistazo/doodle";
import { marginalLoss } from "@vistazo/doodle/draw-training";
import { loadRecogniser, loadSketcher, readDrawings } from "@vistazo/doodle/node";
import { drawingModelFolder, ownModelFolder } from "@vistazo/models";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: "string", default: drawingModelFolder("vistazo/draw") },
    recogniser: { type: "string", default: ownModelFolder("vistazo/doodle") },
    drawings: { type: "string", default: "20" },
    kept: { type: "string", default: "20" },
    temperature: { type: "string", default: "0.4" },
  },
});
const sketcher = await loadSketcher(values.model);
const recogniser = await loadRecogniser(values.recogniser);
const [count, most, temperature] = [Number(values.drawings), Number(values.kept), Number(values.temperature)];
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const byWord = new Map(sketcher.words.map((word) => [word, []]));
for (const file of positionals)
  for await (const { word, drawing } of readDrawings(file, { onInvalid: () => {} })) {
    const points = pointCount(simplify(drawing));
    const kept = byWord.get(word);
    if (kept && kept.length < most && points > 1 && points <= 128 && isHeldOut(drawing)) kept.push(drawing);
  }

if (positionals.length > 0) {
  const losses = [];
  for (const [word, drawings] of byWord) {
    const all = [];
    for (const drawing of drawings) all.push(...(await sketcher.pointLosses(word, drawing)));
    losses.push({ points: all.length, sum: all.reduce((sum, loss) => sum + loss, 0) });
  }
  const points = losses.reduce((sum, { points }) => sum + points, 0);
  const total = losses.reduce((sum, { sum: own }) => sum + own, 0) / points;
  const words = mean(losses.map(({ sum, points }) => sum / points));
  console.log(
    `kept back, ${points} points of ${[...byWord.values()].flat().length} drawings: ${total.toFixed(3)} nats a point, mean of the words ${words.toFixed(3)}`,
  );
  const marginal = await marginalLoss(positionals, sketcher.words, byWord);
  console.log(`by a rule that knows how often each step comes up: ${marginal.toFixed(3)} nats a point`);
}

const drawn = [];
for (const word of sketcher.words) {
  const drawings = await sketcher.drawSeveral(word, count, { temperature, seed: 1 });
  let [first, three] = [0, 0];
  for (const drawing of drawings) {
    const guesses = await recogniser.guess(drawing, 3);
    if (guesses[0].word === word) first++;
    if (guesses.some((guess) => guess.word === word)) three++;
  }
  drawn.push({ word, first: first / count, three: three / count });
}
console.log(
  `${count} drawings a word from nothing, temperature ${temperature}: named right ${percent(mean(drawn.map(({ first }) => first)))}, among the first three ${percent(mean(drawn.map(({ three }) => three)))}`,
);
console.log(
  drawn
    .sort((a, b) => b.first - a.first)
    .map(({ word, first }) => `${word} ${percent(first)}`)
    .join(", "),
);

const shares = { half: [], finished: [], whole: [] };
for (const [word, drawings] of byWord) {
  const hits = { half: 0, finished: 0, whole: 0 };
  for (const [seed, drawing] of drawings.entries()) {
    const half = firstHalf(drawing);
    // A half may stop within a stroke: then the pen is still down.
    const last = drawing[half.length - 1][0].length;
    const penDown = half.at(-1)[0].length < last;
    const finished = await sketcher.finish(word, half, { temperature, seed, penDown });
    for (const [name, each] of Object.entries({ half, finished, whole: drawing }))
      if ((await recogniser.guess(each, 1))[0].word === word) hits[name]++;
  }
  if (drawings.length > 0) for (const name of Object.keys(shares)) shares[name].push(hits[name] / drawings.length);
}
if (shares.half.length > 0)
  console.log(
    `named right, of drawings kept back: half-drawn ${percent(mean(shares.half))}, finished by the network ${percent(mean(shares.finished))}, as people finished them ${percent(mean(shares.whole))}`,
  );

const started = performance.now();
let points = 0;
for (const word of sketcher.words) points += pointCount(await sketcher.draw(word, { temperature }));
console.log(`a point takes ${((performance.now() - started) / points).toFixed(2)} ms here`);
