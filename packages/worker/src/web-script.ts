import type { WebWorker } from "./web-port.js";

/** The workers that a page starts: of models, and of the files that are kept. */
export type WorkerScript = "model" | "store";

const chosen = new Map<WorkerScript, string>();

/**
 * Say where the scripts of a page's workers are, where they are not where the bundler put them: esbuild leaves them out of a bundle.
 * They may be on another server, which must let them be read (CORS). To be called before the first of them is started; Node has no need of it.
 */
export function setWorkerScripts(scripts: Readonly<Partial<Record<WorkerScript, string | URL>>>): void {
  for (const [name, script] of Object.entries(scripts)) chosen.set(name as WorkerScript, String(script));
}

/** @param start as the bundler understands it: `new Worker(new URL(…, import.meta.url), { type: "module" })`. */
export function startScript(name: WorkerScript, start: () => WebWorker): WebWorker {
  const script = chosen.get(name);
  if (script === undefined) return start();
  const { Worker, location } = globalThis as unknown as {
    Worker: new (url: string, options: { type: "module" }) => WebWorker;
    location: { readonly href: string; readonly origin: string };
  };
  const url = new URL(script, location.href);
  if (url.origin === location.origin) return new Worker(url.href, { type: "module" });
  // A page may start workers of its own origin only; what those import may come from elsewhere.
  const own = URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" }));
  return new Worker(own, { type: "module" });
}
