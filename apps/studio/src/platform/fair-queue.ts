import { traced } from "@vistazo/tracing";
import { StudioError } from "./error.js";

export interface FairQueueOptions {
  /** Works that go on at once. */
  readonly concurrency: number;
  /** Of these from one address. Default: as many. */
  readonly perAddress?: number;
  /** Works that wait, in all and from one address: further ones are refused. Default: any number. */
  readonly most?: number;
  readonly mostPerAddress?: number;
  /** What waits, for the sentence of a refusal. */
  readonly what?: string;
}

interface Waiting {
  readonly begin: () => void;
}

/**
 * Works wait for their turn by the address that asks, and the addresses take turns: who asks for a hundred waits behind his own
 * ninety-nine, not others behind his hundred.
 */
export class FairQueue {
  /** In the order of their turns. */
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #running = new Map<string, number>();
  #size = 0;
  #busy = 0;

  constructor(private readonly options: FairQueueOptions) {}

  /** Works that wait. */
  get size(): number {
    return this.#size;
  }

  /** Works that go on. */
  get running(): number {
    return this.#busy;
  }

  /**
   * Does a work when its turn comes; the place is free again when it settles.
   * @param signal who leaves while waiting leaves the queue
   * @throws StudioError BUSY; the signal's reason; what the work throws
   */
  async run<T>(address: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    await this.#turn(address, signal);
    try {
      return await work();
    } finally {
      this.#leave(address);
    }
  }

  #turn(address: string, signal: AbortSignal | undefined): Promise<void> {
    if (this.#mayBegin(address) && !this.#waiting.has(address)) {
      this.#enter(address);
      return Promise.resolve();
    }
    const own = this.#waiting.get(address) ?? [];
    const {
      most = Number.POSITIVE_INFINITY,
      mostPerAddress = Number.POSITIVE_INFINITY,
      what = "requests",
    } = this.options;
    if (own.length >= mostPerAddress)
      throw new StudioError(
        "BUSY",
        `${own.length} ${what} from your address are waiting already; try again in a moment.`,
      );
    if (this.#size >= most)
      throw new StudioError("BUSY", `${this.#size} ${what} are waiting already; try again in a moment.`);
    this.#waiting.set(address, own);
    this.#size += 1;
    return traced("queue", () => this.#wait(own, address, signal));
  }

  #wait(own: Waiting[], address: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        own.splice(own.indexOf(waiting), 1);
        this.#size -= 1;
        if (own.length === 0 && this.#waiting.get(address) === own) this.#waiting.delete(address);
        reject(signal?.reason);
      };
      const waiting: Waiting = {
        begin: () => {
          signal?.removeEventListener("abort", leave);
          resolve();
        },
      };
      own.push(waiting);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  #mayBegin(address: string): boolean {
    const { concurrency, perAddress = concurrency } = this.options;
    return this.#busy < concurrency && (this.#running.get(address) ?? 0) < perAddress;
  }

  #enter(address: string): void {
    this.#busy += 1;
    this.#running.set(address, (this.#running.get(address) ?? 0) + 1);
  }

  #leave(address: string): void {
    this.#busy -= 1;
    const running = (this.#running.get(address) as number) - 1;
    if (running === 0) this.#running.delete(address);
    else this.#running.set(address, running);
    this.#next();
  }

  #next(): void {
    for (const [address, own] of this.#waiting) {
      if (!this.#mayBegin(address)) continue;
      const first = own.shift() as Waiting;
      this.#size -= 1;
      // The address goes behind the others.
      this.#waiting.delete(address);
      if (own.length > 0) this.#waiting.set(address, own);
      this.#enter(address);
      first.begin();
      return;
    }
  }
}
