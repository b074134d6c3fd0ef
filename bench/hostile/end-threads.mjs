// Loaded into a studio before anything else: SIGUSR2 ends all its threads, as a crash in one of them would.
import { isMainThread, Worker } from "node:worker_threads";

const threads = new Set();
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (...message) {
  if (!threads.has(this)) this.once("exit", () => threads.delete(this));
  threads.add(this);
  return postMessage.apply(this, message);
};
if (isMainThread)
  process.on("SIGUSR2", () => {
    for (const thread of threads) void thread.terminate();
  });
