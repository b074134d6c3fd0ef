import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Whether there is a process of this number, also where it is another user's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/**
 * Removes the folders that processes have left which were killed; one that cannot be removed stays.
 *
 * @param parent where they lie
 * @param name what such a folder is called; its first group is the number of its process
 * @throws the system's error where the parent cannot be read
 */
export async function removeLeftFolders(parent: string, name: RegExp): Promise<void> {
  for (const entry of await readdir(parent)) {
    const pid = name.exec(entry)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(parent, entry), { recursive: true, force: true }).catch(() => undefined);
  }
}
