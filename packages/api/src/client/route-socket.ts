/** A WebSocket that carries one side's messages and the other's. */
export interface RouteSocket<Sent, Received> {
  onopen: (() => void) | null;
  onmessage: ((message: Received) => void) | null;
  /** @param code of the protocol: why it was closed */
  onclose: ((code: number) => void) | null;
  /** What is sent while there is no connection is lost. */
  send(message: Sent): void;
  close(): void;
}

/** @param url http(s), or a path of the page's own server */
export function openSocket<Sent, Received>(url: string): RouteSocket<Sent, Received> {
  const address = url.startsWith("/") ? new URL(url, location.origin).href : url;
  const socket = new WebSocket(address.replace(/^http/u, "ws"));
  const opened: RouteSocket<Sent, Received> = {
    onopen: null,
    onmessage: null,
    onclose: null,
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    close: () => socket.close(),
  };
  socket.addEventListener("open", () => opened.onopen?.());
  socket.addEventListener("message", ({ data }) => opened.onmessage?.(JSON.parse(data)));
  socket.addEventListener("close", ({ code }) => opened.onclose?.(code));
  return opened;
}
