import type { Session } from "./context.js";

export interface SessionMemoryOptions {
  /** Sessions remembered; beyond it the ones unused for longest are forgotten. */
  readonly capacity: number;
  /** Milliseconds after which an unused session is forgotten. */
  readonly maxAge: number;
  readonly now?: () => number;
}

/** What functions remember of each session. */
export class SessionMemory {
  readonly #options: SessionMemoryOptions;
  readonly #now: () => number;
  /** In the order of last use. */
  readonly #sessions = new Map<string, { session: Session; usedAt: number }>();

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
    const key = `${user === null ? "" : encodeURIComponent(user)} ${id}`;
    const session = this.#sessions.get(key)?.session ?? { id, user, state: new Map<string, unknown>() };
    this.#sessions.delete(key);
    this.#sessions.set(key, { session, usedAt: this.#now() });
    if (this.#sessions.size > this.#options.capacity) this.#forgetOldest();
    return session;
  }

  /** Forgets what is too old. */
  sweep(): void {
    const before = this.#now() - this.#options.maxAge;
    for (const [key, { usedAt }] of this.#sessions) {
      if (usedAt >= before) return;
      this.#sessions.delete(key);
    }
  }

  #forgetOldest(): void {
    for (const key of this.#sessions.keys()) {
      this.#sessions.delete(key);
      return;
    }
  }
}
