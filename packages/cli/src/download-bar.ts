import type { DownloadProgress } from "@vistazo/checkpoint";
import { Presets, SingleBar } from "cli-progress";
import { sizeText } from "./size-text.js";

/** A bar for less would only flash. */
const leastBytes = 1e6;

/** Shows downloads on stderr: a bar on a terminal, else a line a file. */
export class DownloadBar {
  readonly #bar: SingleBar | undefined;
  #started = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {
    if (!stream.isTTY) return;
    const format = "{bar} {percentage}% · {value}/{total} MB · {eta_formatted} left · {file}";
    this.#bar = new SingleBar(
      { stream, format, formatTime: remaining, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
      Presets.shades_classic,
    );
  }

  /** To be given as `progress`. */
  readonly report = ({ status, file, total, overall }: DownloadProgress): void => {
    if (!this.#bar) {
      if (status === "start") this.stream.write(`Downloading ${file} (${sizeText(total)})\n`);
      return;
    }
    // The configs, which come first, are there at once.
    if (overall.total < leastBytes) return;
    const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
    if (!this.#started) this.#bar.start(megabytes(overall.total), 0, { file });
    this.#started = true;
    this.#bar.setTotal(megabytes(overall.total));
    this.#bar.update(megabytes(overall.loaded), { file });
  };

  stop(): void {
    if (this.#started) this.#bar?.stop();
  }
}

function remaining(seconds: number): string {
  if (!Number.isFinite(seconds)) return "…";
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}
