import type { AppConfig, Dependency } from "./app-config.js";
import type { CallEvent, CallListener, Calls } from "./calls.js";
import { connection } from "./connection.js";
import { withUploads } from "./upload.js";

/** Functions that the app runs, by Gradio's protocol. */
export class CallsThere implements Calls {
  readonly #config: AppConfig;

  constructor(config: AppConfig) {
    this.#config = config;
  }

  async run(
    { id }: Dependency,
    values: readonly unknown[],
    listener: CallListener,
    signal: AbortSignal,
  ): Promise<void> {
    const data = await withUploads(values, (progress) => listener.sends(progress), signal);
    const client = await connection(this.#config);
    signal.throwIfAborted();
    const job = client.submit(id, data as unknown[]);
    signal.addEventListener("abort", () => void job.cancel(), { once: true });
    for await (const event of job) if (!signal.aborted) listener.hears(event as CallEvent);
  }
}
