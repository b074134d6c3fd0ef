import type { ComponentConfig, FileData } from "../app-config.js";
import { fileUrl } from "../root.js";

/** A result as a file to save. */
export interface Download {
  readonly name: string;
  content(): Promise<Blob>;
}

interface Annotated {
  readonly image: FileData;
  readonly annotations: readonly { readonly image: FileData; readonly label: string }[];
}
interface Scores {
  readonly label?: string | number | null;
  readonly confidences?: readonly { readonly label: string; readonly confidence: number }[] | null;
}
type Picture = FileData | null;

/** Of the kinds that have no file of their own: a text, a table, or a zip of several files. */
export function downloadOf({ type, props: { label } }: ComponentConfig, value: unknown): Download | null {
  const stem = label.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, "") || "result";
  const text = (ending: string, kind: string, content: string): Download => ({
    name: `${stem}.${ending}`,
    content: async () => new Blob([content], { type: kind }),
  });
  switch (type) {
    case "label":
      return text("csv", "text/csv", scoresCsv(value as Scores));
    case "annotatedimage":
      return zipped(stem, annotatedFiles(value as Annotated));
    case "imageslider":
      return zipped(stem, pictureFiles(value as readonly Picture[]));
    case "gallery":
      return zipped(stem, pictureFiles((value as readonly { image: Picture }[]).map(({ image }) => image)));
    case "markdown":
      return text("md", "text/markdown", String(value));
    case "json":
      return text("json", "application/json", JSON.stringify(value, null, 2));
    case "image":
    case "imageeditor":
    case "file":
      return null;
    default:
      return text("txt", "text/plain", Array.isArray(value) ? value.join("\n") : String(value));
  }
}

/** As spreadsheets read it (RFC 4180). A name that would be a formula there is only a name. */
export function scoresCsv({ label, confidences }: Scores): string {
  const rows = confidences?.map((entry) => [entry.label, String(entry.confidence)]) ?? [[String(label ?? ""), ""]];
  return [["label", "score"], ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Entries = Record<string, FileData | string>;

function annotatedFiles({ image, annotations }: Annotated): Entries {
  const digits = String(annotations.length).length;
  const layers = annotations.map((annotation, index) => {
    const place = String(index + 1).padStart(digits, "0");
    return [`layers/${place}-${plainName(annotation.label)}.png`, annotation.image] as const;
  });
  const facts = annotations.map(({ image: _layer, ...rest }) => rest);
  return {
    [image.orig_name ?? "image.png"]: image,
    "annotations.json": JSON.stringify(facts, null, 2),
    ...Object.fromEntries(layers),
  };
}

function pictureFiles(pictures: readonly Picture[]): Entries {
  const digits = String(pictures.length).length;
  return Object.fromEntries(
    pictures.flatMap((picture, index) =>
      picture
        ? [[`${String(index + 1).padStart(digits, "0")}-${picture.orig_name ?? "image.png"}`, picture] as const]
        : [],
    ),
  );
}

function plainName(label: string): string {
  return label.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
}

function zipped(stem: string, entries: Entries): Download {
  return {
    name: `${stem}.zip`,
    async content() {
      const { strToU8, zipSync } = await import("fflate");
      const files = await Promise.all(
        Object.entries(entries).map(async ([name, entry]) => {
          if (typeof entry === "string") return [name, strToU8(entry)] as const;
          const response = await fetch(fileUrl(entry));
          if (!response.ok) throw new Error(`${name}: ${response.status}`);
          return [name, new Uint8Array(await response.arrayBuffer())] as const;
        }),
      );
      // Pictures are compressed already.
      return new Blob([zipSync(Object.fromEntries(files), { level: 0 })], { type: "application/zip" });
    },
  };
}
