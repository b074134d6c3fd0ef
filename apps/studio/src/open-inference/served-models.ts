import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ModelDtype } from "@vistazo/tasks";
import type { Engine } from "../inference/engine.js";
import type { Folders } from "../inference/folders.js";
import type { ModelKey } from "../inference/load.js";
import type { ModelHost } from "../inference/model-host.js";
import { StudioError } from "../platform/error.js";

/** A model that is always kept ready, under a name for programs. */
export interface ServedModel {
  readonly name: string;
  /** As the catalogue knows it. */
  readonly id: string;
  readonly key: ModelKey;
}

/** Of a model's name in addresses. */
const NAME = /^[\w][\w.-]{0,63}$/u;
/** Until a load that failed is tried again, in milliseconds. */
const TRY_AGAIN = 30_000;
/** Between two looks whether a model is still there, in milliseconds. */
const LOOK_AGAIN = 1000;

/**
 * The models that a person serves: `ID`, `FOLDER`, or with a name of their own `NAME=ID`. Each is looked at, so that what cannot be served is
 * said before anything is.
 *
 * @throws StudioError BAD_PARAMETER, and why a model cannot be had or run
 */
export async function findServedModels(
  texts: readonly string[],
  { engine, folders, dtype }: { readonly engine: Engine; readonly folders: Folders; readonly dtype?: ModelDtype },
): Promise<ServedModel[]> {
  const models: ServedModel[] = [];
  for (const text of texts) {
    const [, own, model = text] = /^([^=/\\]+)=(.*)$/su.exec(text) ?? [];
    const { id, source } = await place(model, folders);
    const name = own ?? basename(id.replace(/^folder:/u, "").replace(/@.*$/su, ""));
    if (!NAME.test(name)) {
      throw new StudioError(
        "BAD_PARAMETER",
        `“${name.slice(0, 80)}” is no name for a model: letters, digits, dots and hyphens, 64 at most; give one as NAME=${model.slice(0, 80)}.`,
      );
    }
    const twin = models.find((other) => other.name === name);
    if (twin) {
      throw new StudioError(
        "BAD_PARAMETER",
        `${twin.id} and ${id} would both be served as “${name}”; give one another name, as NAME=${model.slice(0, 80)}.`,
      );
    }
    const { task, runs, reason } = await engine.inspect(source);
    if (!task || !runs)
      throw new StudioError("MODEL_UNSUPPORTED", reason ?? `${id} is for no task that is known here.`);
    models.push({ name, id, key: { task, source, ...(dtype && { dtype }) } });
  }
  return models;
}

async function place(model: string, folders: Folders): Promise<{ id: string; source: string }> {
  const path = resolve(model);
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return { id: model, source: model };
  const ids = await folders.offer(path);
  const [id] = ids;
  if (ids.length === 1) return { id, source: folders.path(id) };
  throw new StudioError("BAD_PARAMETER", `${path} holds ${ids.length} models; name the folder of one of them.`);
}

/** Keeps the models that are served ready. */
export class ServedModels {
  readonly #stop = new AbortController();

  constructor(
    readonly all: readonly ServedModel[],
    private readonly host: ModelHost,
  ) {}

  /** Whether all can be asked. */
  get ready(): boolean {
    return this.all.every((model) => this.isReady(model));
  }

  isReady({ key }: ServedModel): boolean {
    return this.host.isReady(key);
  }

  /** @throws StudioError NOT_FOUND */
  find(name: string): ServedModel {
    const found = this.all.find((model) => model.name === name);
    if (found) return found;
    const names = this.all.map((model) => model.name).join(", ");
    throw new StudioError(
      "NOT_FOUND",
      `There is no model “${name.slice(0, 80)}” here; ${names ? `there are ${names}` : "the server was started without --model"}.`,
    );
  }

  /**
   * Loads all, again and again until they are there, and again where one's process has come to an end: who is not ready is sent no more
   * requests, which would have loaded it.
   *
   * @param onfailure told each time that one cannot be loaded
   */
  begin(onfailure: (error: unknown) => void): void {
    for (const model of this.all) void this.#keep(model, onfailure);
  }

  /** Begins nothing any more. */
  close(): void {
    this.#stop.abort();
  }

  async #keep({ key }: ServedModel, onfailure: (error: unknown) => void): Promise<void> {
    const { signal } = this.#stop;
    const pause = (time: number) => sleep(time, undefined, { signal, ref: false }).catch(() => undefined);
    while (!signal.aborted) {
      try {
        if (!this.host.isReady(key)) await this.host.load(key).done;
        await pause(LOOK_AGAIN);
      } catch (error) {
        if (signal.aborted) return;
        onfailure(error);
        await pause(TRY_AGAIN);
      }
    }
  }
}
