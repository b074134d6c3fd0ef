import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { writeWhole } from "@vistazo/files/node";
import { z } from "zod";
import { StudioError } from "../platform/error.js";

/** In front of a folder's name in a model id. No Hub id has a colon. */
const PREFIX = "folder:";
/** Of one folder of models; whoever has more names them one by one. */
const MAX_MODELS = 200;

async function isModel(folder: string): Promise<boolean> {
  return stat(join(folder, "config.json")).then(
    (file) => file.isFile(),
    () => false,
  );
}

/**
 * Folders with models that the person named on purpose, when starting the server or on the page. Requests only ever name
 * them by the ids given out here, `folder:NAME`: a path in a request reaches the disk nowhere but in {@link Folders.name}.
 */
export class Folders {
  readonly #file: string | null;
  readonly #paths = new Map<string, string>();
  /** Those of them that are kept for the next start. */
  readonly #kept = new Set<string>();

  /** @param file where folders named on the page are kept for the next start; null to forget them */
  constructor(file: string | null = null) {
    this.#file = file;
  }

  /** Ids with their paths. */
  get all(): ReadonlyMap<string, string> {
    return this.#paths;
  }

  static isFolderId(id: string): boolean {
    return id.startsWith(PREFIX);
  }

  /** The path behind an id. */
  path(id: string): string {
    const path = this.#paths.get(id);
    if (path === undefined) {
      throw new StudioError(
        "MODEL_NOT_FOUND",
        `There is no folder ${id.slice(0, 120)} here; name the folder again on the page.`,
      );
    }
    return path;
  }

  /** Reads what was named in earlier sessions; folders that are away (on a disk that is not there today) are left out. */
  async restore(): Promise<void> {
    if (!this.#file) return;
    const text = await readFile(this.#file, "utf8").catch(() => null);
    if (text === null) return;
    const read = z.array(z.string()).safeParse(parseJson(text));
    for (const path of read.success ? read.data : []) {
      this.#kept.add(path);
      if (isAbsolute(path) && (await isModel(path))) this.#add(path);
    }
  }

  /**
   * Makes a folder's model, or the models in the folders directly within it, known, and keeps that for the next start.
   * @returns their ids
   * @throws StudioError FOLDER_NOT_FOUND, FOLDER_WITHOUT_MODEL
   */
  async name(path: string): Promise<string[]> {
    const ids = await this.offer(path);
    for (const id of ids) this.#kept.add(this.path(id));
    await this.#save();
    return ids;
  }

  /** As {@link name}, for this start alone. */
  async offer(path: string): Promise<string[]> {
    if (!isAbsolute(path) || path.includes("\0")) {
      throw new StudioError(
        "FOLDER_NOT_FOUND",
        `“${path}” is not a full path; write it from the root, for instance /home/me/models/vit.`,
      );
    }
    const folder = resolve(path);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (!entries) {
      throw new StudioError(
        "FOLDER_NOT_FOUND",
        `There is no folder ${folder} that can be read on the computer where vistazo runs.`,
      );
    }
    const candidates = (await isModel(folder))
      ? [folder]
      : entries
          .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
          .map((entry) => join(folder, entry.name))
          .sort();
    const models: string[] = [];
    for (const candidate of candidates) {
      if (models.length < MAX_MODELS && (await isModel(candidate))) models.push(candidate);
    }
    if (models.length === 0) {
      throw new StudioError(
        "FOLDER_WITHOUT_MODEL",
        `${folder} has no config.json, nor has a folder in it; name the folder that a model was saved to.`,
      );
    }
    return models.map((model) => this.#add(model));
  }

  #add(path: string): string {
    for (const [id, known] of this.#paths) if (known === path) return id;
    const name = basename(path).replace(/[^\w.-]/gu, "-") || "model";
    let id = PREFIX + name;
    for (let copy = 2; this.#paths.has(id); copy++) id = `${PREFIX}${name}-${copy}`;
    this.#paths.set(id, path);
    return id;
  }

  async #save(): Promise<void> {
    if (!this.#file) return;
    await mkdir(dirname(this.#file), { recursive: true });
    await writeWhole(this.#file, JSON.stringify([...this.#kept], null, 2));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
