import { homedir, tmpdir } from "node:os";

/**
 * What a text tells of where things lie on this computer, what runs, and how: none of which is anybody's business elsewhere.
 *
 * @param code what looks like a stack or a system's own error
 * @param places more of them
 * @returns the parts that tell more than they should
 */
export function toldPlaces(text: string, code: RegExp, ...places: readonly string[]): string[] {
  const all = [...places, tmpdir(), homedir(), process.cwd(), process.execPath, "/nowhere", "node_modules"];
  const told = [...all, "file://", "node:internal"].filter((part) => part.length > 1 && text.includes(part));
  return [...told, ...(code.exec(text) ?? []).slice(0, 1)];
}
