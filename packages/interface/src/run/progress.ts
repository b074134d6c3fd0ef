/** One bar, as the clients know it. */
export interface ProgressUnit {
  readonly index: number | null;
  readonly length: number | null;
  readonly unit: string | null;
  /** 0 to 1, where there is no length. */
  readonly progress: number | null;
  readonly desc: string | null;
}

/** How far something is: a part from 0 to 1, or so many of so many. */
export type ProgressValue = number | readonly [done: number, of: number] | null;

export interface ProgressOptions {
  /** What is being done. */
  readonly desc?: string;
  /** What is counted. Default "steps". */
  readonly unit?: string;
}

/** Tells the person how far a run is. */
export interface Progress {
  /** Shows a bar; null for work of unknown length. */
  (value: ProgressValue, desc?: string): void;
  /** Passes the items of a list or stream on, and shows how many are done. Bars inside of bars are nested. */
  each<T>(items: Iterable<T> | AsyncIterable<T>, options?: ProgressOptions & { length?: number }): AsyncGenerator<T>;
}

/** Milliseconds between two messages; what comes faster is left out, except the last. */
const INTERVAL = 30;

/** Makes a run's `progress`, which passes bars to `tell` at a bearable rate. `flush` tells what is still held back. */
export function trackProgress(tell: (units: readonly ProgressUnit[]) => void): { progress: Progress; flush(): void } {
  const outer: ProgressUnit[] = [];
  let latest: readonly ProgressUnit[] = [];
  let told = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  const tellNow = () => {
    clearTimeout(timer);
    timer = undefined;
    told = performance.now();
    tell(latest);
  };
  const show = (units: readonly ProgressUnit[]) => {
    latest = units;
    const wait = told + INTERVAL - performance.now();
    if (wait <= 0) tellNow();
    else timer ??= setTimeout(tellNow, wait);
  };

  const progress = (value: ProgressValue, desc?: string) => show([...outer, unitOf(value, { desc })]);

  async function* each<T>(
    items: Iterable<T> | AsyncIterable<T>,
    options: ProgressOptions & { length?: number } = {},
  ): AsyncGenerator<T> {
    const length = options.length ?? lengthOf(items);
    const depth = outer.length;
    const done = (index: number) => {
      outer.length = depth;
      outer.push({ ...unitOf(null, options), index, length });
      show([...outer]);
    };
    try {
      let count = 0;
      done(count);
      for await (const item of items) {
        yield item;
        done(++count);
      }
    } finally {
      outer.length = depth;
    }
  }

  return {
    progress: Object.assign(progress, { each }),
    flush: () => {
      if (timer) tellNow();
    },
  };
}

function unitOf(value: ProgressValue, { desc, unit = "steps" }: ProgressOptions): ProgressUnit {
  const base = { index: null, length: null, unit, progress: null, desc: desc ?? null };
  if (value === null) return base;
  if (typeof value === "number") return { ...base, progress: Math.min(Math.max(value, 0), 1) };
  return { ...base, index: value[0], length: value[1] };
}

function lengthOf(items: object): number | null {
  if (Array.isArray(items)) return items.length;
  return items instanceof Set || items instanceof Map ? items.size : null;
}
