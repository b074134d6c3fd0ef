import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { copyStore } from "@vistazo/drawings";
import { syncFolder, writeWhole } from "@vistazo/files/node";
import { defaultDataDir } from "./start.js";

const MANIFEST = "backup.json";
const DATA = "data";
const VERSION = 1;

/** A backup that cannot be made, or cannot be used: a sentence that says why and what to do. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code = "backup-failed";
}

/** What a backup is, beside its files. */
export interface BackupManifest {
  readonly version: number;
  /** When it was begun: what was answered as saved before is in it. */
  readonly at: string;
  readonly folders: readonly string[];
  /** SHA-256 and bytes, by their paths with `/`. */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

/**
 * Copies what a studio keeps in its folder, while it runs or not: the drawings as they are at one moment, then what its recogniser has learnt.
 *
 * @param target a folder that is not there yet; it appears when the backup is whole
 * @throws BackupError, DrawingsError
 */
export async function backupData(target: string, dataDir: string = defaultDataDir()): Promise<BackupManifest> {
  const data = resolve(dataDir);
  if (!(await stat(data).catch(() => null))?.isDirectory()) throw failed(`There is no folder at ${data}.`);
  const whole = resolve(target);
  if (existsSync(whole)) throw failed(`${whole} is there already: name a folder that is not.`);
  if (`${whole}${sep}`.startsWith(`${data}${sep}`))
    throw failed(`${whole} lies in what is to be copied: name a folder outside.`);
  const at = new Date().toISOString();
  const making = `${whole}.${process.pid}.part`;
  await mkdir(join(making, DATA), { recursive: true });
  try {
    await copyStore(data, join(making, DATA, "drawings"));
    // Files of versions never change; the others are written whole, and removed ones are none that count.
    await copyOthers(data, join(making, DATA));
    await syncFolder(making);
    const manifest = { version: VERSION, at, ...(await describeFolder(join(making, DATA))) };
    const text = JSON.stringify(manifest);
    await writeWhole(join(making, MANIFEST), `${text}\n${hashOf(text)}\n`);
    await rename(making, whole);
    return manifest;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Reads a whole backup.
 * @throws BackupError with what is wrong with it
 */
export async function checkBackup(backup: string): Promise<BackupManifest> {
  const manifest = await readManifest(backup);
  const found = await describeFolder(join(backup, DATA)).catch((error: Error) => {
    throw error instanceof BackupError ? error : failed(`The backup ${backup} is damaged: ${error.message}.`);
  });
  for (const [path, { sha256, bytes }] of Object.entries(manifest.files)) {
    const file = found.files[path];
    if (!file) throw failed(`The backup ${backup} is damaged: ${path} is missing.`);
    if (file.bytes !== bytes || file.sha256 !== sha256)
      throw failed(`The backup ${backup} is damaged: ${path} is not what was written.`);
  }
  const [more] = Object.keys(found.files).filter((path) => !Object.hasOwn(manifest.files, path));
  if (more !== undefined) throw failed(`The backup ${backup} was changed: ${more} is not of it.`);
  const [folder] = manifest.folders.filter((path) => !found.folders.includes(path));
  if (folder !== undefined) throw failed(`The backup ${backup} is damaged: the folder ${folder} is missing.`);
  return manifest;
}

/**
 * Makes a studio's folder of a backup, when all of it was read and found whole.
 *
 * @param dataDir a folder that is not there yet, or is empty
 * @throws BackupError; nothing was changed then
 */
export async function restoreData(backup: string, dataDir: string = defaultDataDir()): Promise<BackupManifest> {
  const data = resolve(dataDir);
  const there = await readdir(data).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw failed(`${data} cannot be used (${error.code}): name another folder with --data.`);
  });
  if (there !== null && there.length > 0)
    throw failed(
      `${data} is not empty, and nothing is ever overwritten: move it away, or name another folder with --data.`,
    );
  const manifest = await checkBackup(backup);
  const making = `${data}.${process.pid}.part`;
  await mkdir(dirname(data), { recursive: true });
  try {
    await mkdir(making);
    await copyOthers(join(backup, DATA), making, true);
    await syncFolder(making);
    // What the copying has read may be other than what was checked.
    const { files } = await describeFolder(making);
    for (const [path, { sha256 }] of Object.entries(manifest.files)) {
      if (files[path]?.sha256 !== sha256) throw failed(`${path} changed while it was copied: try again.`);
    }
    if (there !== null) await rmdir(data);
    await rename(making, data);
    return manifest;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

/** Files and folders, the drawings left out but where they are asked for, sockets and what is being written always. */
async function copyOthers(from: string, to: string, all = false): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (!all && (entry.name.startsWith("drawings") || entry.name.endsWith(".part"))) continue;
    if (entry.isDirectory()) {
      await mkdir(copy);
      await copyOthers(source, copy, true);
    } else if (entry.isFile()) {
      try {
        await copyFile(source, copy);
      } catch (error) {
        // What was being written has got its name.
        if ((error as NodeJS.ErrnoException).code === "ENOENT" && entry.name.endsWith(".part")) continue;
        throw error;
      }
    }
  }
}

async function describeFolder(root: string, below = ""): Promise<Pick<BackupManifest, "folders" | "files">> {
  const folders: string[] = [];
  const files: Record<string, { sha256: string; bytes: number }> = {};
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      const inner = await describeFolder(root, path);
      folders.push(path, ...inner.folders);
      Object.assign(files, inner.files);
    } else if (entry.isFile()) {
      const hash = createHash("sha256");
      let bytes = 0;
      for await (const piece of createReadStream(join(root, path))) {
        hash.update(piece as Uint8Array);
        bytes += (piece as Uint8Array).length;
      }
      files[path] = { sha256: hash.digest("hex"), bytes };
    } else throw failed(`${path} is neither a file nor a folder.`);
  }
  return { folders, files };
}

async function readManifest(backup: string): Promise<BackupManifest> {
  const content = await readFile(join(backup, MANIFEST), "utf8").catch(() => null);
  if (content === null) throw failed(`${backup} is no backup: it has no ${MANIFEST}.`);
  const [text, sum, end, ...more] = content.split("\n");
  if (end !== "" || more.length > 0 || hashOf(text) !== sum)
    throw failed(`The backup ${backup} is damaged: its ${MANIFEST} is not what was written.`);
  const manifest = JSON.parse(text) as BackupManifest;
  if (manifest.version > VERSION) throw failed(`${backup} was written by a later vistazo: restore it with that one.`);
  return manifest;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function failed(message: string): BackupError {
  return new BackupError(message);
}
