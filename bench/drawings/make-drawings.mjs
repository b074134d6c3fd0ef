// node bench/drawings/make-drawings.mjs FROM.ndjson[.gz] COUNT OUT.ndjson [WORD SHARE]
// COUNT simplified drawings, made of those of FROM, each turned and stretched a little by itself. SHARE of them are of WORD.
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { simplify } from "@vistazo/doodle";
import { readDrawings } from "@vistazo/doodle/node";

const [from, count, out, word, share] = process.argv.slice(2);
const byWord = new Map();
for await (const { word, drawing } of readDrawings(from, { onInvalid() {} })) {
  const list = byWord.get(word) ?? [];
  byWord.set(word, list);
  if (list.length < 60) list.push(simplify(drawing));
}
const words = [...byWord.keys()];
const countries = ["US", "US", "US", "GB", "DE", "BR", "MX", "ES", "JP", "FR", "SA", "IT", "ZZ"];

let state = 1;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const file = createWriteStream(out);
let text = "";
for (let i = 0; i < Number(count); i++) {
  const name = word && random() < Number(share) ? word : words[Math.floor(random() * words.length)];
  const list = byWord.get(name);
  const drawing = list[Math.floor(random() * list.length)];
  const [turn, wide, high] = [(random() - 0.5) * 0.4, 0.8 + random() * 0.2, 0.8 + random() * 0.2];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const pixel = (value) => Math.max(0, Math.min(255, Math.round(value)));
  const strokes = drawing.map(([xs, ys]) => [
    Array.from(xs, (x, k) => pixel(128 + wide * (cos * (x - 128) - sin * (ys[k] - 128)))),
    Array.from(ys, (y, k) => pixel(128 + high * (sin * (xs[k] - 128) + cos * (y - 128)))),
  ]);
  text += `${JSON.stringify({
    word: name,
    countrycode: countries[Math.floor(random() * countries.length)],
    timestamp: `${new Date(1.485e12 + random() * 5e9).toISOString().slice(0, -1).replace("T", " ")} UTC`,
    recognized: random() < 0.9,
    key_id: String(4_500_000_000_000_000n + BigInt(i) * 1_000_003n),
    drawing: strokes,
  })}\n`;
  if (text.length < 1 << 20) continue;
  if (!file.write(text)) await new Promise((resolve) => file.once("drain", resolve));
  text = "";
}
file.end(text);
await finished(file);
