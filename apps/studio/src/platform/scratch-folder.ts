import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeLeftFolders } from "@vistazo/files/node";

const PREFIX = "vistazo-scratch-";

/** A folder for what the server and its processes hand to each other, which goes with the server. */
export class ScratchFolder {
  #folder: Promise<string> | undefined;
  #made = 0;

  /** @param root where the folder is made, with the first file */
  constructor(private readonly root = tmpdir()) {}

  /** A path for a new file. */
  async file(): Promise<string> {
    this.#folder ??= this.#make();
    return join(await this.#folder, String(++this.#made));
  }

  async remove(): Promise<void> {
    const folder = await this.#folder;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }

  async #make(): Promise<string> {
    // What servers have left that were killed.
    await removeLeftFolders(this.root, /^vistazo-scratch-(\d+)-/u).catch(() => undefined);
    return mkdtemp(join(this.root, `${PREFIX}${process.pid}-`));
  }
}
