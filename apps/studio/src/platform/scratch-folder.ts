import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
    await this.#sweep();
    return mkdtemp(join(this.root, `${PREFIX}${process.pid}-`));
  }

  /** Removes what servers have left that were killed. */
  async #sweep(): Promise<void> {
    for (const name of await readdir(this.root).catch(() => [])) {
      const pid = /^vistazo-scratch-(\d+)-/u.exec(name)?.[1];
      if (pid === undefined || lives(Number(pid))) continue;
      await rm(join(this.root, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
