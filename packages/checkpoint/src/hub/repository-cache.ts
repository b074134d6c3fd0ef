import { randomUUID } from "node:crypto";
import { copyFile, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { writeWhole } from "@vistazo/files/node";
import { CheckpointError } from "../error.js";
import { makeFolder } from "../make-folder.js";
import { isCommit, type ModelId } from "./model-id.js";

/**
 * A model's place in the cache, laid out as huggingface_hub does:
 * `blobs/<etag>` are the files, `snapshots/<commit>/<name>` links to them, `refs/<revision>` commits,
 * `trees/<commit>.json` listings.
 * https://huggingface.co/docs/huggingface_hub/guides/manage-cache
 */
export class RepositoryCache {
  readonly directory: string;
  readonly #locks: string;

  constructor(cacheDir: string, name: ModelId["name"]) {
    const folder = cacheFolderName(name);
    this.directory = join(cacheDir, folder);
    this.#locks = join(cacheDir, ".locks", folder);
  }

  blobPath(etag: string): string {
    return join(this.directory, "blobs", etag);
  }

  /** Beside huggingface_hub's lock of the same blob, which another kind of lock could not share. */
  lockPath(etag: string): string {
    return join(this.#locks, `${etag}.vistazo.lock`);
  }

  snapshotPath(commit: string): string {
    return join(this.directory, "snapshots", commit);
  }

  treePath(commit: string): string {
    return join(this.directory, "trees", `${commit}.json`);
  }

  /** The commit that a revision stood for when it was last asked for. */
  async readCommit(revision: string): Promise<string | undefined> {
    if (isCommit(revision)) return revision;
    const commit = await readFile(join(this.directory, "refs", revision), "utf8").catch(() => "");
    return isCommit(commit.trim()) ? commit.trim() : undefined;
  }

  async writeCommit(revision: string, commit: string): Promise<void> {
    if (revision === commit || (await this.readCommit(revision)) === commit) return;
    await writeAtomically(join(this.directory, "refs", revision), commit);
  }

  /** Puts a blob into a snapshot under the file's name. */
  async link(etag: string, commit: string, name: string): Promise<void> {
    const blob = this.blobPath(etag);
    const pointer = join(this.snapshotPath(commit), name);
    await makeFolder(dirname(pointer));
    const temporary = `${pointer}.${randomUUID()}.tmp`;
    try {
      await symlink(relative(dirname(pointer), blob), temporary);
    } catch {
      // Windows allows links only to some users: there, as in huggingface_hub, the snapshot holds the file itself.
      await copyFile(blob, temporary);
    }
    await rename(temporary, pointer).catch(async (cause) => {
      await rm(temporary, { force: true });
      throw cause;
    });
  }
}

const PREFIX = "models--";

export function cacheFolderName(name: string): string {
  return PREFIX + name.replace("/", "--");
}

/** `undefined` for data sets, spaces and what else lies in a cache. */
export function modelNameOfFolder(folder: string): string | undefined {
  return folder.startsWith(PREFIX) ? folder.slice(PREFIX.length).replace("--", "/") : undefined;
}

/** Readers see the old content or the new one, never a part. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  await writeWhole(path, text, { flush: false });
}

/** Bytes of a file, or `undefined` where there is none (a link that leads nowhere included). */
export async function fileSize(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

/** Turns a failure to write the cache into a sentence that says what to do. */
export function cacheError(cause: unknown, cacheDir: string): unknown {
  if (cause instanceof CheckpointError) return cause;
  switch ((cause as NodeJS.ErrnoException).code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return diskFull(cacheDir, "is full", cause);
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "EEXIST":
      return new CheckpointError(
        "cache-unusable",
        `The cache ${cacheDir} cannot be written (${(cause as Error).message}): set HF_HOME to a folder of yours.`,
        { cause },
      );
    default:
      return cause;
  }
}

export function diskFull(cacheDir: string, detail: string, cause?: unknown): CheckpointError {
  return new CheckpointError(
    "disk-full",
    `The disk of the cache ${cacheDir} ${detail}: free some space, or set HF_HOME to a folder on another disk.`,
    { cause },
  );
}
