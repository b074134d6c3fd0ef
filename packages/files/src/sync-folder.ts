import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Waits until all files of a folder are on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sync = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      const handle = await open(file, "r+");
      await handle.sync().finally(() => handle.close());
    }
  };
  await Promise.all(Array.from({ length: 8 }, sync));
}
