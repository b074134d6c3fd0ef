import { SvelteMap } from "svelte/reactivity";
import type { AppConfig, ComponentConfig } from "./app-config.js";

/** What stands in all components of the page, by id. Steps that share a component share its value. */
export class Values {
  readonly #initial: ReadonlyMap<number, unknown>;
  readonly #values: SvelteMap<number, unknown>;

  /** @param kept what was filled in already, by id */
  constructor(config: AppConfig, kept: ReadonlyMap<number, unknown> = new Map()) {
    const initial = config.components.map((component) => [component.id, initialValue(component)] as const);
    this.#initial = new Map(initial);
    this.#values = new SvelteMap([...initial, ...kept]);
  }

  get(id: number): unknown {
    return this.#values.get(id);
  }

  set(id: number, value: unknown): void {
    this.#values.set(id, value);
  }

  reset(ids: readonly number[]): void {
    for (const id of ids) this.#values.set(id, this.#initial.get(id));
  }
}

function initialValue({ type, props }: ComponentConfig): unknown {
  return props.value ?? (type === "textbox" ? "" : null);
}
