import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";

export interface ForwardProxy {
  /** Its address, for HTTP_PROXY and HTTPS_PROXY. */
  readonly url: string;
  /** What it was asked: `GET http://host/path` or `CONNECT host:443`. */
  readonly asked: string[];
  close(): Promise<void>;
}

export interface ForwardProxyOptions {
  /** Hosts that the proxy alone knows, and the address (`http://127.0.0.1:…`) where each is. Others answer with status 502. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** `name:password` that it wants. */
  readonly credentials?: string;
}

/** A forward proxy as companies have them, on this machine. */
export async function startForwardProxy({ hosts = {}, credentials }: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const asked: string[] = [];
  const mayPass = (header: string | undefined) =>
    credentials === undefined || header === `Basic ${Buffer.from(credentials).toString("base64")}`;
  const server = createServer((question, answer) => {
    asked.push(`${question.method} ${question.url}`);
    if (!mayPass(question.headers["proxy-authorization"])) return answer.writeHead(407).end();
    const target = URL.canParse(question.url ?? "") ? new URL(question.url ?? "") : undefined;
    const place = target && hosts[target.host];
    if (!place) return answer.writeHead(502).end();
    const { "proxy-authorization": _, ...headers } = question.headers;
    const onward = request(`${place}${target.pathname}${target.search}`, { method: question.method, headers });
    onward.on("response", (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    answer.on("close", () => onward.destroy());
    question.pipe(onward);
  });
  server.on("connect", (question, socket) => {
    asked.push(`CONNECT ${question.url}`);
    socket.on("error", () => undefined);
    const place = hosts[question.url ?? ""];
    if (!mayPass(question.headers["proxy-authorization"]))
      return socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    if (!place) return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const onward = connect(Number(new URL(place).port), new URL(place).hostname, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("close", () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
