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
export async function eventually(condition: () => boolean, timeout = 15_000): Promise<void> {
  const until = performance.now() + timeout;
  while (!condition()) {
    if (performance.now() > until) throw new Error(`Did not come true in ${timeout} ms: ${condition}`);
    await sleep(5);
  }
}

/** Calls that wait for their turn at an app. */
export async function waitingAt({ url }: { url: string }): Promise<number> {
  const response = await fetch(`${url}/gradio_api/queue/status`);
  return ((await response.json()) as { queue_size: number }).queue_size;
}

/** A message of a session's stream, as it came. */
export interface WireMessage {
  readonly msg: string;
  readonly event_id?: string | null;
  readonly [key: string]: unknown;
}

/**
 * Reads a stream as Python's client does: blocks between empty lines, of which each must be one line of data; hangs up at
 * `close_stream`.
 */
export async function readStream(url: string): Promise<WireMessage[]> {
  const response = await fetch(url);
  if (!response.body) throw new Error("The stream has no body.");
  const messages: WireMessage[] = [];
  let text = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      if (!/^data: [^\n]*$/.test(block)) throw new Error(`Unexpected block in the stream: ${JSON.stringify(block)}`);
      const message = JSON.parse(block.slice(5)) as WireMessage;
      messages.push(message);
      if (message.msg === "close_stream") return messages;
    }
  }
  throw new Error("The stream ended without close_stream.");
}

/** Starts a call through the queue by hand. */
export async function join(url: string, session: string, data: unknown[], fnIndex = 0): Promise<Response> {
  return fetch(`${url}/gradio_api/queue/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ data, fn_index: fnIndex, session_hash: session }),
  });
}

/** The smallest PNG of one colour: 2 x 1 pixels of red. */
export const redPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4z8AARAAI/gH/GcBr5wAAAABJRU5ErkJggg==",
  "base64",
);
