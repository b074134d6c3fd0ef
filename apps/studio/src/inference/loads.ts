import type { LoadView } from "@vistazo/api";
import type { Task } from "@vistazo/tasks";
import { StudioError } from "../platform/error.js";
import type { Catalogue } from "./catalogue.js";
import type { Load } from "./load.js";
import type { ModelHost } from "./model-host.js";

/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY = 150;

/** Making models ready, by the names that people know them by. */
export class Loads {
  readonly #catalogue: Catalogue;
  readonly #host: ModelHost;
  readonly #names = new WeakMap<Load, string>();

  constructor(catalogue: Catalogue, host: ModelHost) {
    this.#catalogue = catalogue;
    this.#host = host;
  }

  /**
   * Makes a model ready, for the task that it is for unless another is meant.
   * @param how.address of whoever asks, as a group
   * @throws StudioError BUSY
   */
  async begin(
    model: string,
    { task, dtype, address }: { task?: Task; dtype?: string; address: string },
  ): Promise<LoadView> {
    const key = { task: task ?? (await this.#catalogue.task(model)), source: this.#catalogue.source(model), dtype };
    const load = this.#host.load(key, address);
    this.#names.set(load, model);
    return this.#view(load);
  }

  /** @throws StudioError NOT_FOUND */
  get(id: string): LoadView {
    return this.#view(this.#find(id));
  }

  /**
   * Stops a load, for all who wait for it. What was downloaded is kept.
   * @throws StudioError NOT_FOUND
   */
  stop(id: string): void {
    this.#find(id).cancel();
  }

  /**
   * Follows a load: tells how far it is now and after every change, though not too often, and ends with it.
   * @returns what begins that, and then what stops it
   * @throws StudioError NOT_FOUND
   */
  follow(id: string) {
    const load = this.#find(id);
    return (tell: (view: LoadView) => void, end: () => void): (() => void) => {
      let timer: NodeJS.Timeout | undefined;
      const tellNow = () => {
        timer = undefined;
        tell(this.#view(load));
        if (load.status !== "loading") end();
      };
      const unwatch = load.watch(() => {
        if (load.status !== "loading") {
          clearTimeout(timer);
          tellNow();
        } else timer ??= setTimeout(tellNow, TELL_EVERY);
      });
      tellNow();
      return () => {
        unwatch();
        clearTimeout(timer);
      };
    };
  }

  #find(id: string): Load {
    const load = this.#host.findLoad(id);
    if (!load) throw new StudioError("NOT_FOUND", "This load is not known any more; start it again.");
    return load;
  }

  #view(load: Load): LoadView {
    return {
      id: load.id,
      model: this.#names.get(load) ?? load.key.source,
      task: load.key.task,
      status: load.status,
      ...load.progress,
      error: load.error && { error: load.error.message, code: load.error.code },
    };
  }
}
