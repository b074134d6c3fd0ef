import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Drawing } from "@vistazo/doodle";
import type { DrawOptions } from "@vistazo/doodle/draw";
import { drawingModelFolder } from "@vistazo/models";
import type { Command } from "commander";
import { UsageError } from "../../exit.js";
import { wholeNumber } from "../../model-options.js";
import { writeWhole } from "../../write-whole.js";

interface DrawFlags extends DrawOptions {
  readonly out: string;
  readonly start?: string;
  readonly penDown?: boolean;
  readonly count: number;
  readonly model: string;
}

export function addDoodleDrawCommand(doodle: Command): void {
  doodle
    .command("draw")
    .description("let the network draw a word, or finish a drawing of it")
    .argument("<word>", "what to draw; a word that the network does not draw is answered with those that it does")
    .requiredOption("--out <file>", "an .svg picture, an .ndjson of the Quick, Draw! data set, or a stroke-3 .npy")
    .option("--start <file>", "a drawing that was begun: the first of an .ndjson or .ndjson.gz, or a stroke-3 .npy")
    .option("--pen-down", "with --start: its last stroke goes on where it stops")
    .option("--temperature <t>", "near 0: as most people draw; 1: as variedly as people do", temperature)
    .option("--seed <n>", "the same seed gives the same drawing", wholeNumber("--seed", 0, 2 ** 31 - 1), 1)
    .option("--count <n>", "how many drawings, in an .ndjson", wholeNumber("--count", 1, 10_000), 1)
    .option("--model <folder>", "the checkpoint of a network that draws", "vistazo/draw")
    .action(draw);
}

async function draw(word: string, { out, start, penDown, count, model, ...options }: DrawFlags): Promise<void> {
  const format = extname(out).toLowerCase();
  if (!isFormat(format)) throw new UsageError(`--out ${out} must end in ${Object.keys(encoders).join(", ")}.`);
  if (count > 1 && format !== ".ndjson") throw new UsageError(`--count ${count} needs an --out that ends in .ndjson.`);
  if (penDown && !start) throw new UsageError("--pen-down needs a --start whose last stroke goes on.");
  const { loadSketcher } = await import("@vistazo/doodle/node");
  const begun = start === undefined ? undefined : await readStart(start);
  const sketcher = await loadSketcher(drawingModelFolder(model) ?? model);
  const drawings: Drawing[] = [];
  for (let i = 0; i < count; i++) {
    const own = { ...options, seed: (options.seed ?? 1) + i };
    drawings.push(begun ? await sketcher.finish(word, begun, { ...own, penDown }) : await sketcher.draw(word, own));
  }
  await writeWhole(out, await encoders[format](word, drawings));
}

const encoders = {
  ".svg": async (word: string, [drawing]: readonly Drawing[]) => {
    const { drawingSvg } = await import("@vistazo/doodle");
    return Buffer.from(drawingSvg(drawing, word));
  },
  ".ndjson": async (word: string, drawings: readonly Drawing[]) => {
    const { formatDrawingLine } = await import("@vistazo/doodle");
    return Buffer.from(drawings.map((drawing) => `${formatDrawingLine({ word, drawing })}\n`).join(""));
  },
  ".npy": async (_: string, [drawing]: readonly Drawing[]) => {
    const [{ toStroke3 }, { writeNpyHeader }] = await Promise.all([
      import("@vistazo/doodle"),
      import("@vistazo/files"),
    ]);
    const rows = toStroke3(drawing);
    return Buffer.concat([writeNpyHeader("<i2", [rows.length / 3, 3]), Buffer.from(rows.buffer)]);
  },
};

function isFormat(ending: string): ending is keyof typeof encoders {
  return Object.hasOwn(encoders, ending);
}

/** The first drawing of a file. */
async function readStart(file: string): Promise<Drawing> {
  const [{ checkDrawing, fromStroke3 }, { readDrawings }] = await Promise.all([
    import("@vistazo/doodle"),
    import("@vistazo/doodle/node"),
  ]);
  if (extname(file).toLowerCase() !== ".npy") {
    for await (const { drawing } of readDrawings(file)) return drawing;
    throw new UsageError(`--start ${file} has no drawing in it.`);
  }
  const { decodeNpy } = await import("@vistazo/files");
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`--start ${file} cannot be read (${cause.code}).`);
  });
  const { data, shape } = decodeNpy(bytes);
  if (shape.length !== 2 || shape[1] !== 3 || shape[0] === 0 || shape[0] > 20_000)
    throw new UsageError(
      `--start ${file} is no stroke-3 sequence: it must be of shape (points, 3), of up to 20000 points.`,
    );
  return checkDrawing(fromStroke3(Float64Array.from(data)).map((stroke) => [...stroke]));
}

function temperature(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0.01 && value <= 10) return value;
  throw new UsageError(`--temperature must be a number from 0.01 to 10, not "${text}".`);
}
