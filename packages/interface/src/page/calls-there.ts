import type { Dependency } from "./app-config.js";
import type { AppLink } from "./app-link.svelte.js";
import type { CallEvent, CallListener, Calls } from "./calls.js";
import { connection, disconnect } from "./connection.js";
import { withUploads } from "./upload.js";

/** Functions that the app runs, by Gradio's protocol. */
export class CallsThere implements Calls {
  readonly #link: AppLink;

  constructor(link: AppLink) {
    this.#link = link;
  }

  async run(
    { id }: Dependency,
    values: readonly unknown[],
    listener: CallListener,
    signal: AbortSignal,
  ): Promise<void> {
    const data = await withUploads(values, (progress) => listener.sends(progress), signal);
    const client = await connection(this.#link.config);
    signal.throwIfAborted();
    const job = client.submit(id, data as unknown[]);
    signal.addEventListener("abort", () => void job.cancel(), { once: true });
    const over = new AbortController();
    let lost = false;
    const lose = () => {
      if (over.signal.aborted) return;
      lost = true;
      // The client does not always notice that the app was stopped, and would wait for ever.
      void job.return();
    };
    void this.#link.gone(client.session_hash, over.signal).then(lose);
    try {
      for await (const event of job) {
        if (signal.aborted) continue;
        if (event.type === "status" && event.broken) lose();
        else listener.hears(event as CallEvent);
      }
    } finally {
      over.abort();
    }
    if (!lost || signal.aborted) return;
    disconnect();
    throw new Error("The app was stopped in the middle of a call.");
  }

  back(): Promise<void> {
    return this.#link.back();
  }
}
