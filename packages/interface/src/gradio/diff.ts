import { isRecord } from "../json.js";

export type PathStep = string | number;

/** `replace`, `append` to a text, `add` to a list or object, `delete` from it. */
export type Edit = readonly [
  action: "replace" | "append" | "add" | "delete",
  path: readonly PathStep[],
  value: unknown,
];

/**
 * The edits that make `next` of `previous`, both as JSON holds them; none if they are alike. They are to be applied in order:
 * deletions from a list come from its end, so that the places before stay right.
 */
export function diff(previous: unknown, next: unknown): Edit[] {
  const edits: Edit[] = [];
  compare(previous, next, [], edits);
  return edits;
}

function compare(previous: unknown, next: unknown, path: readonly PathStep[], edits: Edit[]): void {
  if (Object.is(previous, next)) return;
  if (typeof previous === "string" && typeof next === "string" && next.startsWith(previous)) {
    if (next.length > previous.length) edits.push(["append", path, next.slice(previous.length)]);
  } else if (Array.isArray(previous) && Array.isArray(next)) {
    compareLists(previous as unknown[], next as unknown[], path, edits);
  } else if (isRecord(previous) && isRecord(next)) {
    compareRecords(previous, next, path, edits);
  } else {
    edits.push(["replace", path, next]);
  }
}

function compareLists(previous: unknown[], next: unknown[], path: readonly PathStep[], edits: Edit[]): void {
  const common = Math.min(previous.length, next.length);
  for (let index = 0; index < common; index++) compare(previous[index], next[index], [...path, index], edits);
  for (let index = previous.length - 1; index >= common; index--) edits.push(["delete", [...path, index], null]);
  for (let index = common; index < next.length; index++) edits.push(["add", [...path, index], next[index]]);
}

function compareRecords(
  previous: Record<string, unknown>,
  next: Record<string, unknown>,
  path: readonly PathStep[],
  edits: Edit[],
): void {
  for (const key of Object.keys(previous)) {
    if (!Object.hasOwn(next, key)) edits.push(["delete", [...path, key], null]);
  }
  for (const [key, value] of Object.entries(next)) {
    if (Object.hasOwn(previous, key)) compare(previous[key], value, [...path, key], edits);
    else edits.push(["add", [...path, key], value]);
  }
}
