import { CheckpointError } from "../error.js";
import { isSafeSegment } from "../file-name.js";

/** A model on the Hub. */
export interface ModelId {
  /** `org/name`, or for the oldest models just `name`. */
  readonly name: string;
  /** Branch, tag or commit. */
  readonly revision: string;
}

export const DEFAULT_REVISION = "main";

const NAME = /^(?:[A-Za-z0-9](?:[\w.-]{0,94}[A-Za-z0-9_])?\/)?[A-Za-z0-9_](?:[\w.-]{0,94}[A-Za-z0-9_])?$/;
const COMMIT = /^[0-9a-f]{40}$/;
const MAX_REVISION = 255;

/**
 * Reads `org/name` or `org/name@revision` by the Hub's rules for names, under which no id or revision can leave the
 * cache's folder. A server that takes ids from strangers can call it to tell an id from a path.
 *
 * @throws CheckpointError invalid-model-id, invalid-revision
 */
export function parseModelId(source: string, revision?: string): ModelId {
  const at = source.indexOf("@");
  const name = at < 0 ? source : source.slice(0, at);
  if (!NAME.test(name) || name.includes("--") || name.includes("..") || name.endsWith(".git")) {
    throw new CheckpointError(
      "invalid-model-id",
      `${JSON.stringify(source.slice(0, 200))} is neither a folder nor a model id like "google/vit-base-patch16-224".`,
    );
  }
  const written = checkRevision(at < 0 ? DEFAULT_REVISION : source.slice(at + 1));
  return { name, revision: revision === undefined ? written : checkRevision(revision) };
}

/** Where a Hub has a file. */
export function resolveUrl(endpoint: string, { name }: ModelId, revision: string, file: string): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return `${endpoint}/${name}/resolve/${encodeURIComponent(revision)}/${path}`;
}

/** Whether a revision is a full commit hash, which always means the same files. */
export function isCommit(revision: string): boolean {
  return COMMIT.test(revision);
}

/** By git's rules for references, a little stricter. */
function checkRevision(revision: string): string {
  const valid =
    revision.length <= MAX_REVISION &&
    revision.split("/").every((part) => isSafeSegment(part) && !/^[.-]|\.\.|\.$|\.lock$|[\s~^[\]{}@]/.test(part));
  if (!valid) {
    throw new CheckpointError(
      "invalid-revision",
      `${JSON.stringify(revision.slice(0, 200))} is not a revision; a branch, tag or commit was expected.`,
    );
  }
  return revision;
}
