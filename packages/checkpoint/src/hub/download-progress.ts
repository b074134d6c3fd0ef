import type { DownloadProgress } from "../options.js";
import type { RemoteFile } from "./tree.js";

/** Milliseconds between two reports on one file: a person sees no more, and a page has to send them. */
const INTERVAL = 100;

/** Adds up the downloads of a model's files and reports them. */
export class ProgressReport {
  readonly #report: ((event: DownloadProgress) => void) | undefined;
  readonly #loaded = new Map<string, number>();
  readonly #lastReport = new Map<string, number>();
  #overallLoaded = 0;
  #overallTotal = 0;
  #filesDone = 0;

  constructor(report: ((event: DownloadProgress) => void) | undefined) {
    this.#report = report;
  }

  /** Announces files before their downloads begin, so that the totals are right from the first report on. */
  expect(files: readonly RemoteFile[]): void {
    for (const file of files) {
      this.#loaded.set(file.name, 0);
      this.#overallTotal += file.bytes;
    }
  }

  start(file: RemoteFile): void {
    this.#emit("start", file);
  }

  waiting(file: RemoteFile): void {
    this.#emit("waiting", file);
  }

  advance(file: RemoteFile, loaded: number): void {
    this.#set(file, loaded);
    const now = performance.now();
    if (now - (this.#lastReport.get(file.name) ?? Number.NEGATIVE_INFINITY) < INTERVAL) return;
    this.#lastReport.set(file.name, now);
    this.#emit("progress", file);
  }

  done(file: RemoteFile): void {
    this.#set(file, file.bytes);
    this.#filesDone++;
    this.#emit("done", file);
  }

  #set(file: RemoteFile, loaded: number): void {
    this.#overallLoaded += loaded - (this.#loaded.get(file.name) ?? 0);
    this.#loaded.set(file.name, loaded);
  }

  #emit(status: DownloadProgress["status"], file: RemoteFile): void {
    this.#report?.({
      status,
      file: file.name,
      loaded: this.#loaded.get(file.name) ?? 0,
      total: file.bytes,
      overall: {
        loaded: this.#overallLoaded,
        total: this.#overallTotal,
        files: this.#loaded.size,
        filesDone: this.#filesDone,
      },
    });
  }
}
