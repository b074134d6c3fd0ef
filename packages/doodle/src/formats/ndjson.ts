import { checkDrawing, type DrawingLimits } from "../check-drawing.js";
import { DoodleError } from "../doodle-error.js";
import type { LabelledDrawing } from "./labelled-drawing.js";

/**
 * A line of an ndjson file of the data set, raw or simplified.
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
  const { word, drawing, key_id: key, countrycode, recognized, timestamp } = json as Record<string, unknown>;
  if (typeof word !== "string" || word.length === 0 || word.length > 200)
    throw new DoodleError("invalid-drawing", '"word" must be a text of at most 200 characters.');
  return {
    word,
    drawing: checkDrawing(drawing, limits),
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
