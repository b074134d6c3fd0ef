import { join, resolve } from "node:path";
import { makeFolder } from "@vistazo/checkpoint";
import type { DatabaseStore, DrawingStatistics } from "@vistazo/drawings";
import type { Command } from "commander";
import { encode } from "fast-png";
import { writeWhole } from "../../write-whole.js";
import { addStoreOptions, type StoreFlags, withStore } from "./with-store.js";

interface StatsFlags extends StoreFlags {
  readonly json?: boolean;
  readonly averages?: string;
}

/** The latest recognised drawings of a word from which its average is made. */
const averaged = 1000;
/** Each pixel of a bitmap is so many pixels wide in the picture. */
const enlarged = 8;

export function addDoodleStatsCommand(doodle: Command): void {
  addStoreOptions(
    doodle
      .command("stats")
      .description("say how many drawings there are, how many were recognised, how fast, and from where")
      .option("--averages <folder>", "also write the average drawing of each word there, as PNG")
      .option("--json", 'print {"drawings","recognized","words","countries","seconds"}'),
  ).action(stats);
}

async function stats(flags: StatsFlags): Promise<void> {
  const { statistics } = await import("@vistazo/drawings");
  await withStore(flags, async (store) => {
    const all = await statistics(store);
    process.stdout.write(flags.json ? `${JSON.stringify(all)}\n` : text(all));
    if (flags.averages === undefined) return;
    await makeFolder(resolve(flags.averages));
    for (const { word } of all.words) {
      const picture = await averagePicture(store, word);
      const name = word.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/^\.+/, "_");
      if (picture) await writeWhole(join(flags.averages, `${name}.png`), picture);
    }
  });
}

function text(all: DrawingStatistics): string {
  const { drawings, words, countries, seconds } = all;
  if (drawings === 0) return "There are no drawings yet.\n";
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  // Of drawings from elsewhere it may not be known.
  const recognized = (of: { readonly drawings: number; readonly recognized: number; readonly unjudged?: number }) => {
    const judged = of.drawings - (of.unjudged ?? 0);
    return judged > 0 ? share(of.recognized, judged) : "–";
  };
  const width = Math.max(...words.map(({ word }) => word.length));
  const number = (value: number) => String(value).padStart(String(drawings).length);
  const timed = seconds.reduce((sum, count) => sum + count, 0);
  const lines = [
    `${drawings} drawings of ${words.length} words, ${recognized(all)} recognised${all.unjudged ? ` (of ${all.unjudged} it is not known)` : ""}`,
    ...(timed > 0
      ? [
          `Recognised within: ${[5, 10, 20].map((limit) => `${limit} s ${share(sum(seconds, limit), timed)}`).join(", ")}`,
        ]
      : []),
    ...(countries.length > 0
      ? [
          `Countries: ${countries
            .slice(0, 10)
            .map((one) => `${one.country} ${one.drawings} (${recognized(one)})`)
            .join(", ")}`,
        ]
      : []),
    "",
    ...words.map(
      (one) =>
        `${one.word.padEnd(width)}  ${number(one.drawings)}  ${recognized(one).padStart(7)}` +
        `${one.seconds === undefined ? "" : `  half of them within ${one.seconds} s`}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function sum(values: readonly number[], count: number): number {
  return values.slice(0, count).reduce((total, value) => total + value, 0);
}

/** The mean of a word's latest recognised drawings, black on white; undefined where there are none. */
async function averagePicture(store: DatabaseStore, word: string): Promise<Uint8Array | undefined> {
  const { bitmapSide, drawingBitmap } = await import("@vistazo/doodle");
  const ink = new Float64Array(bitmapSide ** 2);
  const { drawings } = await store.page(word, { recognized: true }, { limit: averaged });
  for (const { drawing } of drawings) {
    const bitmap = drawingBitmap(drawing);
    for (let i = 0; i < ink.length; i++) ink[i] += bitmap[i];
  }
  const most = ink.reduce((high, value) => Math.max(high, value), 0);
  if (most === 0) return undefined;
  const side = bitmapSide * enlarged;
  const data = Uint8Array.from({ length: side ** 2 }, (_, i) => {
    const [x, y] = [Math.floor((i % side) / enlarged), Math.floor(i / side / enlarged)];
    return 255 - Math.round((255 * ink[y * bitmapSide + x]) / most);
  });
  return encode({ width: side, height: side, data, channels: 1 });
}
