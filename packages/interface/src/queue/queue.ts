import { InterfaceError } from "../errors.js";
import { DurationAverage } from "./duration-average.js";

/** A kind of work that items wait for. */
export interface Work<Item> {
  /** Works with the same lane share its places. */
  readonly lane: string;
  /** How many runs of the lane at a time. */
  readonly concurrency: number;
  /** How many items one run takes at most; 1 for no batches. */
  readonly maxBatchSize: number;
  /** Runs a batch. The lane's place is free again when the promise settles; it never rejects. */
  run(batch: readonly Item[]): Promise<void>;
}

/** Where a waiting item stands. */
export interface Position {
  /** 0 for the next one. */
  readonly rank: number;
  /** How many wait in the lane. */
  readonly size: number;
  /** Seconds until its result, as far as former runs tell. */
  readonly eta: number | null;
}

export interface QueueOptions<Item> {
  /** How many items may wait, all lanes together. Default: no limit. */
  readonly maxSize?: number;
  /** How many of them may be one owner's. Default: a quarter of `maxSize`. */
  readonly maxPerOwner?: number;
  /** Told to items that wait when others ahead of them have gone, at most once in `moveInterval`. */
  readonly onMove?: (item: Item, position: Position) => void;
  /** Milliseconds. Default 250. */
  readonly moveInterval?: number;
  readonly now?: () => number;
  /** Calls back soon, but not at once, so that who joins is answered before its work begins. Default: setImmediate. */
  readonly defer?: (callback: () => void) => void;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly work: Work<Item>;
  readonly owner: string;
  /** Owners take turns: each has one item a round. */
  readonly round: number;
}

class Lane<Item> {
  waiting: Waiting<Item>[] = [];
  /** Of the item that started last. */
  round = 0;
  readonly startedAt = new Set<{ time: number }>();
  readonly average = new DurationAverage();
  concurrency = Number.POSITIVE_INFINITY;
  maxBatchSize = 1;
}

/**
 * First come, first served among owners, who take turns: whoever asks for a hundred waits behind his own ninety-nine. With a limit for each lane. Knows neither functions nor networks: it decides when the next
 * items run, and says where the others stand.
 */
export class Queue<Item> {
  readonly #options: QueueOptions<Item>;
  readonly #lanes = new Map<string, Lane<Item>>();
  readonly #now: () => number;
  readonly #defer: (callback: () => void) => void;
  #waiting = 0;
  #moveTimer: NodeJS.Timeout | undefined;
  #moved = new Set<Lane<Item>>();

  constructor(options: QueueOptions<Item> = {}) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#defer = options.defer ?? setImmediate;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** How many runs go on. */
  get running(): number {
    let count = 0;
    for (const lane of this.#lanes.values()) count += lane.startedAt.size;
    return count;
  }

  /**
   * Puts an item at the end of those whose turn comes before its owner's next one.
   * @param owner stands for whoever asks
   * @throws InterfaceError `queue-full`
   */
  join(item: Item, work: Work<Item>, owner = ""): Position {
    const { maxSize = Number.POSITIVE_INFINITY, maxPerOwner = Math.max(1, Math.ceil(maxSize / 4)) } = this.#options;
    if (this.#waiting >= maxSize) {
      throw new InterfaceError("queue-full", {
        en: `All ${maxSize} places of the queue are taken: try again in a moment.`,
        es: `Los ${maxSize} puestos de la cola están ocupados: vuelve a intentarlo en un momento.`,
      });
    }
    const waiting = [...this.#lanes.values()].flatMap((lane) => lane.waiting);
    if (waiting.filter((other) => other.owner === owner).length >= maxPerOwner) {
      throw new InterfaceError("queue-full", {
        en: `You have ${maxPerOwner} calls waiting already: try again in a moment.`,
        es: `Ya tienes ${maxPerOwner} llamadas en espera: vuelve a intentarlo en un momento.`,
      });
    }
    const lane = this.#lane(work);
    const last = lane.waiting.findLast((other) => other.owner === owner);
    const round = last ? last.round + 1 : lane.round;
    const place = lane.waiting.findLastIndex((other) => other.round <= round) + 1;
    lane.waiting.splice(place, 0, { item, work, owner, round });
    this.#waiting++;
    this.#defer(() => this.#pump(lane));
    if (place < lane.waiting.length - 1) this.#announce(lane);
    return this.#positionAt(lane, place);
  }

  /** Takes an item out that still waits; false if it does not wait (any more). */
  leave(item: Item): boolean {
    for (const lane of this.#lanes.values()) {
      const index = lane.waiting.findIndex((waiting) => waiting.item === item);
      if (index < 0) continue;
      lane.waiting.splice(index, 1);
      this.#waiting--;
      this.#announce(lane);
      return true;
    }
    return false;
  }

  /** Where an item stands that waits. */
  position(item: Item): Position | undefined {
    for (const lane of this.#lanes.values()) {
      const rank = lane.waiting.findIndex((waiting) => waiting.item === item);
      if (rank >= 0) return this.#positionAt(lane, rank);
    }
    return undefined;
  }

  /** Mean time of a run of this work's lane in seconds; null before the first. */
  averageSeconds(work: Work<Item>): number | null {
    const average = this.#lanes.get(work.lane)?.average.value ?? null;
    return average === null ? null : average / 1000;
  }

  /** Forgets all that wait, and tells nobody any more. */
  close(): void {
    clearTimeout(this.#moveTimer);
    for (const lane of this.#lanes.values()) lane.waiting = [];
    this.#waiting = 0;
  }

  #lane(work: Work<Item>): Lane<Item> {
    const known = this.#lanes.get(work.lane);
    const lane = known ?? new Lane<Item>();
    if (!known) this.#lanes.set(work.lane, lane);
    lane.concurrency = Math.min(lane.concurrency, work.concurrency);
    lane.maxBatchSize = Math.max(lane.maxBatchSize, work.maxBatchSize);
    return lane;
  }

  #pump(lane: Lane<Item>): void {
    let started = false;
    while (lane.waiting.length > 0 && lane.startedAt.size < lane.concurrency) {
      const first = lane.waiting.shift() as Waiting<Item>;
      // Whoever comes now and has nothing waiting is due with those that are next.
      lane.round = Math.max(lane.round, lane.waiting[0]?.round ?? first.round);
      const batch = [first.item, ...takeAlike(lane, first.work)];
      this.#waiting -= batch.length;
      started = true;
      void this.#run(lane, first.work, batch);
    }
    if (started) this.#announce(lane);
  }

  async #run(lane: Lane<Item>, work: Work<Item>, batch: readonly Item[]): Promise<void> {
    const run = { time: this.#now() };
    lane.startedAt.add(run);
    try {
      await work.run(batch);
    } finally {
      lane.startedAt.delete(run);
      lane.average.add(this.#now() - run.time);
      this.#pump(lane);
    }
  }

  #positionAt(lane: Lane<Item>, rank: number): Position {
    const average = lane.average.value;
    if (average === null) return { rank, size: lane.waiting.length, eta: null };
    const free = Math.max(0, lane.concurrency - lane.startedAt.size);
    const elapsed = Math.max(0, ...[...lane.startedAt].map((run) => this.#now() - run.time));
    const untilFree = rank < free ? 0 : Math.max(0, average - elapsed);
    const wavesAhead = Math.floor(rank / (lane.concurrency * lane.maxBatchSize));
    const wait = untilFree + (Number.isFinite(wavesAhead) ? wavesAhead : 0) * average;
    return { rank, size: lane.waiting.length, eta: (wait + average) / 1000 };
  }

  #announce(lane: Lane<Item>): void {
    const { onMove, moveInterval = 250 } = this.#options;
    if (!onMove || lane.waiting.length === 0) return;
    this.#moved.add(lane);
    this.#moveTimer ??= setTimeout(() => {
      this.#moveTimer = undefined;
      const lanes = this.#moved;
      this.#moved = new Set();
      for (const moved of lanes) {
        moved.waiting.forEach(({ item }, rank) => {
          onMove(item, this.#positionAt(moved, rank));
        });
      }
    }, moveInterval);
  }
}

/** Takes out what waits for the same work, as far as it fits in a batch with one that was taken already. */
function takeAlike<Item>(lane: Lane<Item>, work: Work<Item>): Item[] {
  if (work.maxBatchSize <= 1) return [];
  const taken: Item[] = [];
  lane.waiting = lane.waiting.filter((waiting) => {
    if (waiting.work !== work || taken.length >= work.maxBatchSize - 1) return true;
    taken.push(waiting.item);
    return false;
  });
  return taken;
}
