import type { Position } from "../queue/queue.js";
import type { CallListener, Outcome } from "../run/call.js";
import type { LogLevel, LogOptions } from "../run/context.js";
import type { ProgressUnit } from "../run/progress.js";
import type { Reader } from "../run/reader.js";
import { diff } from "./diff.js";
import { errorOutput, type Message, type NoOutput, type Output } from "./messages.js";
import type { SessionStream } from "./session-stream.js";

export interface StreamListenerOptions {
  readonly eventId: string;
  readonly stream: SessionStream;
  readonly outputs: number;
  readonly reader: Reader;
  readonly timeLimit: number | null;
  /** Mean seconds of a run. */
  readonly average: () => number | null;
  /** A cancelled call has no result at all: for Python's client, of which `result()` then raises. */
  readonly emptyIfCancelled?: boolean;
  /** Messages are kept back until this resolves. */
  readonly hold?: Promise<void>;
}

/** Tells a call's way to the client as messages of its session's stream. */
export class StreamListener implements CallListener {
  readonly #options: StreamListenerOptions;
  #held: (() => void)[] | undefined;
  #startedAt = 0;
  #previous: unknown[] | undefined;

  constructor(options: StreamListenerOptions) {
    this.#options = options;
    if (options.hold) {
      this.#held = [];
      void options.hold.then(() => this.#release());
    }
  }

  waits({ rank, size, eta }: Position): void {
    this.#send({ msg: "estimation", event_id: this.#options.eventId, rank, queue_size: size, rank_eta: eta });
  }

  starts(): void {
    this.#startedAt = performance.now();
    this.#send({ msg: "process_starts", event_id: this.#options.eventId, eta: this.#options.average() });
  }

  progress(units: readonly ProgressUnit[]): void {
    const { eventId, reader } = this.#options;
    const told = units.map((unit) => (unit.desc === null ? unit : { ...unit, desc: reader.say(unit.desc) }));
    this.#send({ msg: "progress", event_id: eventId, progress_data: told });
  }

  log(level: LogLevel, message: string, { title, duration = 10 }: LogOptions): void {
    const { eventId: event_id, reader } = this.#options;
    const heading = reader.say(title ?? level[0].toUpperCase() + level.slice(1));
    this.#send({ msg: "log", event_id, log: reader.say(message), level, duration, visible: true, title: heading });
  }

  yields(values: readonly unknown[]): void {
    // A function may change and yield the same object again: only a copy shows what is new in it.
    const copy = JSON.parse(JSON.stringify(values.map((value) => value ?? null))) as unknown[];
    const data = this.#previous ? copy.map((value, index) => diff(this.#previous?.[index], value)) : copy;
    this.#previous = copy;
    const { eventId: event_id, timeLimit: time_limit } = this.#options;
    this.#send({ msg: "process_generating", event_id, output: this.#output(data, true), success: true, time_limit });
  }

  ends(outcome: Outcome): void {
    const { eventId: event_id, stream, reader } = this.#options;
    const failed = outcome.kind === "failed";
    const output = failed ? errorOutput(outcome.error, reader) : this.#lastOutput(outcome);
    const message: Message = { msg: "process_completed", event_id, output, success: !failed };
    this.#pass(() => stream.complete(event_id, message));
  }

  ready(): Promise<void> {
    return this.#options.stream.ready();
  }

  /** A cancelled call ends with what it had yielded: JavaScript's client takes a result without data for an error. */
  #lastOutput(outcome: Outcome): Output | NoOutput {
    if (outcome.kind === "completed")
      return this.#output(
        outcome.values.map((value) => value ?? null),
        false,
      );
    if (this.#options.emptyIfCancelled) return {};
    return this.#output(this.#previous ?? Array.from({ length: this.#options.outputs }, () => null), false);
  }

  #output(data: readonly unknown[], is_generating: boolean): Output {
    const duration = this.#startedAt === 0 ? null : (performance.now() - this.#startedAt) / 1000;
    const average_duration = this.#options.average();
    return { data, is_generating, duration, average_duration, render_config: null, changed_state_ids: [] };
  }

  #send(message: Message): void {
    this.#pass(() => this.#options.stream.send(message));
  }

  #pass(action: () => void): void {
    if (this.#held) this.#held.push(action);
    else action();
  }

  #release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const action of held) action();
  }
}
