import { requirePhotoFormat } from "@vistazo/image/pure";
import { isTask, modelOptions, type Task, tasks } from "@vistazo/tasks";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import { explainError } from "../platform/explain-error.js";
import type { AnswerFormat } from "./engine.js";
import { quote } from "./parameters.js";

/** A request to the Inference API, read. */
export interface InferenceInput {
  /** A file's bytes, or an address for the guarded fetch. Never a path. */
  photo: Uint8Array | URL;
  /** Parameters as they came; `readParameters` checks them once the task is known. */
  parameters: Record<string, unknown>;
  task?: Task;
  dtype?: string;
  /** `compact` leaves out what a page does not need: masks as runs, depth maps of the size of a screen. */
  format: AnswerFormat;
}

/** The clients' two shapes of `inputs`: the photo itself, or (zero-shot tasks) an object around it. */
const json = z.object({
  inputs: z.union([z.string(), z.object({ image: z.string() })]),
  parameters: z.record(z.string(), z.unknown()).nullish(),
});

/** Of the query; everything else in it is a parameter of the task. */
const SETTINGS = ["task", "dtype", "format"] as const;
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
    throw new StudioError("BAD_PARAMETER", `“task” is ${quote(task)}; it must be one of ${tasks.join(", ")}.`);
  }
  if (dtype !== undefined && !modelOptions.dtype.fits(dtype)) {
    throw new StudioError("BAD_PARAMETER", `“dtype” is ${quote(dtype)}; it must be ${modelOptions.dtype.wanted}.`);
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
  try {
    // Before a model is loaded for it; decoding asks the same.
    requirePhotoFormat(bytes, `What was sent (${bytes.length} bytes)`);
  } catch (error) {
    throw explainError(error);
  }
  return bytes;
}
