import { CheckpointError } from "./error.js";

const MAX_SEGMENT = 255;
const MAX_SEGMENTS = 16;

/**
 * Whether a text is a file's name within a model: a relative path with `/` between the folders, which cannot lead
 * anywhere else on any system.
 */
export function isFileName(name: string): boolean {
  const segments = name.split("/");
  return segments.length <= MAX_SEGMENTS && segments.every(isSafeSegment);
}

/**
 * Checks a file's name that a shard index gives.
 *
 * @throws CheckpointError invalid-file-name
 */
export function checkFileName(name: string, source: string): string {
  if (isFileName(name)) return name;
  throw new CheckpointError(
    "invalid-file-name",
    `${source} names the file ${JSON.stringify(name.slice(0, 200))}, which is not a path inside the model.`,
  );
}

/** Whether a text is a plain name on every file system: no separator, no drive, no way up, nothing unprintable. */
export function isSafeSegment(segment: string): boolean {
  return (
    /^[^\p{Cc}\\/:*?"<>|]+$/u.test(segment) && segment !== "." && segment !== ".." && segment.length <= MAX_SEGMENT
  );
}
