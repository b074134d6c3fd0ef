import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

/**
 * Bytes of memory that a process has to itself: files that it has mapped are not counted, where the system tells them apart. Undefined
 * where the system does not say, or of a process that has ended.
 */
export async function residentMemory(pid: number): Promise<number | undefined> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "");
    const kilobytes = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)].map(([, text]) => Number(text));
    return kilobytes.length === 0 ? undefined : kilobytes.reduce((sum, some) => sum + some, 0) * 1024;
  }
  if (process.platform === "win32") return undefined;
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, text) => {
      resolve(error ? undefined : Number(text) * 1024);
    });
  });
}
