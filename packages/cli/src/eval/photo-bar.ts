import { Presets, SingleBar } from "cli-progress";

/** Shows on stderr, on a terminal, how many photos are done. */
export class PhotoBar {
  readonly #bar: SingleBar | undefined;

  constructor(total: number, done: number, stream: NodeJS.WriteStream = process.stderr) {
    if (!stream.isTTY) return;
    const format = "{bar} {percentage}% · {value}/{total} photos · {eta_formatted} left";
    this.#bar = new SingleBar({ stream, format, clearOnComplete: true, etaBuffer: 50 }, Presets.shades_classic);
    this.#bar.start(total, done);
  }

  add(photos: number): void {
    this.#bar?.increment(photos);
  }

  stop(): void {
    this.#bar?.stop();
  }
}
