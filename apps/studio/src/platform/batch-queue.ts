import { type OpenSpan, openSpan, type Place, placeOf } from "@vistazo/tracing";

export interface BatchQueueOptions<Item, Answer> {
  /** How much is done together at most, of all items' sizes. One that is larger by itself is done alone. */
  readonly most: number;
  /** How long the first item waits for others while nothing else is done, in milliseconds. */
  readonly wait: number;
  /** Items of one name can be done together. */
  readonly kind: (item: Item) => string;
  /** Default 1. */
  readonly size?: (item: Item) => number;
  /** Does them: one answer each, in order. */
  readonly run: (items: readonly Item[], signal: AbortSignal) => Promise<readonly Answer[]>;
  /** Whether each may be done alone where together they failed, so that one bad item spoils no other. Default: always. */
  readonly divides?: (error: unknown) => boolean;
  /** Waits for a place where a batch may be done, does it there, and gives the place back. Default: at once. */
  readonly turn?: (first: Item, work: () => Promise<void>) => Promise<void>;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly kind: string;
  readonly signal: AbortSignal;
  /** When it came. */
  readonly since: number;
  /** The request that it is of, and the wait as a span of that. */
  readonly place: Place;
  readonly wait: OpenSpan | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * What is asked one by one and done together: one batch after the other, of what waits when its turn comes. While a batch is done the
 * next one fills; a wait for more than that pays only where doing many takes hardly longer than doing one.
 */
export class BatchQueue<Item, Answer> {
  readonly #waiting: Waiting<Item, Answer>[] = [];
  #running = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: BatchQueueOptions<Item, Answer>) {}

  /**
   * @param signal who leaves before the batch begins leaves the queue; who leaves later does not keep it from going on for the others.
   * @throws the signal's reason; what `run` throws
   */
  add(item: Item, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const wait = openSpan("queue");
      const leave = () => {
        const place = this.#waiting.indexOf(waiting);
        if (place >= 0) {
          this.#waiting.splice(place, 1);
          wait?.end(signal.reason);
        }
        reject(signal.reason);
      };
      const stay = () => signal.removeEventListener("abort", leave);
      const waiting: Waiting<Item, Answer> = {
        item,
        kind: this.options.kind(item),
        signal,
        since: performance.now(),
        place: placeOf(),
        wait,
        resolve: (answer) => {
          stay();
          resolve(answer);
        },
        reject: (reason) => {
          stay();
          reject(reason);
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  #next(): void {
    clearTimeout(this.#timer);
    const [first] = this.#waiting;
    if (this.#running || !first) return;
    const { most, wait, size = () => 1 } = this.options;
    const batch: Waiting<Item, Answer>[] = [];
    let total = 0;
    for (const waiting of this.#waiting) {
      if (waiting.kind !== first.kind) continue;
      total += size(waiting.item);
      if (total > most && batch.length > 0) break;
      batch.push(waiting);
    }
    const left = first.since + wait - performance.now();
    if (total < most && left > 0) {
      this.#timer = setTimeout(() => this.#next(), Math.ceil(left));
      return;
    }
    for (const waiting of batch) this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    this.#running = true;
    // Whoever came first is the one that a place is waited for, not whoever happens to be done.
    const [{ place, wait: waits }] = batch;
    const turn = () => this.#turn(batch);
    void place
      .run(() => (waits ? waits.within(turn) : turn()))
      .finally(() => {
        this.#running = false;
        this.#next();
      });
  }

  async #turn(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    const { turn = (_, work) => work() } = this.options;
    try {
      await turn(batch[0].item, () => {
        for (const { wait } of batch) wait?.end();
        return this.#do(batch.filter(({ signal }) => !signal.aborted));
      });
    } catch (error) {
      for (const { wait, reject } of batch) {
        wait?.end(error);
        reject(error);
      }
    }
  }

  async #do(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    if (batch.length === 0) return;
    const { run, divides = () => true } = this.options;
    const left = whenAllLeft(batch.map(({ signal }) => signal));
    const items = batch.map(({ item }) => item);
    // Each request has its span; what is within is told in one of them, to which the others lead.
    const spans = batch.map(({ place }) => place.run(() => openSpan("run", { "vistazo.batch.items": batch.length })));
    const told = spans.find((span) => span !== undefined);
    for (const span of spans) if (span !== told) span?.link(told);
    const work = () => run(items, left.signal);
    try {
      const answers = await (told ? told.within(work) : work());
      for (const span of spans) span?.end();
      for (const [i, { resolve }] of batch.entries()) resolve(answers[i]);
    } catch (error) {
      for (const span of spans) span?.end(error);
      if (batch.length === 1 || !divides(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.#do(one.signal.aborted ? [] : [one]);
    } finally {
      left.end();
    }
  }
}

/** A signal that is given when all of these are. */
function whenAllLeft(signals: readonly AbortSignal[]): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const look = () => {
    if (signals.every(({ aborted }) => aborted)) controller.abort(signals[0].reason);
  };
  for (const signal of signals) signal.addEventListener("abort", look);
  return {
    signal: controller.signal,
    end: () => {
      for (const signal of signals) signal.removeEventListener("abort", look);
    },
  };
}
