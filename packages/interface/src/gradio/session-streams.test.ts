import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, it, vi } from "vitest";
import { SessionStreams } from "./session-streams.js";

/** A response that takes everything. */
function response(): ServerResponse {
  const silent = {
    write: () => true,
    end: () => {},
    cork: () => {},
    uncork: () => {},
    writableCorked: 0,
    writableLength: 0,
  };
  return Object.assign(new EventEmitter(), silent) as unknown as ServerResponse;
}

it("forgets a session when nothing of it is left, and only that one", () => {
  const streams = new SessionStreams(() => {});
  const closing = response();
  const first = streams.stream("s");
  first.attach(closing);
  closing.emit("close");
  expect(streams.size).toBe(0);
  const second = streams.stream("s");
  second.expect("a");
  const late = response();
  first.attach(late);
  late.emit("close");
  expect(streams.stream("s")).toBe(second);
});

it("cancels the calls of a client that went away", () => {
  const cancel = vi.fn();
  const streams = new SessionStreams(cancel);
  const stream = streams.stream("s");
  for (const call of ["a", "b", "c"]) {
    stream.expect(call);
    streams.own("s", call);
  }
  streams.disown("s", "b");
  const open = response();
  stream.attach(open);
  open.emit("close");
  expect(cancel.mock.calls.flat()).toEqual(["a", "c"]);
  expect(streams.size).toBe(0);
});

it("keeps a bounded number of sessions that nobody listens to", () => {
  const cancel = vi.fn();
  const streams = new SessionStreams(cancel);
  for (let index = 0; index < 2100; index++) {
    streams.stream(`s${index}`).expect("x");
    streams.own(`s${index}`, `call ${index}`);
  }
  expect(streams.size).toBe(2000);
  expect(cancel).toHaveBeenCalledTimes(100);
  expect(cancel).toHaveBeenNthCalledWith(1, "call 0");
});
