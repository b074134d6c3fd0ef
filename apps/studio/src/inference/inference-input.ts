import { z } from "zod";
import { StudioError } from "../platform/error.js";
import type { AnswerFormat } from "./engine.js";
import { photoType } from "./photo-type.js";
import { isTask, PARAMETERS, type Parameters, type Task } from "./task.js";

/** A request to the Inference API, read. */
export interface InferenceInput {
  /** A file's bytes, or an address for the guarded fetch. Never a path. */
  photo: Uint8Array | URL;
  /** Parameters as they came; {@link readParameters} checks them once the task is known. */
  parameters: Record<string, unknown>;
  task?: Task;
  dtype?: string;
  /** `compact` leaves out what a page does not need: masks as runs, depth maps of the size of a screen. */
  format: AnswerFormat;
}

const KINDS = "JPEG, PNG, WebP, AVIF, GIF or TIFF";

/** The clients' two shapes of `inputs`: the photo itself, or (zero-shot tasks) an object around it. */
const json = z.object({
  inputs: z.union([z.string(), z.object({ image: z.string() })]),
  parameters: z.record(z.string(), z.unknown()).nullish(),
});

/** Of the query; everything else in it is a parameter of the task. */
const SETTINGS = ["task", "dtype", "format"] as const;
const DTYPES = ["fp32", "fp16", "q8"];
const FORMATS: readonly AnswerFormat[] = ["standard", "compact"];

/**
 * Reads a request in either of the two forms that clients send: the photo's bytes, or JSON with the photo in base64, as a
 * data URL or by address. Parameters come in the JSON or, since clients drop them for raw bytes, in the query.
 */
export function readInput(body: unknown, query: Record<string, unknown>): InferenceInput {
  const parameters: Record<string, unknown> = { ...query };
  for (const setting of SETTINGS) delete parameters[setting];
  const { task, dtype, format = "standard" } = query;
  if (task !== undefined && !isTask(task)) {
    throw new StudioError(
      "BAD_PARAMETER",
      `“task” is ${quote(task)}; it must be one of ${Object.keys(PARAMETERS).join(", ")}.`,
    );
  }
  if (dtype !== undefined && !DTYPES.includes(dtype as string)) {
    throw new StudioError("BAD_PARAMETER", `“dtype” is ${quote(dtype)}; it must be one of ${DTYPES.join(", ")}.`);
  }
  if (!FORMATS.includes(format as AnswerFormat)) {
    throw new StudioError("BAD_PARAMETER", `“format” is ${quote(format)}; it must be one of ${FORMATS.join(", ")}.`);
  }
  const settings = {
    ...(task && { task }),
    ...(dtype !== undefined && { dtype: dtype as string }),
    format: format as AnswerFormat,
  };

  if (body === undefined || body === null || (Buffer.isBuffer(body) && body.length === 0)) {
    throw new StudioError("BAD_INPUT", "The request has no body; send the bytes of a photo, or JSON with “inputs”.");
  }
  if (Buffer.isBuffer(body)) return { photo: checked(body), parameters, ...settings };

  const read = json.safeParse(body);
  if (!read.success) {
    throw new StudioError(
      "BAD_INPUT",
      "The JSON body must have “inputs”: a photo in base64, a data URL or an http(s) address.",
    );
  }
  const { inputs } = read.data;
  Object.assign(parameters, read.data.parameters);
  return { photo: readPhoto(typeof inputs === "string" ? inputs : inputs.image), parameters, ...settings };
}

function readPhoto(text: string): Uint8Array | URL {
  if (/^https?:/iu.test(text)) {
    if (!URL.canParse(text)) throw new StudioError("PHOTO_ADDRESS", `${quote(text)} is not an address.`);
    return new URL(text);
  }
  const data = /^data:[^,]{0,200};base64,/iu.exec(text);
  const base64 = data ? text.slice(data[0].length) : text;
  return checked(Buffer.from(base64, "base64"));
}

function checked(bytes: Buffer): Buffer {
  if (photoType(bytes) === null) {
    throw new StudioError("NOT_A_PHOTO", `These ${bytes.length} bytes are not a photo; send a ${KINDS} file.`);
  }
  return bytes;
}

/** The task's parameters, checked; nulls (Python's client sends some) count as absent. */
export function readParameters(task: Task, raw: Record<string, unknown>): Parameters {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null && value !== ""));
  const read = PARAMETERS[task].safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    const known = Object.keys(PARAMETERS[task].shape);
    throw new StudioError(
      "BAD_PARAMETER",
      `“${issue.keys[0]}” is not a parameter of ${task}; ${known.length > 0 ? `it has ${known.join(", ")}` : "it has none"}.`,
    );
  }
  throw new StudioError("BAD_PARAMETER", `“${issue?.path.join(".")}” cannot be used: ${issue?.message}.`);
}

function quote(value: unknown): string {
  return `“${String(value).slice(0, 80)}”`;
}
