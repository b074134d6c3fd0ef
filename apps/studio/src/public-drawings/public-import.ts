import type { PublicImportView } from "@vistazo/api";
import { type DatabaseStore, importFile } from "@vistazo/drawings";
import type { PublicFiles } from "./public-files.js";

/** That are told one by one. */
const MOST_PROBLEMS = 20;

type Progress = Omit<PublicImportView, "from">;

const NOTHING: Progress = { status: "idle", files: 0, done: 0, file: null, saved: 0, skipped: 0, problems: [] };

/** Imports the public data set's files one after the other, as `vistazo doodle import` does: what is stopped goes on from there. */
export class PublicImport {
  #progress: Progress = NOTHING;
  #stop = new AbortController();
  #running: Promise<void> | null = null;

  constructor(
    private readonly store: DatabaseStore,
    private readonly files: PublicFiles,
  ) {}

  get view(): PublicImportView {
    return { from: this.files.from, ...this.#progress };
  }

  /** Does nothing where it runs already. */
  begin(): void {
    if (this.#running) return;
    this.#stop = new AbortController();
    this.#progress = { ...NOTHING, status: "running" };
    this.#running = this.#run(this.#stop.signal)
      .catch((error: unknown) => {
        this.#note(this.files.from, error);
        this.#tell({ status: "stopped" });
      })
      .finally(() => {
        this.#running = null;
      });
  }

  /** After what is under way, which is kept. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  #tell(news: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...news };
  }

  #note(file: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#tell({ problems: [...this.#progress.problems, { file, message }].slice(0, MOST_PROBLEMS) });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const names = await this.files.list();
    this.#tell({ files: names.length });
    // Among all studios that share the database.
    const ran = await this.store.exclusively("public-drawings", async (lost) => {
      const either = AbortSignal.any([signal, lost]);
      for (const name of names) {
        if (either.aborted) break;
        await this.#import(name, either);
      }
      await this.store.settle();
      return true;
    });
    const ended = signal.aborted || this.#progress.done < names.length ? "stopped" : "finished";
    this.#tell({ file: null, status: ran ? ended : "elsewhere" });
  }

  async #import(name: string, signal: AbortSignal): Promise<void> {
    const before = { saved: this.#progress.saved, skipped: this.#progress.skipped };
    try {
      this.#tell({ file: { name, step: "download", read: 0, size: 0 } });
      const path = await this.files.fetch(name, signal, ({ read, size }) =>
        this.#tell({ file: { name, step: "download", read, size } }),
      );
      this.#tell({ file: { name, step: "import", read: 0, size: 0 } });
      const state = await importFile(this.store, path, {
        signal,
        onProgress: ({ bytesRead, size, saved, skipped }) => {
          this.#tell({
            file: { name, step: "import", read: bytesRead, size },
            saved: before.saved + saved,
            skipped: before.skipped + skipped,
          });
        },
      });
      if (!state.finished) return;
      await this.files.imported(name);
    } catch (error) {
      // What is stopped has no problem.
      if (signal.aborted) return;
      this.#note(name, error);
    }
    this.#tell({ done: this.#progress.done + 1 });
  }
}
