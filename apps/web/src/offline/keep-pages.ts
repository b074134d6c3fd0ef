/** Milliseconds after which a page that is still busy is no reason to wait. */
const PATIENCE = 10_000;

/** Has the browser keep the pages, so that they open without a network from the next time on. Where it cannot, nothing is lost. */
export function keepPages(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // After what the person came for.
  if (document.readyState === "complete") void register();
  else addEventListener("load", () => void register(), { once: true });
}

async function register(): Promise<void> {
  try {
    await whenIdle();
    await navigator.serviceWorker.register("/service-worker.js");
    const { active } = await navigator.serviceWorker.ready;
    // Some megabytes, which are not everybody's to spend.
    const { connection } = navigator as { readonly connection?: { readonly saveData: boolean } };
    if (connection?.saveData) return;
    await whenIdle();
    active?.postMessage("keep-models");
  } catch {
    // A browser that keeps nothing, a page without HTTPS: as without it.
  }
}

function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve, 1000);
  });
}
