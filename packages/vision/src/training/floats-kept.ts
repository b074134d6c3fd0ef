/**
 * JSON in which numbers that a file wrote as 1.0 are written so again, by the names of their fields: Python tells them from whole ones,
 * and transformers refuses some configs without.
 *
 * @param before the file's text.
 */
export function withFloatsOf(before: string, value: object): string {
  const written = before.matchAll(/"(\w+)":\s*(-?\d+)\.0+(?=\s*[,}\]])/g);
  const floats = new Set(Array.from(written, ([, name, whole]) => `${name} ${whole}`));
  return JSON.stringify(value, null, 2).replace(
    /^(\s*"(\w+)": )(-?\d+)(?=,?$)/gm,
    (line, start: string, name: string, whole: string) =>
      floats.has(`${name} ${whole}`) ? `${start}${whole}.0` : line,
  );
}
