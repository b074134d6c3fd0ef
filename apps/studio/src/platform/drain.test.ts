import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { drainBeforeClose } from "./drain.js";
import { createHttpServer } from "./http-server.js";
import { DEFAULT_LIMITS } from "./limits.js";

async function start(time: number, giveUp?: () => void) {
  const server = createHttpServer({ logLevel: "silent", trustProxy: false, limits: DEFAULT_LIMITS });
  drainBeforeClose(server, { time, giveUp: async () => giveUp?.() });
  let refuse: (error: Error) => void = () => {};
  const stuck = new Promise((_, reject) => {
    refuse = reject;
  });
  stuck.catch(() => {});
  let asked = 0;
  server.get("/slow", async () => {
    asked++;
    await sleep(500);
    return { answered: true };
  });
  server.get("/stuck", () => {
    asked++;
    return stuck;
  });
  server.get("/events", (_, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { "content-type": "text/event-stream" }).write(":\n\n");
  });
  await server.listen({ port: 0, host: "127.0.0.1" });
  const { port } = server.server.address() as AddressInfo;
  return { server, port, url: `http://127.0.0.1:${port}`, refuse, asked: () => asked };
}

it("answers all that was asked, and lets nobody new in", async () => {
  const { server, url, asked: arrived } = await start(10_000);
  const asked = Array.from({ length: 50 }, () => fetch(`${url}/slow`));
  await expect.poll(arrived).toBe(50);
  const closed = server.close();
  await expect.poll(() => server.server.listening).toBe(false);
  await expect(fetch(`${url}/slow`)).rejects.toThrow();
  const answers = await Promise.all(asked);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await answers[0]?.json()).toEqual({ answered: true });
  await closed;
});

it("does not wait for kept connections, nor for streams of events", async () => {
  // Longer than a test may take.
  const { server, port, url } = await start(3_600_000);
  const idle = connect(port, "127.0.0.1");
  await once(idle, "connect");
  const events = await fetch(`${url}/events`);
  await server.close();
  await expect(events.text()).rejects.toThrow();
  idle.destroy();
});

it("gives up what is not answered in time, and says so to who waits", async () => {
  const {
    server,
    url,
    refuse,
    asked: arrived,
  } = await start(300, () => refuse(Object.assign(new Error("no"), { statusCode: 500 })));
  const stuck = fetch(`${url}/stuck`);
  await expect.poll(arrived).toBe(1);
  await server.close();
  expect((await stuck).status).toBe(500);
});
