import type { DownloadProgress } from "@vistazo/checkpoint";
import { Presets, SingleBar } from "cli-progress";

/** Shows downloads on stderr: a bar on a terminal, else a line a file. */
export class DownloadBar {
  readonly #bar: SingleBar | undefined;
  #started = false;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    if (!stream.isTTY) return;
    const format = "{bar} {percentage}% · {value}/{total} MB · {eta_formatted} left · {file}";
    this.#bar = new SingleBar(
      { stream, format, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
      Presets.shades_classic,
    );
  }

  /** To be given as `progress`. */
  readonly report = ({ status, file, total, overall }: DownloadProgress): void => {
    const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
    if (!this.#bar) {
      if (status === "start") process.stderr.write(`Downloading ${file} (${megabytes(total)} MB)\n`);
      return;
    }
    if (!this.#started) this.#bar.start(megabytes(overall.total), 0, { file });
    this.#started = true;
    this.#bar.setTotal(megabytes(overall.total));
    this.#bar.update(megabytes(overall.loaded), { file });
  };

  stop(): void {
    this.#bar?.stop();
  }
}
