import type { Transferred, WorkerPort } from "@vistazo/worker";

/** One end of a channel between a page and a worker, for either to ask or to answer. */
export function messagePort(port: MessagePort): WorkerPort {
  return {
    post: (message, transfer: readonly Transferred[]) => port.postMessage(message, transfer as Transferable[]),
    listen(onMessage, onEnd) {
      port.addEventListener("message", ({ data }) => onMessage(data));
      port.addEventListener("messageerror", () => onEnd("its answer could not be read"));
      port.start();
    },
    hold() {},
    async end() {
      port.close();
    },
  };
}
