import { Presets, SingleBar } from "cli-progress";

/** Without a terminal, how often a line says how far it is. */
const LINE_EVERY = 30_000;

/** Tells on stderr how many inputs are done and how fast: a bar on a terminal, else a line now and then. */
export class BatchProgress {
  answered = 0;
  rejected = 0;
  /** Of both, what earlier runs had done. */
  earlier = 0;
  readonly #start = performance.now();
  readonly #bar: SingleBar | undefined;
  #lastLine = performance.now();

  constructor(
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    if (!stream.isTTY) return;
    const format =
      "{bar} {percentage}% · {value}/{total} photos · {rate}/s · {rejected} set aside · {eta_formatted} left";
    this.#bar = new SingleBar({ stream, format, clearOnComplete: true, etaBuffer: 500 }, Presets.shades_classic);
    this.#bar.start(total, 0, { rate: 0, rejected: 0 });
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** Inputs a second of this run. */
  get rate(): number {
    return (this.answered + this.rejected - this.earlier) / this.seconds;
  }

  add({
    answered,
    rejected,
    earlier,
  }: {
    readonly answered: number;
    readonly rejected: number;
    readonly earlier: number;
  }): void {
    this.answered += answered;
    this.rejected += rejected;
    this.earlier += earlier;
    const done = this.answered + this.rejected;
    const rate = this.rate.toFixed(1);
    this.#bar?.update(done, { rate, rejected: this.rejected });
    if (this.#bar || performance.now() - this.#lastLine < LINE_EVERY) return;
    this.#lastLine = performance.now();
    this.stream.write(`${done} of ${this.total} photos, ${rate} a second, ${this.rejected} set aside.\n`);
  }

  /** A line above the bar. */
  say(line: string): void {
    if (!this.#bar) {
      this.stream.write(`${line}\n`);
      return;
    }
    this.stream.write(`\r\u001b[K${line}\n`);
    this.#bar.updateETA();
  }

  stop(): void {
    this.#bar?.stop();
  }
}
