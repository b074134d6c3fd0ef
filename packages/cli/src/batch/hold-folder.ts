import { mkdir, open, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { isRunning } from "@vistazo/files/node";
import { BatchError } from "./batch-error.js";
import { OWN } from "./job.js";

const BEAT = 5000;
/** Of a process on another computer that gives no sign for so long, nothing more is expected. */
const SILENCE = 60_000;

/**
 * Takes a folder of results for this run: two on one folder would do everything twice. The results would be right all the same, so that
 * it does no harm where a sign of life comes late.
 *
 * @throws BatchError `in-use`
 */
export async function holdFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const path = join(folder, OWN, "running.json");
  await mkdir(join(folder, OWN), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      const file = await open(path, "wx");
      await file.writeFile(JSON.stringify({ host: hostname(), pid: process.pid }));
      await file.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = await holderOf(path);
      if (holder !== undefined || attempt === 3)
        throw new BatchError(
          "in-use",
          `Another run${holder ? ` (${holder})` : ""} works on ${folder}: wait for it, or stop it.`,
        );
      await rm(path, { force: true });
    }
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      await rm(path, { force: true });
    },
  };
}

/** Who holds it, undefined where that process is gone. */
async function holderOf(path: string): Promise<string | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, "utf8"), stat(path)]);
    const { host, pid } =
      text === "" ? { host: "", pid: 0 } : (JSON.parse(text) as { readonly host: string; readonly pid: number });
    // In a container that was started again, this process has the number of the one before.
    const runs = pid !== process.pid && isRunning(pid);
    const gone = host === hostname() ? !runs : Date.now() - mtimeMs > SILENCE;
    return gone ? undefined : `process ${pid} on ${host}`;
  } catch {
    return undefined;
  }
}
