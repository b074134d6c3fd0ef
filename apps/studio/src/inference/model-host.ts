import type { Size } from "@vistazo/image";
import { traced } from "@vistazo/tracing";
import { WorkerError } from "@vistazo/worker";
import { FetchedPhoto } from "../photos/photo-pool.js";
import { BatchQueue } from "../platform/batch-queue.js";
import { StudioError } from "../platform/error.js";
import { FairQueue } from "../platform/fair-queue.js";
import type { AnswerFormat, Engine, NetworkFacts, PhotoSource, RunningModel } from "./engine.js";
import { Load, type ModelKey } from "./load.js";
import type { Parameters } from "./parameters.js";
import { batchKind, batchSize, joinBatches, splitBatches, type Tensors } from "./tensor-batch.js";

export interface ModelHostOptions {
  /** Models that are not in use are disposed of, the longest unused first, above this much memory. */
  memoryBytes: number;
  /** The same above so many. Default: any number. */
  models?: number;
  /** Models that look at photos at the same time. */
  concurrency?: number;
  /** The same of models that only visitors asked for; an address has one of these places at most. */
  guestConcurrency?: number;
  /** Photos that wait, for a model or for their turn, in all and from one address. Above it a request is refused. */
  maxWaiting?: number;
  maxWaitingPerAddress?: number;
  /** Models that are loaded at the same time, in all and for one address. */
  maxLoads?: number;
  maxLoadsPerAddress?: number;
  /** Photos and tensors for one model that run together, and how long the first waits for others, in milliseconds. Default: one, at once. */
  batch?: { readonly size: number; readonly wait: number };
  /** Told of how many ran together. */
  onbatch?: (items: number) => void;
  /** Models that are never disposed of. Default: none. */
  isPinned?: (source: string) => boolean;
  /** Whether a model is none of the operator's: those have places and limits of their own. Default: all are the operator's. */
  isGuest?: (source: string) => boolean;
}

export interface HostRunOptions {
  format?: AnswerFormat;
  signal: AbortSignal;
  /** How long the run may wait for its model to load, in milliseconds. */
  patience: number;
  /** Told of the photo's size once it is known. */
  onphoto?: (size: Size) => void;
  /** Of whoever asks, as a group: addresses take turns. Default: all who name none are one. */
  address?: string;
}

/** What a model is asked, once its turn comes. */
type Work = { readonly kind: string; readonly address: string } & (
  | { readonly photo: unknown; readonly parameters: Parameters; readonly format: AnswerFormat }
  | { readonly inputs: Tensors }
);

/** Makes a work ready: what takes memory in its turn, `ahead` of the model's, and at last has it done. */
type Prepare = (
  ahead: (run: () => Promise<void>) => Promise<void>,
  add: (work: Work) => Promise<void>,
) => Promise<void>;

interface Entry {
  load: Load;
  model: RunningModel | null;
  /** It has answered at least once since it was first loaded: then it is started anew where it comes to an end. */
  answered: boolean;
  users: number;
  usedAt: number;
  /** Photos of it that are prepared: the next one is, while it looks at one. */
  readonly ahead: FairQueue;
  readonly works: BatchQueue<Work, unknown>;
  address: string;
}

/** Loads kept after their end, so that a page that comes back can read how they ended. */
const REMEMBERED_LOADS = 50;
/** Who names no address. */
const NOBODY = "";
/** Milliseconds until a model that came to an end is started anew; each further time twice as long, until it answers again. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 30_000;
/** After so many times it is not started by itself. */
const MOST_RESTARTS = 5;

function nameOf({ task, source, dtype }: ModelKey): string {
  return JSON.stringify([task, source, dtype ?? null]);
}

/**
 * Keeps models ready to run: loads each once, lets runs wait in line, starts anew what came to an end, and disposes of those unused when
 * memory is short. Photos are prepared outside their model's turn.
 */
export class ModelHost {
  readonly #engine: Engine;
  readonly #options: ModelHostOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #loads = new Map<string, Load>();
  /** How often models came to an end in a row. */
  readonly #ends = new Map<string, number>();
  readonly #waitingOf = new Map<string, number>();
  readonly #places: FairQueue;
  readonly #guestPlaces: FairQueue;
  #waiting = 0;
  #clock = 0;
  #closed = false;

  constructor(engine: Engine, options: ModelHostOptions) {
    const { concurrency = 2, guestConcurrency = 1 } = options;
    this.#engine = engine;
    this.#options = options;
    this.#places = new FairQueue({ concurrency });
    this.#guestPlaces = new FairQueue({ concurrency: guestConcurrency, perAddress: 1 });
  }

  /** Runs under way and waiting. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Models in memory, and roughly how much they take. */
  get loaded(): { models: number; bytes: number } {
    const models = [...this.#entries.values()].flatMap(({ model }) => model ?? []);
    return { models: models.length, bytes: models.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Models on their way into memory. */
  get loading(): number {
    return [...this.#entries.values()].filter(({ load }) => load.status === "loading").length;
  }

  /** Whether a model is in memory or on its way there, for any task. */
  state(source: string): "idle" | "loading" | "ready" {
    let state: "idle" | "loading" = "idle";
    for (const { load, model } of this.#entries.values()) {
      if (load.key.source !== source) continue;
      if (model) return "ready";
      state = "loading";
    }
    return state;
  }

  /** Whether a model is none of the operator's. */
  isGuest(source: string): boolean {
    return this.#options.isGuest?.(source) ?? false;
  }

  findLoad(id: string): Load | undefined {
    return this.#loads.get(id);
  }

  /**
   * Starts to load a model, or joins the load that is under way or done.
   * @param address of whoever asks
   * @throws StudioError BUSY
   */
  load(key: ModelKey, address = NOBODY): Load {
    return this.#entry(key, address).load;
  }

  /**
   * Runs a model on a photo, loading it first if need be.
   * @throws StudioError BUSY, LOADING; MODEL_STOPPED where it took too much; UNAVAILABLE where it came to an end, twice; what load and
   *   preparation throw
   */
  run(key: ModelKey, photo: PhotoSource, parameters: Parameters, options: HostRunOptions): Promise<unknown> {
    const { signal, address = NOBODY, format = "standard" } = options;
    const kind = JSON.stringify([format, parameters]);
    return this.#twice(key, { ...options, address }, async (ahead, add) => {
      const asker = { signal, address };
      // A server that drips takes none of the model's places.
      const file = photo instanceof URL ? await this.#engine.fetch(photo, asker) : photo;
      try {
        await ahead(async () => {
          const prepared = await this.#engine.prepare(file, asker);
          options.onphoto?.(prepared.size);
          try {
            await add({ kind, address, photo: prepared.photo, parameters, format });
          } finally {
            await prepared.release();
          }
        });
      } finally {
        if (file instanceof FetchedPhoto) file.release();
      }
    });
  }

  /**
   * Runs a model's network on tensors that fit it.
   * @param together whether it takes several at once
   * @throws StudioError as `run`
   */
  infer(key: ModelKey, inputs: Tensors, together: boolean, options: HostRunOptions): Promise<Tensors> {
    const { address = NOBODY } = options;
    const kind = together ? batchKind(inputs) : this.#alone();
    const answer = this.#twice(key, { ...options, address }, (ahead, add) =>
      ahead(() => add({ kind, address, inputs })),
    );
    return answer as Promise<Tensors>;
  }

  /** @throws StudioError LOADING; MODEL_UNSUPPORTED where its tensors say nothing by themselves; what loading throws */
  async describe(key: ModelKey, { address = NOBODY, ...options }: HostRunOptions): Promise<NetworkFacts> {
    const { network } = await this.#ready(this.#entry(key, address).load, options);
    if (!network) throw new StudioError("MODEL_UNSUPPORTED", `${key.source} cannot be asked for tensors.`);
    return network.describe();
  }

  /** Whether a model is in memory for what it is asked. */
  isReady(key: ModelKey): boolean {
    return Boolean(this.#entries.get(nameOf(key))?.model);
  }

  /** Stops everything and frees all models. What goes on is not waited for. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { load } of this.#entries.values()) load.cancel();
    const models = [...this.#entries.values()].flatMap(({ model }) => model ?? []);
    this.#entries.clear();
    await Promise.all(models.map((model) => model.dispose()));
    await this.#engine.close?.();
  }

  #enter(address: string): void {
    const { maxWaiting = 64, maxWaitingPerAddress = maxWaiting } = this.#options;
    const own = this.#waitingOf.get(address) ?? 0;
    if (this.#waiting >= maxWaiting)
      throw new StudioError("BUSY", `${this.#waiting} photos are waiting already; try again in a moment.`);
    if (own >= maxWaitingPerAddress)
      throw new StudioError("BUSY", `${own} photos from your address are waiting already; try again in a moment.`);
    this.#waiting += 1;
    this.#waitingOf.set(address, own + 1);
  }

  #leave(address: string): void {
    this.#waiting -= 1;
    const own = (this.#waitingOf.get(address) as number) - 1;
    if (own === 0) this.#waitingOf.delete(address);
    else this.#waitingOf.set(address, own);
  }

  /** Has a work done, anew where its model came to an end on the way. */
  async #twice(
    key: ModelKey,
    options: HostRunOptions & { readonly address: string },
    prepare: Prepare,
  ): Promise<unknown> {
    const { address } = options;
    this.#enter(address);
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#once(key, options, prepare, attempt);
        } catch (error) {
          // It was no fault of this photo's; the second time it may well be.
          if (!cameToAnEnd(error) || attempt === 2 || this.#closed) throw error;
        }
      }
    } finally {
      this.#leave(address);
      this.#makeRoom();
    }
  }

  async #once(
    key: ModelKey,
    options: HostRunOptions & { readonly address: string },
    prepare: Prepare,
    attempt: number,
  ): Promise<unknown> {
    const { signal, address } = options;
    const entry = this.#entry(key, address);
    entry.users += 1;
    try {
      if (!entry.model) await traced("load", () => this.#ready(entry.load, options));
      return await new Promise((resolve, reject) => {
        const ahead = (run: () => Promise<void>) => entry.ahead.run(address, run, signal);
        const add = async (work: Work) => {
          // The next time nobody else is with it, whom it might take along again.
          const done = entry.works.add(attempt === 1 ? work : { ...work, kind: this.#alone() }, signal);
          done.then(resolve, reject);
          await done.catch(() => undefined);
        };
        prepare(ahead, add).catch(reject);
      });
    } finally {
      entry.users -= 1;
      entry.usedAt = ++this.#clock;
    }
  }

  /** A kind that no other work is of. */
  #alone(): string {
    return `alone ${++this.#clock}`;
  }

  #works(key: ModelKey, load: Load, onanswer: () => void): BatchQueue<Work, unknown> {
    const { size = 1, wait = 0 } = this.#options.batch ?? {};
    return new BatchQueue<Work, unknown>({
      most: size,
      wait,
      kind: ({ kind }) => kind,
      size: (work) => ("inputs" in work ? (batchSize(work.inputs) ?? 1) : 1),
      run: async (works, signal) => {
        const answers = await look(await load.done, works, signal);
        this.#options.onbatch?.(works.length);
        onanswer();
        this.#ends.delete(nameOf(key));
        return answers;
      },
      divides: (error) => !cameToAnEnd(error),
      turn: ({ address }, work) =>
        this.#place(key, address, async () => {
          await work();
          // Who leaves does not free the model of his photo: its place is taken until it has looked.
          await (await load.done).idle?.();
        }),
    });
  }

  #place(key: ModelKey, address: string, work: () => Promise<void>): Promise<void> {
    return (this.isGuest(key.source) ? this.#guestPlaces : this.#places).run(address, work);
  }

  #entry(key: ModelKey, address: string): Entry {
    const name = nameOf(key);
    const present = this.#entries.get(name);
    // Whoever asks for a model whose load is being stopped wants a new one.
    if (present && !(present.load.cancelled && !present.model)) return present;
    if (this.#closed) throw new StudioError("UNAVAILABLE", "The server is being stopped; try again in a moment.");
    this.#checkLoads(address);
    return this.#begin(key, address, 0);
  }

  #checkLoads(address: string): void {
    const { maxLoads = 8, maxLoadsPerAddress = maxLoads } = this.#options;
    const loading = [...this.#entries.values()].filter(({ load }) => load.status === "loading");
    const own = loading.filter((entry) => entry.address === address);
    if (loading.length >= maxLoads || own.length >= maxLoadsPerAddress)
      throw new StudioError("BUSY", `${loading.length} models are being loaded already; try again in a moment.`);
  }

  #begin(key: ModelKey, address: string, pause: number, answered = false): Entry {
    const name = nameOf(key);
    const load = new Load(this.#engine, key, { guest: this.isGuest(key.source), pause });
    const entry: Entry = {
      load,
      model: null,
      answered,
      users: 0,
      usedAt: ++this.#clock,
      ahead: new FairQueue({ concurrency: 2 * (this.#options.batch?.size ?? 1) }),
      works: this.#works(key, load, () => {
        entry.answered = true;
      }),
      address,
    };
    this.#entries.set(name, entry);
    this.#remember(load);
    load.done.then(
      (model) => {
        entry.model = model;
        entry.usedAt = ++this.#clock;
        void model.ended?.then(() => this.#startAnew(name, entry));
        this.#makeRoom(entry);
      },
      // A failed load is forgotten, so that the next attempt starts anew.
      () => {
        if (this.#entries.get(name) === entry) this.#entries.delete(name);
      },
    );
    return entry;
  }

  /** A model that came to an end is not ready, and is loaded again if it has been of use. */
  #startAnew(name: string, entry: Entry): void {
    if (this.#closed || this.#entries.get(name) !== entry) return;
    this.#entries.delete(name);
    const ends = (this.#ends.get(name) ?? 0) + 1;
    this.#ends.set(name, ends);
    if (!entry.answered || ends > MOST_RESTARTS) return;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (ends - 1));
    this.#begin(entry.load.key, entry.address, pause, true);
  }

  #remember(load: Load): void {
    this.#loads.set(load.id, load);
    for (const [id, old] of this.#loads) {
      if (this.#loads.size <= REMEMBERED_LOADS) break;
      if (old.status !== "loading") this.#loads.delete(id);
    }
  }

  async #ready(load: Load, { signal, patience }: HostRunOptions): Promise<RunningModel> {
    let timer: NodeJS.Timeout | undefined;
    let leave: (() => void) | undefined;
    try {
      return await Promise.race([
        load.done,
        new Promise<never>((_, reject) => {
          timer = setTimeout(
            () => reject(new StudioError("LOADING", `Model ${load.key.source} is currently loading`)),
            patience,
          );
          leave = () => reject(signal.reason);
          if (signal.aborted) leave();
          else signal.addEventListener("abort", leave, { once: true });
        }),
      ]);
    } finally {
      clearTimeout(timer);
      if (leave) signal.removeEventListener("abort", leave);
    }
  }

  #makeRoom(keep?: Entry): void {
    const { memoryBytes, models: most = Number.POSITIVE_INFINITY, isPinned = () => false } = this.#options;
    let { models, bytes } = this.loaded;
    const idle = [...this.#entries].filter(
      ([, entry]) => entry !== keep && entry.model && entry.users === 0 && !isPinned(entry.load.key.source),
    );
    idle.sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [name, { model }] of idle) {
      if (bytes <= memoryBytes && models <= most) return;
      this.#entries.delete(name);
      bytes -= model?.bytes ?? 0;
      models -= 1;
      // The memory is given back in the background; a failure to do so is no reason to fail the run that made room.
      model?.dispose().catch(() => undefined);
    }
  }
}

/** One answer a work, of works of one kind. */
async function look(model: RunningModel, works: readonly Work[], signal: AbortSignal): Promise<readonly unknown[]> {
  const tensors = works.flatMap((work) => ("inputs" in work ? [work.inputs] : []));
  if (tensors.length > 0) {
    const outputs = await model.network?.infer(joinBatches(tensors), { signal });
    if (!outputs || tensors.length === 1) return [outputs];
    return splitBatches(
      outputs,
      tensors.map((inputs) => batchSize(inputs) ?? 1),
    );
  }
  const photos = works.flatMap((work) => ("photo" in work ? [work] : []));
  const [{ parameters, format }] = photos;
  return model.run(
    photos.map(({ photo }) => photo),
    parameters,
    { format, signal },
  );
}

function cameToAnEnd(error: unknown): boolean {
  return error instanceof StudioError && error.code === "UNAVAILABLE" && error.cause instanceof WorkerError;
}
