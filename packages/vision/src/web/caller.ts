/** From a worker to whoever asks it. */
import { type Port, pagePort } from "@vistazo/worker";

/** Whether this is a page's worker. */
export const isPage = true;

/**
 * The way to the page. ONNX Runtime starts its compute threads from the script that it is bundled into, which is this one: there nobody
 * asks us anything, and its own messages are not for us.
 */
export function callerPort(): Port {
  const { name = "" } = globalThis as { readonly name?: string };
  return name.startsWith("em-pthread") ? { post() {}, listen() {} } : pagePort();
}
