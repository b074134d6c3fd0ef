import { isRecord, type JsonSchema } from "../json.js";

/** A file on the wire, as the Gradio clients know it. */
export interface FileData {
  readonly path: string;
  readonly url: string | null;
  readonly orig_name: string | null;
  readonly size: number | null;
  readonly mime_type: string | null;
  readonly is_stream: false;
  readonly meta: { readonly _type: "gradio.FileData" };
}

/** What a client may send where a file is expected: an uploaded file's path, a web address, or a data URL. */
export interface FileReference {
  readonly path: string | null;
  readonly url: string | null;
  readonly name: string | null;
}

export const fileDataSchema: JsonSchema = {
  title: "FileData",
  type: "object",
  properties: {
    path: { title: "Path", type: "string", description: "The path that the upload returned, or a web address" },
    url: { anyOf: [{ type: "string" }, { type: "null" }], title: "Url", default: null },
    size: { anyOf: [{ type: "integer" }, { type: "null" }], title: "Size", default: null },
    orig_name: { anyOf: [{ type: "string" }, { type: "null" }], title: "Orig Name", default: null },
    mime_type: { anyOf: [{ type: "string" }, { type: "null" }], title: "Mime Type", default: null },
    is_stream: { type: "boolean", title: "Is Stream", default: false },
    meta: {
      type: "object",
      title: "Meta",
      properties: { _type: { type: "string", const: "gradio.FileData", title: "Type", default: "gradio.FileData" } },
      required: ["_type"],
      default: { _type: "gradio.FileData" },
    },
  },
  required: ["path"],
};

/** Reads a file's place out of what a client sent; null where there is none. A bare string is a path, as galleries send it. */
export function fileReference(value: unknown): FileReference | null {
  if (typeof value === "string" && value !== "") return { path: value, url: null, name: null };
  if (!isRecord(value)) return null;
  const text = (key: string) => (typeof value[key] === "string" && value[key] !== "" ? (value[key] as string) : null);
  const reference = { path: text("path"), url: text("url"), name: text("orig_name") };
  return reference.path || reference.url ? reference : null;
}
