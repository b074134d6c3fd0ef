import type { Transferred, WorkerPort } from "@vistazo/worker";

/** One end of a channel between a page and a worker, for either to ask or to answer. */
export function messagePort(port: MessagePort): WorkerPort {
  // A program that changes what ports are made of does not come by this one.
  const post = port.postMessage.bind(port);
  return {
    post: (message, transfer: readonly Transferred[]) => post(message, transfer as Transferable[]),
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

/** The asking side of a worker by a channel of its own: what else is posted in the worker is not heard. */
export function channelTo(script: Worker): WorkerPort {
  const { port1, port2 } = new MessageChannel();
  script.postMessage(port2, [port2]);
  const port = messagePort(port1);
  return {
    ...port,
    listen(onMessage, onEnd) {
      port.listen(onMessage, onEnd);
      script.addEventListener("error", (event) => {
        event.preventDefault();
        script.terminate();
        onEnd(event.message || "it cannot start");
      });
    },
    async end() {
      script.terminate();
      await port.end();
    },
  };
}

/** In the worker: the other end, which comes with the first message. */
export function channelFromPage(): Promise<WorkerPort> {
  return new Promise((resolve) =>
    addEventListener("message", ({ data }) => resolve(messagePort(data as MessagePort)), { once: true }),
  );
}
