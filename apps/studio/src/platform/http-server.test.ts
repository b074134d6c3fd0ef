import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpServer, type HttpServer } from "./http-server.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";

const servers: HttpServer[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(limits: Partial<Limits> = {}) {
  const server = createHttpServer({ logLevel: "silent", trustProxy: false, limits: { ...DEFAULT_LIMITS, ...limits } });
  server.post("/echo", async (request) => ({ got: JSON.stringify(request.body).length }));
  // Without an end, as fast as it is read.
  const closed = { downloads: 0 };
  server.get("/endless", (_, reply) => {
    const stream = new Readable({ read: () => stream.push(Buffer.alloc(65_536)) });
    stream.once("close", () => closed.downloads++);
    return reply.send(stream);
  });
  server.get("/slow", async () => {
    await sleep(700);
    return { slow: true };
  });
  servers.push(server);
  await server.listen({ port: 0, host: "127.0.0.1" });
  return { port: (server.server.address() as AddressInfo).port, closed };
}

function open(port: number, text = ""): { socket: Socket; said: () => string; ended: Promise<unknown> } {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  let said = "";
  socket.on("data", (bytes) => {
    said += bytes;
  });
  socket.on("error", () => {});
  socket.write(text);
  return { socket, said: () => said, ended: once(socket, "close") };
}

const post = (port: number, body: string) =>
  fetch(`http://127.0.0.1:${port}/echo`, { method: "POST", body, headers: { "content-type": "application/json" } });

describe("bodies", () => {
  it("are not parsed where they are too deep or have too much in them", async () => {
    const { port } = await start({ bodyBytes: 20_000_000 });
    const deep = await post(port, "[".repeat(10_000_000));
    expect([deep.status, await deep.json()]).toEqual([
      400,
      {
        code: "BAD_REQUEST",
        error: "The request's JSON has more than 32 objects and lists within one another; send less at once.",
      },
    ]);
    expect((await post(port, `[${"1,".repeat(300_000)}1]`)).status).toBe(400);
    expect(await (await post(port, '{"a":[1,"[[[["]}')).json()).toEqual({ got: 16 });
    for (const body of ["", "{", '{"__proto__":{"a":1}}']) expect((await post(port, body)).status, body).toBe(400);
  });

  it("are refused while too much is on its way, and taken again when it has arrived", async () => {
    const { port } = await start({ uploadBytesPerAddress: 1000 });
    const head = (bytes: number) =>
      `POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`;
    const slow = open(port, head(900));
    const answered = async () => {
      const { status, headers } = await post(port, JSON.stringify("x".repeat(200)));
      return [status, headers.get("retry-after")];
    };
    // Once its headers have arrived.
    await expect.poll(answered, { timeout: 10_000 }).toEqual([429, "1"]);
    expect((await post(port, "1")).status).toBe(200);
    slow.socket.write(JSON.stringify("x".repeat(898)));
    await expect.poll(slow.said).toMatch(/200 OK/u);
    expect((await post(port, JSON.stringify("x".repeat(200)))).status).toBe(200);
    const left = open(port, head(900));
    await sleep(100);
    left.socket.destroy();
    await expect.poll(async () => (await post(port, JSON.stringify("x".repeat(200)))).status).toBe(200);
  });
});

describe("connections", () => {
  it("end where headers or a body do not arrive in time", async () => {
    const { port } = await start({ headerTime: 500, bodyTime: 1000 });
    const silent = open(port);
    const headers = open(port, "GET /slow HTTP/1.1\r\nhost: x\r\n");
    const body = open(
      port,
      "POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n12",
    );
    await Promise.all([silent.ended, headers.ended, body.ended]);
    expect(headers.said()).toMatch(/^HTTP\/1.1 408/u);
    expect(body.said()).toMatch(/^HTTP\/1.1 408/u);
  });

  it("end where an answer is not read, and not where one is only waited for", async () => {
    const { port, closed } = await start({ unreadTime: 300 });
    const unread = open(port);
    unread.socket.pause();
    unread.socket.write("GET /endless HTTP/1.1\r\nhost: x\r\n\r\n");
    const waiting = open(port, "GET /slow HTTP/1.1\r\nhost: x\r\n\r\n");
    await expect.poll(() => closed.downloads, { timeout: 10_000 }).toBe(1);
    await expect.poll(waiting.said).toMatch(/"slow":true/u);
  });

  it("are so many from one address and no more", async () => {
    const { port } = await start({ connectionsPerAddress: 3 });
    const held = [1, 2, 3].map(() => open(port));
    await Promise.all(held.map(({ socket }) => once(socket, "connect")));
    await sleep(50);
    await open(port, "GET /slow HTTP/1.1\r\nhost: x\r\n\r\n").ended;
    held[0]?.socket.destroy();
    await held[0]?.ended;
    // Once the server knows that it has ended.
    const next = async () => {
      const { said, ended } = open(port, "GET /slow HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
      await ended;
      return said();
    };
    await expect.poll(next, { timeout: 10_000 }).toMatch(/200 OK/u);
  });
});
