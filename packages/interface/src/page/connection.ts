import type { Client } from "@gradio/client";
import { currentLanguage } from "@vistazo/ui";
import type { AppConfig } from "./app-config.js";
import { root } from "./root.js";

declare global {
  interface Window {
    gradio_config?: unknown;
  }
}

/** Read at every request, so that errors come in the language that is shown then. */
const language: Record<string, string> = {
  get "accept-language"() {
    return currentLanguage();
  },
};

let connecting: Promise<Client> | undefined;

/** The client of the Gradio protocol, connected when it is first needed and kept. */
export function connection(config: AppConfig): Promise<Client> {
  connecting ??= connect(config).catch((error: unknown) => {
    connecting = undefined;
    throw error;
  });
  return connecting;
}

/** Forgets the client: of one whose stream was cut another call would never hear anything. */
export function disconnect(): void {
  void connecting?.then((client) => client.close()).catch(() => {});
  connecting = undefined;
}

async function connect(config: AppConfig): Promise<Client> {
  // The client takes its config from here, so that it need not ask for what the page has already.
  window.gradio_config = { ...config, root };
  const { Client } = await import("@gradio/client");
  return Client.connect(root, { events: ["data", "status", "log"], record_history: false, headers: language });
}
