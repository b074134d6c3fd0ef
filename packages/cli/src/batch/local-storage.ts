import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { writeWhole } from "@vistazo/files/node";
import { REASONS, WriteError } from "../write-whole.js";
import type { Storage } from "./storage.js";

/** A folder, which is made when something is written. */
export class LocalStorage implements Storage {
  constructor(private readonly folder: string) {}

  describe(name: string): string {
    return resolve(this.folder, name);
  }

  async size(name: string): Promise<number | undefined> {
    return (await there(stat(this.describe(name))))?.size;
  }

  async range(name: string, start: number, end: number): Promise<Uint8Array> {
    const file = await open(this.describe(name));
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return there(readFile(this.describe(name)));
  }

  /** @throws WriteError */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const path = this.describe(name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, content);
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      throw new WriteError(`${path} cannot be written: ${REASONS[code ?? ""] ?? message}.`, { cause });
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.describe(name), { force: true });
  }

  async *list(prefix: string): AsyncGenerator<string, void, undefined> {
    const folder = prefix.slice(0, prefix.lastIndexOf("/") + 1);
    for (const name of (await there(readdir(this.describe(folder)))) ?? []) {
      if (`${folder}${name}`.startsWith(prefix)) yield `${folder}${name}`;
    }
  }
}

async function there<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
