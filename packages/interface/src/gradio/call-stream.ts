import type { ServerResponse } from "node:http";
import type { CallListener, Outcome } from "../run/call.js";
import type { Reader } from "../run/reader.js";
import { errorOutput } from "./messages.js";

/** What the two-step REST call tells of a call: its results and its end, as named events with whole values. */
export class CallStream implements CallListener {
  readonly #reader: Reader;
  readonly #onGone: () => void;
  #kept: string[] = [];
  #response: ServerResponse | undefined;
  #ended = false;
  #touchedAt = performance.now();

  /** @param onGone told when the reader hangs up before the end */
  constructor(reader: Reader, onGone: () => void) {
    this.#reader = reader;
    this.#onGone = onGone;
  }

  get touchedAt(): number {
    return this.#touchedAt;
  }

  get isRead(): boolean {
    return this.#response !== undefined;
  }

  waits(): void {}
  starts(): void {}
  progress(): void {}
  log(): void {}

  yields(values: readonly unknown[]): void {
    const text = encode("generating", values);
    // Who has not come to read yet needs the newest values only: each event has all of them.
    if (this.#response) this.#response.write(text);
    else this.#kept = [text];
    this.#touchedAt = performance.now();
  }

  ends(outcome: Outcome): void {
    this.#ended = true;
    this.#touchedAt = performance.now();
    const text = this.#last(outcome);
    if (this.#response) this.#response.end(text);
    else this.#kept.push(text);
  }

  async ready(): Promise<void> {
    const response = this.#response;
    if (!response?.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      response.once("drain", resolve);
      response.once("close", resolve);
    });
  }

  heartbeat(): void {
    this.#response?.write(encode("heartbeat", null));
  }

  attach(response: ServerResponse): void {
    this.#response = response;
    response.on("close", () => {
      if (!this.#ended) this.#onGone();
    });
    for (const text of this.#kept) response.write(text);
    this.#kept = [];
    if (this.#ended) response.end();
  }

  #last(outcome: Outcome): string {
    if (outcome.kind === "completed") return encode("complete", outcome.values);
    if (outcome.kind === "failed") return encode("error", errorOutput(outcome.error, this.#reader));
    return encode("error", null);
  }
}

function encode(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
