import type { AppConfig } from "./app-config.js";
import { disconnect } from "./connection.js";
import { keptInputs } from "./kept-inputs.js";
import { t } from "./preferences.svelte.js";
import { root } from "./root.js";
import { toasts } from "./toasts.svelte.js";
import { forgetUploads } from "./upload.js";
import type { Values } from "./values.svelte.js";

/** Milliseconds between two looks at whether the app is there again: more each time, up to the second figure. */
const LOOK_AGAIN = [150, 2000] as const;

/** What the page knows of the app that serves it, which may be stopped, changed and started anew. */
export class AppLink {
  /** As the app is now. Another one is drawn anew, with what was filled in. */
  config = $state.raw() as AppConfig;
  /** Where the page keeps what is filled in. */
  values: Values | undefined;
  /** Of the config that is drawn: what was filled in before, by component. */
  kept: ReadonlyMap<number, unknown> = new Map();
  #appId: number;
  #returning: Promise<void> | undefined;

  constructor(config: AppConfig) {
    this.config = config;
    this.#appId = config.app_id;
  }

  /** Resolves when the app was stopped or started anew, or cannot be reached. */
  async gone(session: string, signal: AbortSignal): Promise<void> {
    do await streamEnds(`${root}/gradio_api/heartbeat/${session}`, signal);
    while (!signal.aborted && (await currentId()) === this.#appId);
  }

  /** Resolves when the app is there again, and the page as it is now. */
  back(): Promise<void> {
    this.#returning ??= this.#return().finally(() => {
      this.#returning = undefined;
    });
    return this.#returning;
  }

  /** Follows an app that is being written: whenever it was started anew, the page is as it is now. */
  async follow(): Promise<void> {
    const { signal } = new AbortController();
    for (;;) {
      await this.gone("page", signal);
      await this.back();
      toasts.show("success", "", t().reloaded, 3);
    }
  }

  async #return(): Promise<void> {
    const config = await this.#nextConfig();
    if (config.app_id === this.#appId) return;
    this.#appId = config.app_id;
    disconnect();
    forgetUploads();
    if (sameApp(config, this.config)) return;
    this.kept = this.values ? keptInputs(this.config, config, this.values) : new Map();
    this.config = config;
  }

  async #nextConfig(): Promise<AppConfig> {
    let [wait, longest] = LOOK_AGAIN as readonly [number, number];
    for (;;) {
      const response = await fetch(`${root}/config`).catch(() => undefined);
      if (response?.ok) return (await response.json()) as AppConfig;
      // Whoever was logged in is not any more: the app says so when it is asked for its page.
      if (response?.status === 401) location.reload();
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 1.5, longest);
    }
  }
}

/** Reads a stream to its end. */
async function streamEnds(address: string, signal: AbortSignal): Promise<void> {
  try {
    const reader = (await fetch(address, { signal })).body?.getReader();
    while (reader && !(await reader.read()).done);
  } catch {
    // The connection was cut: that is an end, too.
  }
}

async function currentId(): Promise<number | undefined> {
  try {
    const response = await fetch(`${root}/gradio_api/app_id`);
    return ((await response.json()) as { app_id?: number }).app_id;
  } catch {
    return undefined;
  }
}

function sameApp(one: AppConfig, other: AppConfig): boolean {
  return JSON.stringify({ ...one, app_id: 0 }) === JSON.stringify({ ...other, app_id: 0 });
}
