import type { ServerResponse } from "node:http";
import { encodeMessage, type Message } from "./messages.js";

/** Milliseconds for a client to close the stream after it was told that nothing more comes. */
const CLOSING_TIME = 500;
/** Bytes kept for a client that has not opened its stream yet, or does not read from it. */
const MAX_BACKLOG = 16 * 1024 * 1024;

export interface SessionStreamEvents {
  /** The client went away, or does not read, while calls of its go on. */
  abandoned(): void;
  /** Nothing is left to send. */
  idle(): void;
}

/**
 * All messages to one client: one stream for all of its calls. What comes before the client opens the stream is kept for it.
 *
 * The stream ends with `close_stream` when no call is left. A client that starts another call just then must not take the
 * closing stream for an open one: so the server leaves it to the client to hang up, which shows that it has read the
 * message, and answers no other call of that client before (`settled`).
 */
export class SessionStream {
  readonly #events: SessionStreamEvents;
  readonly #pending = new Set<string>();
  #backlog: string[] = [];
  #backlogSize = 0;
  #response: ServerResponse | undefined;
  #linger = 0;
  #lingering: NodeJS.Timeout | undefined;
  readonly #closing = new Map<ServerResponse, Promise<void>>();
  #touchedAt = performance.now();

  constructor(events: SessionStreamEvents) {
    this.#events = events;
  }

  /** When something last happened, as `performance.now()` counts. */
  get touchedAt(): number {
    return this.#touchedAt;
  }

  get isOpen(): boolean {
    return this.#response !== undefined;
  }

  /** How many calls go on. */
  get pending(): number {
    return this.#pending.size;
  }

  /** Resolves when no stream of this client is about to close, to whether one was. */
  async settled(): Promise<boolean> {
    const wasClosing = this.#closing.size > 0;
    // While one stream is closing the client may open another, which has nothing to tell and closes, too.
    while (this.#closing.size > 0) await Promise.all(this.#closing.values());
    return wasClosing;
  }

  /** From now on the stream stays open for some milliseconds after the last call, in case another one comes. */
  lingerFor(milliseconds: number): void {
    this.#linger = milliseconds;
  }

  /** A call of which messages will come. */
  expect(eventId: string): void {
    this.#pending.add(eventId);
    clearTimeout(this.#lingering);
    this.#touchedAt = performance.now();
  }

  send(message: Message): void {
    this.#write(encodeMessage(message));
  }

  /** Sends the last message of a call. After the last call the stream ends. */
  complete(eventId: string, message: Message): void {
    this.#pending.delete(eventId);
    this.#write(encodeMessage(message) + this.#goodbye());
    this.#closeIfDone();
  }

  /** Gives the client's stream its messages, those kept so far first. A former stream of the client is ended. */
  attach(response: ServerResponse): void {
    this.#response?.end(encodeMessage({ msg: "close_stream", event_id: null }));
    this.#response = response;
    this.#touchedAt = performance.now();
    response.on("close", () => this.#closed(response));
    const kept = this.#backlog.join("");
    this.#backlog = [];
    this.#backlogSize = 0;
    this.#write(kept + this.#goodbye());
    this.#closeIfDone();
  }

  /** Resolves when the client has read enough to take more. */
  async ready(): Promise<void> {
    const response = this.#response;
    if (!response?.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      response.once("drain", resolve);
      response.once("close", resolve);
    });
  }

  heartbeat(): void {
    this.#response?.write(encodeMessage({ msg: "heartbeat" }));
  }

  /** Ends the stream whatever is pending. */
  end(): void {
    clearTimeout(this.#lingering);
    this.#response?.end(encodeMessage({ msg: "close_stream", event_id: null }));
    for (const response of this.#closing.keys()) response.end();
  }

  #write(text: string): void {
    if (text === "") return;
    this.#touchedAt = performance.now();
    if (this.#response) {
      gather(this.#response);
      this.#response.write(text);
      if (this.#response.writableLength > MAX_BACKLOG) this.#response.destroy();
    } else {
      this.#backlog.push(text);
      this.#backlogSize += text.length;
      if (this.#backlogSize > MAX_BACKLOG && this.pending > 0) this.#events.abandoned();
    }
  }

  /** Goes out in one piece with the last message, so that the client knows both or neither. */
  #goodbye(): string {
    if (this.#pending.size > 0 || !this.#response || this.#linger > 0) return "";
    return encodeMessage({ msg: "close_stream", event_id: null });
  }

  #closeIfDone(): void {
    const response = this.#response;
    if (this.#pending.size > 0 || !response) return;
    clearTimeout(this.#lingering);
    if (this.#linger === 0) this.#close(response);
    else this.#lingering = setTimeout(() => this.#closeAfterAll(response), this.#linger);
  }

  #closeAfterAll(response: ServerResponse): void {
    if (this.#pending.size > 0 || this.#response !== response) return;
    response.write(encodeMessage({ msg: "close_stream", event_id: null }));
    this.#close(response);
  }

  /** Leaves it to the client to hang up after the goodbye. */
  #close(response: ServerResponse): void {
    this.#response = undefined;
    const done = new Promise<void>((resolve) => {
      const timer = setTimeout(() => response.end(), CLOSING_TIME);
      response.once("close", () => {
        clearTimeout(timer);
        this.#closing.delete(response);
        resolve();
        this.#tellIfIdle();
      });
    });
    this.#closing.set(response, done);
  }

  #closed(response: ServerResponse): void {
    if (this.#response !== response) return;
    this.#response = undefined;
    if (this.pending > 0) this.#events.abandoned();
    else this.#tellIfIdle();
  }

  #tellIfIdle(): void {
    const busy = this.#response || this.pending > 0 || this.#backlog.length > 0 || this.#closing.size > 0;
    if (!busy) this.#events.idle();
  }
}

/** Lets everything that is written until the event loop goes on travel in one piece: a short call is one packet. */
function gather(response: ServerResponse): void {
  if (response.writableCorked > 0) return;
  response.cork();
  setImmediate(() => response.uncork());
}
