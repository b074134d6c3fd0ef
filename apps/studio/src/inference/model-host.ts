import PQueue from "p-queue";
import { StudioError } from "../platform/error.js";
import type { AnswerFormat, Engine, PhotoSource, RunningModel } from "./engine.js";
import { Load, type ModelKey } from "./load.js";
import type { Parameters } from "./parameters.js";

export interface ModelHostOptions {
  /** Models that are not in use are disposed of, the longest unused first, above this much memory. */
  memoryBytes: number;
  /** Photos that are looked at at the same time. */
  concurrency?: number;
  /** Photos that wait, for a model or for their turn. Above it a request is refused. */
  maxWaiting?: number;
}

export interface HostRunOptions {
  format?: AnswerFormat;
  signal: AbortSignal;
  /** How long the run may wait for its model to load, in milliseconds. */
  patience: number;
}

interface Entry {
  load: Load;
  model: RunningModel | null;
  users: number;
  usedAt: number;
}

/** Loads kept after their end, so that a page that comes back can read how they ended. */
const REMEMBERED_LOADS = 50;

function nameOf({ task, source, dtype }: ModelKey): string {
  return JSON.stringify([task, source, dtype ?? null]);
}

/** Keeps models ready to run: loads each once, lets runs wait in line, and disposes of those unused when memory is short. */
export class ModelHost {
  readonly #engine: Engine;
  readonly #entries = new Map<string, Entry>();
  readonly #loads = new Map<string, Load>();
  readonly #queue: PQueue;
  readonly #memoryBytes: number;
  readonly #maxWaiting: number;
  #waiting = 0;
  #clock = 0;

  constructor(engine: Engine, { memoryBytes, concurrency = 2, maxWaiting = 64 }: ModelHostOptions) {
    this.#engine = engine;
    this.#memoryBytes = memoryBytes;
    this.#maxWaiting = maxWaiting;
    this.#queue = new PQueue({ concurrency });
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

  findLoad(id: string): Load | undefined {
    return this.#loads.get(id);
  }

  /** Starts to load a model, or joins the load that is under way or done. */
  load(key: ModelKey): Load {
    return this.#entry(key).load;
  }

  /** Runs a model on a photo, loading it first if need be. */
  async run(key: ModelKey, photo: PhotoSource, parameters: Parameters, options: HostRunOptions): Promise<unknown> {
    if (this.#waiting >= this.#maxWaiting) {
      throw new StudioError("BUSY", `${this.#waiting} photos are waiting already; try again in a moment.`);
    }
    const { signal, format = "standard" } = options;
    const entry = this.#entry(key);
    this.#waiting += 1;
    entry.users += 1;
    try {
      const model = await this.#ready(entry.load, options);
      return await this.#queue.add(() => model.run(photo, parameters, { format, signal }), { signal });
    } finally {
      this.#waiting -= 1;
      entry.users -= 1;
      entry.usedAt = ++this.#clock;
      this.#makeRoom();
    }
  }

  /** Stops everything and frees all models. */
  async close(): Promise<void> {
    this.#queue.clear();
    for (const { load } of this.#entries.values()) load.cancel();
    await this.#queue.onIdle();
    const models = [...this.#entries.values()].flatMap(({ model }) => model ?? []);
    this.#entries.clear();
    await Promise.all(models.map((model) => model.dispose()));
  }

  #entry(key: ModelKey): Entry {
    const name = nameOf(key);
    const present = this.#entries.get(name);
    // Whoever asks for a model whose load is being stopped wants a new one.
    if (present && !(present.load.cancelled && !present.model)) return present;
    const load = new Load(this.#engine, key);
    const entry: Entry = { load, model: null, users: 0, usedAt: ++this.#clock };
    this.#entries.set(name, entry);
    this.#remember(load);
    load.done.then(
      (model) => {
        entry.model = model;
        entry.usedAt = ++this.#clock;
        this.#makeRoom(entry);
      },
      // A failed load is forgotten, so that the next attempt starts anew.
      () => {
        if (this.#entries.get(name) === entry) this.#entries.delete(name);
      },
    );
    return entry;
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
    let { bytes } = this.loaded;
    const idle = [...this.#entries].filter(([, entry]) => entry !== keep && entry.model && entry.users === 0);
    idle.sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [name, { model }] of idle) {
      if (bytes <= this.#memoryBytes) return;
      this.#entries.delete(name);
      bytes -= model?.bytes ?? 0;
      // The memory is given back in the background; a failure to do so is no reason to fail the run that made room.
      model?.dispose().catch(() => undefined);
    }
  }
}
