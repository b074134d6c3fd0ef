import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { sleep } from "../../tests/support.js";
import type { Message } from "./messages.js";
import { SessionStream } from "./session-stream.js";

const log = (text: string): Message => ({
  msg: "log",
  event_id: "a",
  log: text,
  level: "info",
  duration: 1,
  visible: true,
  title: "",
});
const completed = (event_id: string): Message => ({
  msg: "process_completed",
  event_id,
  output: { error: null, title: "", duration: 1, visible: true },
  success: false,
});

function newStream() {
  const abandoned = vi.fn();
  const idle = vi.fn();
  return { stream: new SessionStream({ abandoned, idle }), abandoned, idle };
}

/** The two ends of a connection: the server's response, and a client that reads. */
async function connection() {
  let response: ServerResponse | undefined;
  const server = createServer((_request, incoming) => {
    response = incoming;
    incoming.flushHeaders();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const client = request({ port: (server.address() as { port: number }).port });
  client.on("error", () => {});
  client.end();
  const [incoming] = await once(client, "response");
  let text = "";
  incoming.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  incoming.on("error", () => {});
  if (!response) throw new Error("There is a response.");
  const kinds = () => [...text.matchAll(/"msg":"(\w+)"/g)].map(([, msg]) => msg);
  return { response, kinds, hangUp: () => client.destroy() };
}

describe("a session's stream", () => {
  it("keeps what comes before the client opens it, and says goodbye after the last call", async () => {
    const { stream } = newStream();
    stream.expect("a");
    stream.send(log("early"));
    const { response, kinds } = await connection();
    stream.attach(response);
    stream.send(log("late"));
    stream.complete("a", completed("a"));
    await expect.poll(kinds).toEqual(["log", "log", "process_completed", "close_stream"]);
  });

  it("stays open while any call goes on", async () => {
    const { stream } = newStream();
    stream.expect("a");
    stream.expect("b");
    const { response, kinds } = await connection();
    stream.attach(response);
    stream.complete("a", completed("a"));
    await sleep(20);
    expect(kinds()).toEqual(["process_completed"]);
    stream.complete("b", completed("b"));
    await expect.poll(() => kinds().at(-1)).toBe("close_stream");
  });

  it("lingers where that is asked for, and goes on if another call comes", async () => {
    const { stream } = newStream();
    stream.lingerFor(400);
    stream.expect("a");
    const { response, kinds } = await connection();
    stream.attach(response);
    stream.complete("a", completed("a"));
    await sleep(10);
    stream.expect("b");
    await sleep(500);
    expect(kinds()).toEqual(["process_completed"]);
    stream.complete("b", completed("b"));
    await expect.poll(kinds).toEqual(["process_completed", "process_completed", "close_stream"]);
    expect(await stream.settled()).toBe(true);
  });

  it("lets nobody start another call before the client has hung up", async () => {
    const { stream, idle } = newStream();
    stream.expect("a");
    const { response, kinds, hangUp } = await connection();
    stream.attach(response);
    stream.complete("a", completed("a"));
    let settled = false;
    const settling = stream.settled().then(() => {
      settled = true;
    });
    await expect.poll(() => kinds().at(-1)).toBe("close_stream");
    expect(settled).toBe(false);
    hangUp();
    await settling;
    expect(idle).toHaveBeenCalled();
    await stream.settled();
  });

  it("hangs up itself where the client does not", async () => {
    const { stream } = newStream();
    const { response } = await connection();
    stream.attach(response);
    await stream.settled();
    expect(response.writableEnded).toBe(true);
  });

  it("tells that a client went away in the middle", async () => {
    const { stream, abandoned } = newStream();
    stream.expect("a");
    const { response, hangUp } = await connection();
    stream.attach(response);
    hangUp();
    await expect.poll(() => abandoned.mock.calls.length).toBe(1);
  });

  it("waits for every closing stream, also for one that the client opened meanwhile", async () => {
    const { stream, idle } = newStream();
    const first = await connection();
    stream.attach(first.response);
    const second = await connection();
    stream.attach(second.response);
    let settled = false;
    const settling = stream.settled().then(() => {
      settled = true;
    });
    first.hangUp();
    await once(first.response, "close");
    await sleep(5);
    expect(settled).toBe(false);
    expect(idle).not.toHaveBeenCalled();
    second.hangUp();
    await settling;
    expect(idle).toHaveBeenCalledOnce();
  });

  it("does not keep more than it may for a client that never comes", () => {
    const { stream, abandoned } = newStream();
    stream.expect("a");
    for (let index = 0; index < 20; index++) stream.send(log("x".repeat(1024 * 1024)));
    expect(abandoned).toHaveBeenCalled();
  });

  it("gives a second stream of a client everything from then on", async () => {
    const { stream, abandoned } = newStream();
    stream.expect("a");
    const first = await connection();
    stream.attach(first.response);
    const second = await connection();
    stream.attach(second.response);
    stream.send(log("hello"));
    await expect.poll(second.kinds).toEqual(["log"]);
    await expect.poll(first.kinds).toEqual(["close_stream"]);
    expect(abandoned).not.toHaveBeenCalled();
  });
});
