import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { VERSION_FILES } from "@vistazo/api";
import type { SharedFiles } from "@vistazo/drawings";
import { writeWhole } from "@vistazo/files/node";

export interface SharedFolderOptions {
  /** The recogniser's. */
  readonly folder: string;
  readonly files: SharedFiles;
  /** What went wrong in the background. */
  readonly onError: (error: unknown) => void;
}

/** What of a version is read last: a version is there once it is. */
const RECORD = "version.json";
const OF_VERSION = [...VERSION_FILES, "sums.json", RECORD];
const IN_USE = "in-use.json";
/** What only the studio that learns writes down. */
const LEARNING = ["learning.json", "players.json"];
const PREFIX = "recogniser/";

/** A file as it is here and in the database. */
interface Known {
  readonly version: number;
  readonly sum: string;
}

/**
 * The folder of the recogniser's versions, alike at all studios that share a database: what one has learnt or chosen, the others fetch. Who learns
 * is one at a time; numbers of versions are the database's.
 */
export class SharedFolder {
  readonly #options: SharedFolderOptions;
  readonly #known = new Map<string, Known>();
  /** One after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  #watching: { stop(): Promise<void> } | undefined;

  private constructor(options: SharedFolderOptions) {
    this.#options = options;
  }

  /** Fetches what there is; where there is nothing yet, what is here becomes everybody's. */
  static async open(options: SharedFolderOptions): Promise<SharedFolder> {
    const shared = new SharedFolder(options);
    if ((await shared.pull()) === "nothing") await shared.pushLearnt();
    return shared;
  }

  /** Tells when another studio has changed something, after it was fetched. */
  async watch(changed: () => Promise<void>): Promise<void> {
    const { files, onError } = this.#options;
    this.#watching = await files.watch(() => {
      this.pull()
        .then((what) => (what === "changes" ? changed() : undefined))
        .catch(onError);
    });
  }

  /** Fetches what others have changed. */
  pull(): Promise<"nothing" | "changes" | "none"> {
    return this.#inTurn(async () => {
      const { folder, files } = this.#options;
      const there = (await files.list()).flatMap(({ name, version }) => {
        const path = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : "";
        return isOurs(path) ? [{ path, version }] : [];
      });
      if (there.length === 0) return "nothing";
      const fresh = there.filter(({ path, version }) => this.#known.get(path)?.version !== version);
      for (const { path, version } of fresh.sort((a, b) => place(a.path) - place(b.path))) {
        const content = await files.read(PREFIX + path);
        if (!content) continue;
        const file = join(folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeWhole(file, content);
        this.#known.set(path, { version, sum: sumOf(content) });
      }
      return fresh.length > 0 ? "changes" : "none";
    });
  }

  /** Gives the others what has changed here. */
  push(): Promise<void> {
    return this.#push([]);
  }

  /** The same by the studio that learns, with how far it has come. */
  pushLearnt(): Promise<void> {
    return this.#push(LEARNING);
  }

  #push(learning: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const { folder, files } = this.#options;
      const changed: { name: string; path: string; content: Uint8Array; sum: string }[] = [];
      for (const path of await this.#here(learning)) {
        const content = await readFile(join(folder, path)).catch(() => undefined);
        if (!content) continue;
        const sum = sumOf(content);
        if (this.#known.get(path)?.sum !== sum) changed.push({ name: PREFIX + path, path, content, sum });
      }
      if (changed.length === 0) return;
      const versions = await files.write(changed);
      for (const { name, path, sum } of changed) this.#known.set(path, { version: versions.get(name)!, sum });
    });
  }

  async close(): Promise<void> {
    await this.#watching?.stop().catch(this.#options.onError);
    await this.#turn;
  }

  /** What can have changed: files of versions are written once. */
  async #here(learning: readonly string[]): Promise<string[]> {
    const { folder } = this.#options;
    const versions = await readdir(join(folder, "versions")).catch(() => []);
    const files = versions
      .flatMap((version) => OF_VERSION.map((file) => `versions/${version}/${file}`))
      .filter((path) => isOurs(path) && (path.endsWith(RECORD) || !this.#known.has(path)));
    const paths = [...files, IN_USE, ...learning];
    const found = await Promise.all(
      paths.map((path) =>
        stat(join(folder, path)).then(
          () => true,
          () => false,
        ),
      ),
    );
    return paths.filter((_, i) => found[i]);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** Whatever a database holds, nothing is written elsewhere. */
function isOurs(path: string): boolean {
  const [, file] = /^versions\/[1-9]\d{0,8}\/(.+)$/u.exec(path) ?? [];
  return file === undefined ? path === IN_USE || LEARNING.includes(path) : OF_VERSION.includes(file);
}

/** A version is whole before it is there, and there before it is chosen. */
function place(path: string): number {
  if (path === IN_USE) return 2;
  return path.endsWith(RECORD) ? 1 : 0;
}

function sumOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
