import { Presets, SingleBar } from "cli-progress";
import { DownloadBar } from "../download-bar.js";

/** Shows on stderr how far training is: bars on a terminal, else a line a stage. */
export class TrainingProgress<Stage extends string> {
  readonly #downloads = new DownloadBar();
  readonly #bar = process.stderr.isTTY
    ? new SingleBar({ format: "{bar} {value}/{total} {stage}", clearOnComplete: true }, Presets.shades_classic)
    : undefined;
  #shown: Stage | undefined;

  /** @param started what is said at the start of each stage. */
  constructor(private readonly started: Readonly<Record<Stage, (total: number) => string>>) {}

  /** To be given as `progress`. */
  readonly downloaded = this.#downloads.report;

  /** To be given as `onProgress`. */
  readonly report = (stage: Stage, done: number, total: number): void => {
    if (stage !== this.#shown) {
      if (this.#shown === undefined) this.#downloads.stop();
      this.#shown = stage;
      this.#bar?.start(total, done, { stage });
      if (!this.#bar) process.stderr.write(this.started[stage](total));
    }
    this.#bar?.update(done, { stage });
  };

  stop(): void {
    this.#bar?.stop();
    this.#downloads.stop();
  }
}
