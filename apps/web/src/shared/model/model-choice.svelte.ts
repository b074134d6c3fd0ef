import type { ModelView, SettingsView } from "@vistazo/api";
import { ApiError } from "@vistazo/api/client";
import type { Task } from "@vistazo/tasks";
import { recall, remember } from "@vistazo/ui";
import { api } from "../api/api.js";
import { studioAway } from "../api/studio-away.js";
import { keepInAddress } from "../shell/router.svelte.js";
import { isFolder, readModelName } from "./model-name.js";

const DEFAULT_SETTINGS: SettingsView = { folders: false, search: false, maxPhotoBytes: 32_000_000 };

/** Which model a task's page uses, and which ones there are. */
export class ModelChoice {
  readonly #task: Task;
  /** What the Hub was asked about. */
  readonly #learnt = new Map<string, ModelView>();
  models = $state.raw<ModelView[]>([]);
  settings = $state.raw<SettingsView>(DEFAULT_SETTINGS);
  /** Id of the chosen one; empty until the list is there. */
  chosen = $state("");
  /** What was typed and is being looked at. */
  looking = $state<string | null>(null);
  error = $state.raw<ApiError | null>(null);
  /** Nothing is on this computer and the Hub cannot be reached. */
  stranded = $state(false);
  /** The studio does not answer: what comes with the pages runs in this browser. */
  away = $state(false);

  constructor(task: Task) {
    this.#task = task;
  }

  /** The chosen model, where the list has it. */
  get model(): ModelView | undefined {
    return this.models.find(({ id }) => id === this.chosen);
  }

  /** Reads the list anew, and chooses a model if none is chosen yet. */
  async refresh(): Promise<void> {
    try {
      const [models, settings] = await Promise.all([
        api.models.list({ query: { task: this.#task } }),
        api.studio.settings(),
      ]);
      // Typed ones are known to this page alone.
      const typed = this.models.filter(
        ({ source, id }) => source === "typed" && !models.some((model) => model.id === id),
      );
      this.models = [...models, ...typed].map((model) => (isUnknown(model) && this.#learnt.get(model.id)) || model);
      this.settings = settings;
      this.error = null;
      this.away = false;
      if (!this.chosen) await this.#chooseFirst();
      this.stranded = !models.some(isHere) && !(await isOnline());
    } catch (error) {
      if (!studioAway(error) || !(await this.#useOwn())) this.error = ApiError.from(error);
    }
  }

  /** Makes do with what the pages have themselves. False where they have nothing for this task. */
  async #useOwn(): Promise<boolean> {
    const { ownModels } = await import("./own-models.js");
    const models = await ownModels(this.#task).catch(() => []);
    const [first] = models;
    if (!first) return false;
    this.models = models;
    if (!models.some(({ id }) => id === this.chosen)) this.chosen = first.id;
    this.stranded = false;
    this.error = null;
    this.away = true;
    return true;
  }

  /** Asks the Hub about those of which only the Hub knows more. Where it is out of reach they stay as they are. */
  async learn(): Promise<void> {
    if (!this.models.some(isUnknown) || !(await isOnline().catch(() => false))) return;
    await Promise.allSettled(
      this.models.filter(isUnknown).map(async ({ id, source }) => {
        const found = await api.models.inspect({ query: { id } });
        this.#learnt.set(id, { ...found, source });
        this.models = this.models.map((model) => (model.id === id ? { ...found, source } : model));
      }),
    );
  }

  choose(id: string): void {
    this.chosen = id;
    keepInAddress("model", id);
    this.error = null;
    remember(`model.${this.#task}`, id);
  }

  /** Takes one of the list, or looks for what was typed. */
  async take(id: string): Promise<void> {
    if (this.models.some((model) => model.id === id)) this.choose(id);
    else await this.use(id);
  }

  /** Whether what was typed could name a model. */
  accepts(typed: string): boolean {
    return readModelName(typed) !== null || (this.settings.folders && isFolder(typed));
  }

  /** Looks at a model or folder that was typed and chooses it if it runs. */
  async use(typed: string): Promise<boolean> {
    const folder = this.settings.folders && isFolder(typed);
    const id = readModelName(typed) ?? typed;
    this.looking = folder ? typed : id;
    this.error = null;
    try {
      const found = folder
        ? await api.models.nameFolder({ body: { path: typed } })
        : [await api.models.inspect({ query: { id } })];
      const usable = found.find((model) => model.runs && model.task === this.#task);
      if (!usable) throw refusal(found, this.#task);
      this.models = [...this.models.filter((model) => !found.some((other) => other.id === model.id)), ...found].filter(
        ({ task }) => task === this.#task,
      );
      this.stranded = false;
      this.choose(usable.id);
      return true;
    } catch (error) {
      this.error = ApiError.from(error);
      return false;
    } finally {
      this.looking = null;
    }
  }

  /** The first one of the list, unless it would have to be downloaded and cannot be. */
  async #firstThatCanRun(): Promise<ModelView | undefined> {
    const [first] = this.models;
    const here = this.models.find(isHere);
    if (!first || !here || isHere(first)) return first;
    return (await isOnline()) ? first : here;
  }

  async #chooseFirst(): Promise<void> {
    const asked = new URLSearchParams(location.search).get("model");
    const last = asked ?? recall(`model.${this.#task}`);
    if (last && this.models.some(({ id }) => id === last)) this.chosen = last;
    else if (last && !isFolder(last) && readModelName(last) && (await this.use(last))) return;
    else this.chosen = (await this.#firstThatCanRun())?.id ?? "";
    // That one of an earlier visit has gone is no news; that the address asks for one that cannot be had is.
    if (!asked) this.error = null;
  }
}

async function isOnline(): Promise<boolean> {
  return (await api.studio.network()).online;
}

function isHere({ cached, runs }: ModelView): boolean {
  return cached && runs;
}

function isUnknown({ architecture, cached }: ModelView): boolean {
  return architecture === null && !cached;
}

function refusal(found: readonly ModelView[], task: Task): ApiError {
  const other = found.find(({ runs }) => runs);
  if (other) return new ApiError("WRONG_TASK", `${other.id} is for ${other.task}, not for ${task}.`);
  return new ApiError("MODEL_UNSUPPORTED", found[0]?.reason ?? "");
}
