// DATABASE_URL=… node bench/drawings/import.mjs FILE.ndjson: drawings a second and the memory of the process that imports.
import { importFile, openStore } from "@vistazo/drawings";

const databaseUrl = process.env.DATABASE_URL;
const store = await openStore(
  databaseUrl ? { databaseUrl } : { dataDir: process.env.DATA ?? "bench/results/drawings" },
);
const began = performance.now();
const { saved, skipped } = await importFile(store, process.argv[2]);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage();
const settling = performance.now();
await store.settle();
console.log(
  JSON.stringify({
    saved,
    skipped,
    seconds: Number(seconds.toFixed(1)),
    perSecond: Math.round(saved / seconds),
    cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1000),
    settleSeconds: Number(((performance.now() - settling) / 1000).toFixed(1)),
  }),
);
await store.close();
