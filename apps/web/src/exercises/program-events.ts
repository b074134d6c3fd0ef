import type { ExercisePicture } from "@vistazo/tasks/exercises";
import { MOST_CHARACTERS, type ProgramEvent, type ShownApp } from "./questions.js";

const MOST_NAME = 100;
/** Bytes of a picture's pixels: as many as of four times the largest photo that a program sees, with transparency. */
const MOST_PIXELS = 4 * 1024 * 1024 * 4;
const MOST_SCORES = 1000;

/** What a program's worker tells, as far as it is what it should be: a program may have changed what tells it. */
export function readEvent(told: unknown): ProgramEvent | null {
  const { kind, text, error, name, file, pixels, app } = fields(told);
  if (kind === "line" && typeof text === "string")
    return { kind, text: text.slice(0, MOST_CHARACTERS), error: error === true };
  if (kind === "picture" && typeof name === "string" && file instanceof Blob) {
    const picture = readPicture(pixels);
    return picture && { kind, name: name.slice(0, MOST_NAME), file, pixels: picture };
  }
  const shown = kind === "app" && readApp(app);
  return shown ? { kind: "app", app: shown } : null;
}

function readPicture(pixels: unknown): ExercisePicture | null {
  const { data, width, height, channels } = fields(pixels);
  const isSide = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
  if (!(data instanceof Uint8Array) || data.length > MOST_PIXELS || !isSide(width) || !isSide(height)) return null;
  if (channels !== 1 && channels !== 2 && channels !== 3 && channels !== 4) return null;
  return data.length === width * height * channels ? { data, width, height, channels } : null;
}

function readApp(app: unknown): ShownApp | null {
  const { title, scores } = fields(app);
  if (typeof title !== "string" || !Array.isArray(scores) || scores.length > MOST_SCORES) return null;
  const read = scores.map((entry) => {
    const { label, score } = fields(entry);
    return typeof label === "string" && typeof score === "number" ? { label: label.slice(0, MOST_NAME), score } : null;
  });
  const whole = read.filter((entry) => entry !== null);
  return whole.length === read.length ? { title: title.slice(0, MOST_NAME), scores: whole } : null;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
