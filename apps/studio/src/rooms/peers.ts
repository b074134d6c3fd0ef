import { createHash, timingSafeEqual } from "node:crypto";
import { request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import type { Duplex } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { StudioError } from "../platform/error.js";

/** By which a studio shows another one that it is one, and whom it asks for. */
const TOKEN = "x-vistazo-peer";
const CLIENT = "x-vistazo-client";
/** Milliseconds for another studio to take a connection on. */
const PATIENCE = 5000;

/** The other studios of the same database: connections are handed on to them, as they come, and taken from them. */
export class Peers {
  readonly #token: string;
  readonly #handed = new Set<Duplex>();

  /** @param secret known to the studios of one database alone */
  constructor(secret: Uint8Array) {
    this.#token = Buffer.from(secret).toString("base64url");
  }

  /** For whom another studio asks, undefined where no other studio does. */
  clientOf({ headers }: FastifyRequest): string | undefined {
    const [token, client] = [headers[TOKEN], headers[CLIENT]];
    if (typeof token !== "string" || typeof client !== "string") return undefined;
    return timingSafeEqual(digest(token), digest(this.#token)) ? client : undefined;
  }

  /**
   * Hands a connection that asks for a WebSocket on to another studio, and what goes over it both ways.
   * @param address of the studio, as `http://10.0.0.7:7860`
   * @throws StudioError UNAVAILABLE where that one does not take it
   */
  async handOn(request: FastifyRequest, reply: FastifyReply, address: string): Promise<void> {
    const { raw, ip } = request;
    const headers = { ...raw.headers, [TOKEN]: this.#token, [CLIENT]: ip };
    const { head, socket, lines } = await upgrade(new URL(raw.url ?? "/", address), headers);
    reply.hijack();
    const client = raw.socket;
    // The studio that has the room asks by itself whether anybody is there.
    client.setTimeout(0).setNoDelay();
    for (const [one, other] of [
      [client, socket],
      [socket, client],
    ]) {
      this.#handed.add(one);
      one.on("error", () => other.destroy());
      one.once("close", () => {
        this.#handed.delete(one);
        other.destroy();
      });
    }
    client.write(lines);
    if (head.length > 0) client.write(head);
    socket.pipe(client);
    client.pipe(socket);
    // Who has left meanwhile tells nobody any more.
    if (client.destroyed) socket.destroy();
  }

  close(): void {
    for (const socket of this.#handed) socket.destroy();
  }
}

/** Where others reach a server that listens there, on this computer's network. */
export function reachableAddress({ address, family, port }: AddressInfo): string {
  const any = address === "0.0.0.0" || address === "::";
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outer = all.filter(({ internal }) => !internal);
  const found = any ? (outer.find((one) => one.family === "IPv4") ?? outer[0])?.address : address;
  const host = found ?? "127.0.0.1";
  return `http://${host.includes(":") && (any || family === "IPv6") ? `[${host}]` : host}:${port}`;
}

interface Upgraded {
  readonly socket: Duplex;
  /** What came right behind the answer. */
  readonly head: Buffer;
  /** The answer itself, as it is sent. */
  readonly lines: string;
}

function upgrade(url: URL, headers: FastifyRequest["raw"]["headers"]): Promise<Upgraded> {
  return new Promise((resolve, reject) => {
    const refuse = (cause?: Error) =>
      reject(new StudioError("UNAVAILABLE", "The room's server does not answer; try again in a moment.", { cause }));
    const asked = ask(url, { headers, agent: false, timeout: PATIENCE });
    asked.once("upgrade", (response, socket, head) => {
      asked.socket?.setTimeout(0).setNoDelay();
      const fields: string[] = [];
      for (let i = 0; i < response.rawHeaders.length; i += 2)
        fields.push(`${response.rawHeaders[i]}: ${response.rawHeaders[i + 1]}`);
      const status = `HTTP/1.1 ${response.statusCode} ${response.statusMessage}`;
      resolve({ socket, head, lines: `${[status, ...fields].join("\r\n")}\r\n\r\n` });
    });
    asked.once("response", (response) => {
      response.resume();
      refuse();
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("close", () => refuse());
    asked.once("error", refuse);
    asked.end();
  });
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
