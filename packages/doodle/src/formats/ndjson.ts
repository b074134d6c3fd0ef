import { checkDrawing, type DrawingLimits } from "../check-drawing.js";
import { DoodleError } from "../doodle-error.js";
import type { LabelledDrawing } from "./labelled-drawing.js";

/** What a file of the data set says of a drawing, under the data set's names. */
export type DrawingFields = Readonly<Record<string, unknown>>;

/**
 * A line of an ndjson file of the data set, raw or simplified. Times that step back are held, unless the limits say otherwise.
 *
 * @throws DoodleError `invalid-drawing` for anything that is not a labelled drawing.
 */
export function parseDrawingLine(line: string, limits?: DrawingLimits): LabelledDrawing {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new DoodleError("invalid-drawing", "The line is not JSON.");
  }
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new DoodleError("invalid-drawing", 'The line must be an object with "word" and "drawing".');
  const { key_id: key } = json as DrawingFields;
  // A number of this size has lost its last digits in JSON.parse.
  const digits = typeof key === "number" ? /"key_id"\s*:\s*(\d{1,20})\s*[,}]/.exec(line)?.[1] : undefined;
  return labelledDrawing(digits === undefined ? (json as DrawingFields) : { ...json, key_id: digits }, limits);
}

/**
 * A drawing from the fields of a line or row.
 *
 * @throws DoodleError `invalid-drawing`
 */
export function labelledDrawing(fields: DrawingFields, limits?: DrawingLimits): LabelledDrawing {
  const { word, drawing, key_id: key, countrycode, recognized, timestamp } = fields;
  if (typeof word !== "string" || word.length === 0 || word.length > 200)
    throw new DoodleError("invalid-drawing", '"word" must be a text of at most 200 characters.');
  return {
    word,
    drawing: checkDrawing(drawing, { backwardTimes: "hold", ...limits }),
    ...(typeof key === "string" && { keyId: key }),
    ...(typeof countrycode === "string" && { countryCode: countrycode }),
    ...(typeof recognized === "boolean" && { recognized }),
    ...(typeof timestamp === "string" && { timestamp }),
  };
}

/** A labelled drawing as a line of an ndjson file, without the line's end. */
export function formatDrawingLine({
  word,
  countryCode,
  timestamp,
  recognized,
  keyId,
  drawing,
}: LabelledDrawing): string {
  const strokes = drawing.map((stroke) =>
    stroke.filter((values) => values !== undefined).map((values) => Array.from(values!)),
  );
  return JSON.stringify({ word, countrycode: countryCode, timestamp, recognized, key_id: keyId, drawing: strokes });
}
