// DATABASE_URL=… node bench/drawings/pages.mjs WORD: milliseconds of what a word's page asks for, median and worst of 21.
import { openStore } from "@vistazo/drawings";

const databaseUrl = process.env.DATABASE_URL;
const opened = performance.now();
const store = await openStore(
  databaseUrl ? { databaseUrl } : { dataDir: process.env.DATA ?? "bench/results/drawings" },
);
const word = process.argv[2];
const counts = await store.counts();
console.log(
  JSON.stringify({
    drawings: counts.reduce((sum, { drawings }) => sum + drawings, 0),
    ofWord: counts.find((count) => count.word === word)?.drawings,
    openAndCountMs: Math.round(performance.now() - opened),
  }),
);
const first = await store.page(word, {}, { limit: 120 });
const tasks = {
  "all words with counts": () => store.counts(),
  "first page": () => store.page(word, {}, { limit: 120 }),
  "next page": () => store.page(word, {}, { limit: 120, after: first.next }),
  "page at 100,000": () => store.page(word, {}, { limit: 120, skip: 100_000 }),
  "not recognised, of one country": () => store.page(word, { recognized: false, country: "ES" }, { limit: 120 }),
  "of a country without drawings": () => store.page(word, { country: "AQ" }, { limit: 120 }),
  "of a day": () => store.page(word, { from: new Date("2017-02-01"), to: new Date("2017-02-02") }, { limit: 120 }),
  "how many of a day": () => store.count(word, { from: new Date("2017-02-01"), to: new Date("2017-02-02") }),
  "one drawing": () => store.get(first.drawings[50].id),
};
for (const [name, task] of Object.entries(tasks)) {
  const times = [];
  for (let i = 0; i < 21; i++) {
    const began = performance.now();
    await task();
    times.push(performance.now() - began);
  }
  const [cold] = times;
  times.sort((a, b) => a - b);
  console.log(
    `${name}: first ${cold.toFixed(1)} ms, median ${times[10].toFixed(1)} ms, worst ${times[20].toFixed(1)} ms`,
  );
}
await store.close();
