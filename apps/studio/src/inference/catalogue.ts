import type { ModelView } from "@vistazo/api";
import type { Task } from "@vistazo/tasks";
import { StudioError } from "../platform/error.js";
import type { Engine, ModelFacts } from "./engine.js";
import { Folders } from "./folders.js";
import type { ModelHost } from "./model-host.js";
import { RECOMMENDED } from "./recommended.js";

/** `org/name`, a file of it, `org/name/file.onnx`, and perhaps a revision. */
const HUB_ID = /^[\w.-]{1,96}\/[\w.-]{1,96}(\/[\w./-]{1,200}\.onnx)?(@[\w./-]{1,96})?$/u;

/** Milliseconds. */
const REMEMBERED_FOR = 60_000;
const MOST_REMEMBERED = 1000;

/** Of the project and of the models that come with it. */
const OWN_LICENSE = "apache-2.0";

export interface CatalogueOptions {
  readonly engine: Engine;
  readonly folders: Folders;
  readonly host: ModelHost;
  /** Ids of the models of the project's own that are proposed; they need no network. */
  readonly ownModels: readonly string[];
  /** Sources that the operator serves: for visitors too. Default: none. */
  readonly served?: ReadonlySet<string>;
  /** Nobody is served but who sits at this computer: folders' paths are told, and any model is fetched. */
  readonly ownerAlone: boolean;
}

/** The models that can be chosen: those the studio proposes, those in the Hub's cache, and the folders that were named. */
export class Catalogue {
  readonly #engine: Engine;
  readonly #folders: Folders;
  readonly #host: ModelHost;
  readonly #ownModels: readonly string[];
  readonly #served: ReadonlySet<string>;
  readonly #visited: boolean;
  /** What models are for, so that not every photo has their files looked at. */
  readonly #tasks = new Map<string, { readonly task: Task; readonly until: number }>();

  constructor({ engine, folders, host, ownModels, served = new Set(), ownerAlone }: CatalogueOptions) {
    this.#engine = engine;
    this.#folders = folders;
    this.#host = host;
    this.#ownModels = ownModels;
    this.#served = served;
    this.#visited = !ownerAlone;
  }

  /** What the engine knows a model by: the Hub id itself, or the path behind a folder's id. */
  source(id: string): string {
    if (Folders.isFolderId(id)) return this.#folders.path(id);
    if (!HUB_ID.test(id) || /\.\.|\/\//u.test(id)) {
      throw new StudioError(
        "MODEL_ID",
        `“${id.slice(0, 120)}” is not a model id; it looks like org/name or org/name@revision.`,
      );
    }
    return id;
  }

  /** Whether it is one of the project's own, which know a few things only. */
  isOwn(id: string): boolean {
    return this.#ownModels.includes(id);
  }

  /**
   * Refuses visitors of a server that is not for its own computer alone every model but those that are proposed, that the operator named, or that
   * are here already: any other would come with the operator's token and onto the operator's disk.
   * @throws StudioError MODERATION_CLOSED
   */
  async requireOffered(id: string): Promise<void> {
    if (!this.#visited || Folders.isFolderId(id) || this.isOwn(id)) return;
    if (RECOMMENDED.some((model) => model.id === id)) return;
    // What is no id is refused as such.
    const source = this.source(id);
    if (this.#served.has(source) || this.#host.state(source) === "ready") return;
    if ((await this.#engine.cached()).some((facts) => facts.source === source)) return;
    throw new StudioError(
      "MODERATION_CLOSED",
      `This server fetches no further models for its visitors; choose one that it lists, or fetch ${id} on the computer where it runs: vistazo pull ${id}.`,
    );
  }

  /** Recommended first, then the project's own, then folders, then what else is cached; for one task or for all. */
  async list(task?: Task): Promise<ModelView[]> {
    const cached = new Map((await this.#engine.cached()).map((facts) => [facts.source, facts]));
    const models: ModelView[] = RECOMMENDED.map((model) => {
      const facts = cached.get(model.id);
      cached.delete(model.id);
      return facts
        ? this.#view(model.id, "recommended", facts)
        : {
            ...model,
            source: "recommended",
            cached: false,
            labels: null,
            runs: true,
            reason: null,
            state: this.#host.state(model.id),
            path: null,
          };
    });
    const here = [...this.#ownModels, ...this.#folders.all.keys()].map((id) => this.#lookAt(id));
    models.push(...(await Promise.all(here)).filter((model) => model !== null));
    for (const facts of cached.values()) models.push(this.#view(facts.source, "cached", facts));
    return task ? models.filter((model) => model.task === task) : models;
  }

  /** Looks at one model, on the Hub if need be. */
  async inspect(id: string, signal?: AbortSignal): Promise<ModelView> {
    const facts = await this.#look(id, signal);
    const source = Folders.isFolderId(id)
      ? "folder"
      : RECOMMENDED.some((model) => model.id === id) || this.isOwn(id)
        ? "recommended"
        : facts.cached
          ? "cached"
          : "typed";
    return this.#view(id, source, facts);
  }

  /** The task a model is for. */
  async task(id: string, signal?: AbortSignal): Promise<Task> {
    const known = RECOMMENDED.find((model) => model.id === id);
    if (known) return known.task;
    const remembered = this.#tasks.get(id);
    if (remembered && remembered.until > performance.now()) return remembered.task;
    const { task, runs, reason } = await this.#look(id, signal);
    if (!task || !runs)
      throw new StudioError("MODEL_UNSUPPORTED", reason ?? `${id} is for no task that is known here.`);
    if (this.#tasks.size >= MOST_REMEMBERED) this.#tasks.clear();
    this.#tasks.set(id, { task, until: performance.now() + REMEMBERED_FOR });
    return task;
  }

  #look(id: string, signal?: AbortSignal): Promise<ModelFacts> {
    const source = this.source(id);
    return this.#engine.inspect(source, { guest: this.#host.isGuest(source), ...(signal && { signal }) });
  }

  async #lookAt(id: string): Promise<ModelView | null> {
    // A folder that has gone or broken since it was named is no reason to show no list at all.
    return this.inspect(id).catch(() => null);
  }

  #view(id: string, source: ModelView["source"], facts: ModelFacts): ModelView {
    const recommended = RECOMMENDED.find((model) => model.id === id);
    const path = !this.#visited && Folders.isFolderId(id) ? facts.source : null;
    return {
      id,
      source,
      task: recommended?.task ?? facts.task,
      architecture: facts.architecture,
      bytes: facts.bytes,
      cached: facts.cached,
      license: facts.license ?? recommended?.license ?? (this.isOwn(id) ? OWN_LICENSE : null),
      labels: facts.labels,
      runs: facts.runs,
      reason: facts.reason ?? null,
      state: this.#host.state(facts.source),
      path,
    };
  }
}
