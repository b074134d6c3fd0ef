/** `cat` of `cat.jpg`. */
export function stemOf(photo: string): string {
  return photo.replace(/\.[^.]*$/u, "") || "photo";
}

/** A label as part of a file's name, as the `vistazo` command writes it. */
export function inFileName(label: string): string {
  return label.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40);
}

/** A field of a CSV file (RFC 4180). What a spreadsheet would take for a formula is kept a text. */
export function csvField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}
