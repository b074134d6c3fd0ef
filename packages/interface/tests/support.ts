import { Client } from "@gradio/client";
import { onTestFinished } from "vitest";
import type { App, LaunchedApp, LaunchOptions } from "../src/index.js";

/** Serves an app on a free port until the test ends. */
export async function serve(app: App, options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await app.launch({ port: 0, quiet: true, ...options });
  onTestFinished(() => launched.close());
  return launched;
}

/** Connects the real client, and hangs up when the test ends. */
export async function connect(
  { url }: { url: string },
  options: Parameters<typeof Client.connect>[1] = {},
): Promise<Client> {
  const client = await Client.connect(url, { events: ["data", "status", "log"], ...options });
  onTestFinished(() => client.close());
  return client;
}

/** A promise to be settled from outside. */
export function deferred<T = void>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Waits for something that should come true soon. */
export async function eventually(condition: () => boolean, timeout = 2000): Promise<void> {
  const until = performance.now() + timeout;
  while (!condition()) {
    if (performance.now() > until) throw new Error(`Did not come true in ${timeout} ms: ${condition}`);
    await sleep(5);
  }
}
