import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, mkdtemp, open, realpath, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { removeLeftFolders } from "@vistazo/files/node";
import { InterfaceError } from "../errors.js";
import { spokenSize } from "./byte-size.js";
import { type FileKind, fileKind, KIND_BYTES } from "./file-kind.js";
import { safeName } from "./safe-name.js";

/** A file in the app's own folder. */
export interface StoredFile {
  /** By which clients name it: `files/<sha-256 of the content>/<name>`. Says nothing about the server's disk. */
  readonly path: string;
  /** Where it lies on the server. */
  readonly location: string;
  readonly name: string;
  readonly size: number;
  /** Told from the bytes. */
  readonly mime: string;
}

export interface FileStoreOptions {
  /** Parent of the app's own folder. Default: the system's folder for temporary files. */
  readonly folder?: string;
  /** Bytes of one file. */
  readonly maxFileSize: number;
  /** Bytes of all files together. When it is reached, the files unused for longest are removed. */
  readonly maxTotalSize: number;
  /** Milliseconds after which an unused file is removed. */
  readonly maxAge: number;
  readonly now?: () => number;
}

interface Entry {
  readonly file: StoredFile;
  usedAt: number;
  /** Stays as long as the app. */
  pinned: boolean;
}

/** A file that was used less than this many milliseconds ago is not removed to make room. */
const FRESH = 60_000;
const SWEEP_EVERY = 60_000;

/**
 * The app's files: what people uploaded, what functions made, the examples. They lie in a folder of the app's own, which
 * goes when the app ends. A file is found only through the index of what was put in, so no path leads anywhere else.
 */
export class FileStore {
  readonly #folder: string;
  readonly #options: FileStoreOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  readonly #sweeper: NodeJS.Timeout;
  #total = 0;

  private constructor(folder: string, options: FileStoreOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#sweeper = setInterval(() => void this.sweep(), SWEEP_EVERY).unref();
  }

  static async create(options: FileStoreOptions): Promise<FileStore> {
    const parent = options.folder ?? tmpdir();
    try {
      if (options.folder !== undefined) await mkdir(parent, { recursive: true });
      // What apps left whose process was killed.
      await removeLeftFolders(parent, /^vistazo-app-(\d+)-\w{6}$/);
      return new FileStore(await realpath(await mkdtemp(join(parent, `vistazo-app-${process.pid}-`))), options);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new InterfaceError(
        "folder-unusable",
        `The app's files cannot be kept in ${parent} (${code}): name a folder that may be written to with \`folder\`, or in TMPDIR.`,
        { cause },
      );
    }
  }

  get totalSize(): number {
    return this.#total;
  }

  get count(): number {
    return this.#entries.size;
  }

  /** A file by the path that clients have for it. */
  get(path: string): StoredFile | undefined {
    const entry = this.#entries.get(path);
    if (!entry) return undefined;
    entry.usedAt = this.#now();
    return entry.file;
  }

  /**
   * Puts a file in. Written as it arrives, so its size in memory does not matter.
   * @throws InterfaceError `file-too-large`, `storage-full`
   */
  async add(
    content: Uint8Array | AsyncIterable<Uint8Array>,
    name: string,
    { pinned = false }: { pinned?: boolean } = {},
  ): Promise<StoredFile> {
    const temporary = join(this.#folder, `incoming-${randomUUID()}`);
    try {
      const { digest, size, kind } = await this.#write(content, temporary, name);
      return await this.#keep(temporary, digest, size, kind, name, pinned);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Puts a copy of a file of the server in. Only for paths from the app's own code. */
  addLocal(location: string, options?: { pinned?: boolean }): Promise<StoredFile> {
    const file = createReadStream(location);
    // Told to whoever reads it: it may fail before anybody does.
    file.on("error", () => undefined);
    return this.add(file, basename(location), options);
  }

  /** A path for what is no file of the app's, in its folder. */
  scratch(): string {
    return join(this.#folder, `scratch-${randomUUID()}`);
  }

  /** Opens a stored file; links are not followed. */
  async open(file: StoredFile): Promise<FileHandle | undefined> {
    if ((await realpath(file.location).catch(() => "")) !== file.location) return undefined;
    return open(file.location, "r");
  }

  /** Removes files that nobody used for `maxAge`. */
  async sweep(): Promise<void> {
    const before = this.#now() - this.#options.maxAge;
    for (const entry of [...this.#entries.values()]) {
      if (!entry.pinned && entry.usedAt < before) await this.#remove(entry);
    }
  }

  /** Removes the folder and all in it. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    this.#entries.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #write(content: Uint8Array | AsyncIterable<Uint8Array>, location: string, name: string) {
    const hash = createHash("sha256");
    const head: Uint8Array[] = [];
    let headSize = 0;
    let size = 0;
    const target = await open(location, "wx", 0o600);
    try {
      for await (const chunk of content instanceof Uint8Array ? [content] : content) {
        size += chunk.length;
        if (size > this.#options.maxFileSize) {
          throw new InterfaceError("file-too-large", {
            en: `"${safeName(name)}" is larger than the ${spokenSize(this.#options.maxFileSize)} allowed here: choose a smaller file.`,
            es: `«${safeName(name)}» ocupa más de ${spokenSize(this.#options.maxFileSize)}, el máximo aquí: elige un archivo más pequeño.`,
          });
        }
        hash.update(chunk);
        if (headSize < KIND_BYTES) {
          head.push(chunk.subarray(0, KIND_BYTES - headSize));
          headSize += head[head.length - 1].length;
        }
        await target.writeFile(chunk);
      }
    } finally {
      await target.close();
    }
    return { digest: hash.digest("hex"), size, kind: await fileKind(Buffer.concat(head)) };
  }

  async #keep(
    temporary: string,
    digest: string,
    size: number,
    kind: FileKind,
    name: string,
    pinned: boolean,
  ): Promise<StoredFile> {
    const fileName = nameForKind(safeName(name), kind);
    const path = `files/${digest}/${fileName}`;
    const known = this.#entries.get(path);
    if (!known) await this.#makeRoom(size);
    const location = join(this.#folder, digest, fileName);
    await mkdir(dirname(location), { recursive: true, mode: 0o700 });
    await rename(temporary, location);
    const file = { path, location, name: fileName, size, mime: kind.mime };
    if (!this.#entries.has(path)) this.#total += size;
    this.#entries.set(path, { file, usedAt: this.#now(), pinned: pinned || (known?.pinned ?? false) });
    return file;
  }

  async #makeRoom(size: number): Promise<void> {
    const { maxTotalSize } = this.#options;
    if (this.#total + size <= maxTotalSize) return;
    const settled = this.#now() - FRESH;
    const removable = [...this.#entries.values()]
      .filter((entry) => !entry.pinned && entry.usedAt < settled)
      .sort((a, b) => a.usedAt - b.usedAt);
    for (const entry of removable) {
      if (this.#total + size <= maxTotalSize) return;
      await this.#remove(entry);
    }
    if (this.#total + size > maxTotalSize) {
      throw new InterfaceError("storage-full", {
        en: "The app's room for files is used up: try again in a minute.",
        es: "La aplicación no tiene más sitio para archivos: vuelve a intentarlo en un minuto.",
      });
    }
  }

  async #remove(entry: Entry): Promise<void> {
    if (!this.#entries.delete(entry.file.path)) return;
    this.#total -= entry.file.size;
    await rm(dirname(entry.file.location), { recursive: true, force: true });
  }
}

const SAME_ENDING: Record<string, string> = { ".jpeg": ".jpg", ".tiff": ".tif", ".htm": ".html" };

/** Gives the file the ending that its bytes call for. */
function nameForKind(name: string, kind: FileKind): string {
  if (kind.ending === "") return name;
  const plain = (ending: string) => SAME_ENDING[ending.toLowerCase()] ?? ending.toLowerCase();
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 ? name.slice(dot) : "";
  if (plain(ending) === plain(kind.ending)) return name;
  return (/^\.[A-Za-z0-9]{1,5}$/.test(ending) ? name.slice(0, dot) : name) + kind.ending;
}
