import type { Client } from "@gradio/client";
import type { AppConfig } from "./app-config.js";
import { root } from "./root.js";

declare global {
  interface Window {
    gradio_config?: unknown;
  }
}

let connecting: Promise<Client> | undefined;

/** The client of the Gradio protocol, connected when it is first needed and kept. */
export function connection(config: AppConfig): Promise<Client> {
  connecting ??= connect(config).catch((error: unknown) => {
    connecting = undefined;
    throw error;
  });
  return connecting;
}

async function connect(config: AppConfig): Promise<Client> {
  // The client takes its config from here, so that it need not ask for what the page has already.
  window.gradio_config = { ...config, root };
  const { Client } = await import("@gradio/client");
  return Client.connect(root, { events: ["data", "status", "log"], record_history: false });
}
