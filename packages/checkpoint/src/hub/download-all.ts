import type { ClientSettings } from "./client-settings.js";
import { HubClient } from "./hub-client.js";

const PARALLEL_DOWNLOADS = 4;

/** Downloads files, a few at once. The first failure stops the others: what they have so far is kept. */
export async function downloadAll<Settings extends ClientSettings, File>(
  settings: Settings,
  files: readonly File[],
  download: (client: HubClient<Settings>, file: File) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const { signal } = settings;
  const client = new HubClient({ ...settings, signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal });
  const queue = [...files];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) await download(client, file);
  };
  const workers = Array.from({ length: Math.min(PARALLEL_DOWNLOADS, files.length) }, () =>
    work().catch((cause) => {
      stop.abort(cause);
      throw cause;
    }),
  );
  await Promise.allSettled(workers);
  await Promise.all(workers);
}
