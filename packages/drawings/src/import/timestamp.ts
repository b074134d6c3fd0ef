/** A moment as the data set writes it, "2017-03-17 23:24:08.02119 UTC"; in CSV files without "UTC". @returns undefined for a text that is no such moment. */
export function parseTimestamp(text: string): Date | undefined {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,9})?(?: UTC)?$/.exec(text);
  if (!match) return undefined;
  const at = new Date(`${match[1]}T${match[2]}${(match[3] ?? ".0").slice(0, 4)}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
