import { Worker } from "node:worker_threads";

/** What the thread does: the parent's number changes when it has ended. */
const code = `
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 1000);
`;

/**
 * In a process whose main thread may stand still for ever, in native code: end it when the process that started it has ended. A
 * thread looks after that, since the main one would not hear.
 */
export function endWithParent(): void {
  new Worker(code, { eval: true, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
