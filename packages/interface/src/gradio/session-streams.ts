import { SessionStream } from "./session-stream.js";

/** Milliseconds after which what nobody came to read is forgotten, and its calls are cancelled. */
const UNREAD_FOR = 60_000;
/** Sessions that nobody listens to; of more, the oldest are forgotten. */
const MAX_UNREAD = 2000;

interface Entry {
  readonly stream: SessionStream;
  readonly calls: Set<string>;
}

/** The streams of all clients, by session. */
export class SessionStreams {
  readonly #entries = new Map<string, Entry>();
  readonly #cancel: (eventId: string) => void;

  /** @param cancel ends a call, after which its last message is sent */
  constructor(cancel: (eventId: string) => void) {
    this.#cancel = cancel;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The stream of a session, or a new one. */
  stream(session: string): SessionStream {
    return this.#entry(session).stream;
  }

  /** Notes that a call belongs to a session: if the client goes away, it is cancelled. */
  own(session: string, eventId: string): void {
    this.#entry(session).calls.add(eventId);
  }

  disown(session: string, eventId: string): void {
    this.#entries.get(session)?.calls.delete(eventId);
  }

  /** A sign of life to all that listen, and an end for what nobody listens to. */
  heartbeat(): void {
    const before = performance.now() - UNREAD_FOR;
    for (const [session, entry] of [...this.#entries]) {
      entry.stream.heartbeat();
      if (!entry.stream.isOpen && entry.stream.touchedAt < before) this.#abandon(session, entry);
    }
  }

  /** Ends all streams. */
  close(): void {
    for (const { stream } of this.#entries.values()) stream.end();
    this.#entries.clear();
  }

  #entry(session: string): Entry {
    const known = this.#entries.get(session);
    if (known) return known;
    const entry: Entry = {
      stream: new SessionStream({
        abandoned: () => this.#abandon(session, entry),
        idle: () => this.#forget(session, entry),
      }),
      calls: new Set(),
    };
    this.#entries.set(session, entry);
    if (this.#entries.size > MAX_UNREAD) this.#forgetOldestUnread();
    return entry;
  }

  #forgetOldestUnread(): void {
    let unread = 0;
    let oldest: readonly [string, Entry] | undefined;
    for (const unlistened of this.#entries) {
      if (unlistened[1].stream.isOpen) continue;
      oldest ??= unlistened;
      unread++;
    }
    if (unread > MAX_UNREAD && oldest) this.#abandon(...oldest);
  }

  #abandon(session: string, entry: Entry): void {
    this.#forget(session, entry);
    for (const eventId of [...entry.calls]) this.#cancel(eventId);
  }

  /** The session may have another entry by now, which stays. */
  #forget(session: string, entry: Entry): void {
    if (this.#entries.get(session) === entry) this.#entries.delete(session);
  }
}
