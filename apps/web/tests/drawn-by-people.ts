import { existsSync } from "node:fs";
import { join } from "node:path";
import { readDrawings } from "@vistazo/doodle/node";
import type { TimedDrawing } from "./draw-with.js";

const FILE = process.env.VISTAZO_TEST_DATA && join(process.env.VISTAZO_TEST_DATA, "quickdraw", "drawings.ndjson.gz");

/** Recognised drawings of people with their own times, a short one of every word; none without VISTAZO_TEST_DATA. */
export async function drawnByPeople(): Promise<ReadonlyMap<string, TimedDrawing>> {
  const found = new Map<string, TimedDrawing>();
  if (!FILE || !existsSync(FILE)) return found;
  for await (const { word, recognized, drawing } of readDrawings(FILE, { onInvalid: () => {} })) {
    if (recognized !== true || drawing.some(([, , ts]) => !ts)) continue;
    const times = drawing.map(([xs, ys, ts]) => [Array.from(xs), Array.from(ys), Array.from(ts!)] as const);
    const duration = times.at(-1)![2].at(-1)! - times[0]![2][0]!;
    if (duration > 1_000 && duration < 6_000 && !found.has(word)) found.set(word, times);
  }
  return found;
}
