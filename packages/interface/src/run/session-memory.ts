import type { Session } from "./context.js";

export interface SessionMemoryOptions {
  /** Sessions remembered; beyond it the ones unused for longest are forgotten. */
  readonly capacity: number;
  /** Milliseconds after which a session without calls and clients is forgotten. */
  readonly maxAge: number;
  readonly now?: () => number;
}

interface Remembered {
  readonly session: Session;
  readonly frees: (() => unknown)[];
  usedAt: number;
}

/** What functions remember of each session. */
export class SessionMemory {
  readonly #options: SessionMemoryOptions;
  readonly #now: () => number;
  /** In the order of last use. */
  readonly #sessions = new Map<string, Remembered>();
  /** How many clients of each session are there. */
  readonly #present = new Map<string, number>();

  constructor(options: SessionMemoryOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** The session of a client, new if it is not known. Another user's session of the same id is another one. */
  session(id: string, user: string | null): Session {
    this.sweep();
    const key = keyOf(id, user);
    const known = this.#sessions.get(key) ?? remembered(id, user);
    this.#touch(key, known);
    if (this.#sessions.size > this.#options.capacity) this.#forgetOldest();
    return known.session;
  }

  /** A client is there until the function that this returns is called; its session grows old from then on. */
  enter(id: string, user: string | null): () => void {
    const key = keyOf(id, user);
    this.#present.set(key, (this.#present.get(key) ?? 0) + 1);
    return () => {
      const others = (this.#present.get(key) ?? 1) - 1;
      if (others > 0) this.#present.set(key, others);
      else this.#present.delete(key);
      const known = this.#sessions.get(key);
      if (known) this.#touch(key, known);
    };
  }

  /** Forgets what is too old. */
  sweep(): void {
    const before = this.#now() - this.#options.maxAge;
    for (const [key, { usedAt }] of this.#sessions) {
      if (usedAt >= before) return;
      if (!this.#present.has(key)) this.#forget(key);
    }
  }

  /** Forgets everything. */
  close(): void {
    for (const key of this.#sessions.keys()) this.#forget(key);
  }

  #touch(key: string, known: Remembered): void {
    known.usedAt = this.#now();
    this.#sessions.delete(key);
    this.#sessions.set(key, known);
  }

  #forgetOldest(): void {
    for (const key of this.#sessions.keys()) {
      this.#forget(key);
      return;
    }
  }

  #forget(key: string): void {
    const known = this.#sessions.get(key);
    this.#sessions.delete(key);
    for (const free of known?.frees ?? []) void Promise.resolve().then(free).catch(report);
  }
}

function keyOf(id: string, user: string | null): string {
  return `${user === null ? "" : encodeURIComponent(user)} ${id}`;
}

function remembered(id: string, user: string | null): Remembered {
  const frees: (() => unknown)[] = [];
  const session: Session = { id, user, state: new Map(), onEnd: (free) => frees.push(free) };
  return { session, frees, usedAt: 0 };
}

/** Nobody waits for it: what fails in letting go is told as what nobody catches. */
function report(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
