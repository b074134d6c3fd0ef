import { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isPythonClient, noted } from "./python-patience.js";
import { SessionStream } from "./session-stream.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function waiting(calls: string[]) {
  const socket = new EventEmitter();
  const stream = new SessionStream({ abandoned: () => {}, idle: () => {} });
  for (const call of calls) stream.expect(call);
  let done = false;
  void noted(socket as Socket, stream).then(() => {
    done = true;
  });
  return { socket, isDone: () => done };
}

it("waits until the answer has been read, and longer where many calls go on", async () => {
  const alone = waiting(["a"]);
  await vi.advanceTimersByTimeAsync(100);
  expect(alone.isDone()).toBe(false);
  alone.socket.emit("close");
  await vi.advanceTimersByTimeAsync(20);
  expect(alone.isDone()).toBe(true);
  expect(alone.socket.listenerCount("close")).toBe(0);
  const several = waiting(["a", "b"]);
  several.socket.emit("close");
  await vi.advanceTimersByTimeAsync(50);
  expect(several.isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(60);
  expect(several.isDone()).toBe(true);
});

it("does not wait for ever where the connection stays", async () => {
  const { socket, isDone } = waiting(["a"]);
  await vi.advanceTimersByTimeAsync(600);
  expect(isDone()).toBe(true);
  expect(socket.listenerCount("close")).toBe(0);
});

it("knows Python's client by its name", () => {
  expect(isPythonClient("gradio_client/2.6.0; hf_hub/1.0; python/3.12")).toBe(true);
  expect(isPythonClient("unknown/None; hf_hub/1.33.0; python/3.11.7; gradio_client/1.13.0")).toBe(true);
  for (const other of [undefined, "node", "Mozilla/5.0"]) expect(isPythonClient(other)).toBe(false);
});
