import { currentLanguage, formatBytes } from "@vistazo/ui";
import { AskedWorker, webWorkerPort } from "@vistazo/worker";
import { type Dependency, type FileData, type Here, isFileData } from "../app-config.js";
import type { Bar, CallListener, Calls } from "../calls.js";
import { t } from "../preferences.svelte.js";
import { fileUrl } from "../root.js";
import type { HereQuestions } from "./questions.js";

/** Functions that the page runs itself, in a worker. */
export class CallsHere implements Calls {
  readonly #here: Here;
  #worker: AskedWorker<HereQuestions> | undefined;
  /** Addresses of what was shown last. */
  #shown: readonly string[] = [];

  constructor(here: Here) {
    this.#here = here;
  }

  async run(_: Dependency, given: readonly unknown[], { hears }: CallListener, signal: AbortSignal): Promise<void> {
    const tell = (bars: readonly Bar[]) => hears({ type: "status", stage: "pending", progress_data: bars });
    try {
      const values = await Promise.all(given.map((value) => (isFileData(value) ? photoOf(value, signal) : value)));
      const worker = this.#start();
      const load = { here: this.#here, base: new URL(".", location.href).href };
      await worker.ask("load", load, {
        signal,
        onProgress: ({ loaded, total }) => tell([loadingBar(loaded, total)]),
      });
      tell([]);
      const answer = await worker.ask("run", { values }, { signal });
      hears({ type: "data", data: [answer] });
      for (const address of this.#shown) URL.revokeObjectURL(address);
      this.#shown = addressesIn(answer);
      hears({ type: "status", stage: "complete" });
    } catch (error) {
      if (signal.aborted) return;
      hears({ type: "status", stage: "error", message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The page does not go away from itself. */
  back(): Promise<void> {
    return Promise.resolve();
  }

  #start(): AskedWorker<HereQuestions> {
    if (!this.#worker || this.#worker.ended) {
      const worker = new Worker(new URL("./here-worker.ts", import.meta.url), { type: "module" });
      this.#worker = new AskedWorker<HereQuestions>(webWorkerPort(worker));
    }
    return this.#worker;
  }
}

function loadingBar(loaded: number, total: number): Bar {
  const desc = t().loadingModel(formatBytes(total, currentLanguage()));
  return { index: null, length: null, unit: null, progress: total > 0 ? loaded / total : null, desc };
}

/** A photo to try that lies beside the page. */
async function photoOf(file: FileData, signal: AbortSignal): Promise<Blob> {
  return (await fetch(fileUrl(file), { signal })).blob();
}

function addressesIn(value: unknown): string[] {
  if (isFileData(value)) return [value.path];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}
