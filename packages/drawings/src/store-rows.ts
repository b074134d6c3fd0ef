import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type Drawing, pointCount, simplify } from "@vistazo/doodle";
import type { InferSelectModel } from "drizzle-orm";
import { DrawingsError } from "./drawings-error.js";
import { fitsBytes, packDrawing, unpackDrawing } from "./packing.js";
import type { drawings } from "./schema.js";
import type { Moment, NewDrawing, StoredDrawing } from "./store.js";

export type DrawingRow = InferSelectModel<typeof drawings>;

/** What is written of a new drawing; its word by name. */
export interface NewRow extends Pick<DrawingRow, "id" | "at" | "modelVersion" | "round" | "recognized"> {
  readonly word: string;
  readonly country: string | null;
  readonly player: string | null;
  readonly source: string | null;
  readonly game: string | null;
  readonly wall: Uint8Array;
  readonly strokes: Uint8Array | null;
  readonly moments: Uint8Array | null;
  /** The second within which it was finished; null where it has no times or was not recognised. */
  readonly second: number | null;
}

/** Simplified drawings have about 45 points; what has no more than these needs no further simplification. */
const simplePoints = 200;
/** Later seconds count as this one. */
const lastSecond = 60;
const largestId = 2n ** 63n - 1n;

/** @throws DrawingsError `invalid-drawing` for an id or numbers that cannot be kept. */
export function rowOf(drawing: NewDrawing): NewRow {
  // The official simplification is kept as it is: simplifying again would change it.
  const simple = fitsBytes(drawing.drawing) && pointCount(drawing.drawing) <= simplePoints;
  return {
    id: parseId(drawing.id),
    word: drawing.word,
    at: drawing.at,
    recognized: drawing.recognized ?? null,
    country: drawing.country ?? null,
    modelVersion: drawing.modelVersion ?? null,
    round: drawing.round ?? null,
    player: drawing.player ?? null,
    source: drawing.source ?? null,
    game: drawing.game ?? null,
    wall: packDrawing(simple ? drawing.drawing : simplify(drawing.drawing)),
    strokes: simple ? null : packDrawing(drawing.drawing),
    moments: drawing.moments?.length ? deflateRawSync(JSON.stringify(drawing.moments)) : null,
    second: drawing.recognized ? finishingSecond(drawing.drawing) : null,
  };
}

export function drawingOf(row: Omit<DrawingRow, "word" | "sequence" | "reviewed">, word: string): StoredDrawing {
  const { id, at, recognized, country, modelVersion, moments, player, source, game, round, reports, hidden } = row;
  return {
    id: String(id),
    word,
    drawing: unpackDrawing(row.strokes ?? row.wall),
    ...(recognized !== null && { recognized }),
    at,
    ...(country !== null && { country }),
    ...(modelVersion !== null && { modelVersion }),
    ...(moments && { moments: JSON.parse(inflateRawSync(moments).toString()) as Moment[] }),
    ...(player !== null && { player }),
    ...(source !== null && { source }),
    ...(game !== null && { game }),
    ...(round !== null && { round }),
    reports,
    hidden,
  };
}

/** When the last point was drawn, in whole seconds; null for a drawing without times. */
export function finishingSecond(drawing: Drawing): number | null {
  const times = drawing.at(-1)?.[2];
  if (!times || times.length === 0) return null;
  return Math.max(0, Math.min(lastSecond, Math.floor(times[times.length - 1] / 1000)));
}

/** @throws DrawingsError `invalid-drawing` for what is not the id of a drawing. */
export function parseId(text: string): bigint {
  const id = /^\d{1,19}$/.test(text) ? BigInt(text) : 0n;
  if (id === 0n || id > largestId)
    throw new DrawingsError(
      "invalid-drawing",
      `The id ${JSON.stringify(text.slice(0, 40))} is not a whole number from 1 to 2^63 - 1.`,
    );
  return id;
}
