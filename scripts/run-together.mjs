import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/**
 * Runs commands side by side, as many at once as there are processors, and shows what each has printed when it has ended. The first that fails
 * ends the others, and this process with its status; so does a signal.
 *
 * @param {{ what: string, command: string, args: string[] }[]} jobs in the order in which they begin
 */
export async function runTogether(jobs, cwd) {
  const waiting = [...jobs];
  const running = new Set();
  let stopped = null;
  const stop = (signal) => {
    stopped = signal;
    for (const child of running) child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, stop);
  let failed = 0;
  async function workOff() {
    for (let job = waiting.shift(); job && !failed && !stopped; job = waiting.shift()) {
      const { what, command, args } = job;
      const status = await run(command, args);
      if (status === 0 || failed || stopped) continue;
      console.error(`${what} failed: see the message above.`);
      failed = status;
      for (const child of running) child.kill();
    }
  }
  function run(command, args) {
    return new Promise((resolve) => {
      const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
      running.add(child);
      const printed = [];
      for (const from of ["stdout", "stderr"]) child[from].on("data", (bytes) => printed.push([from, bytes]));
      child.once("error", (error) => printed.push(["stderr", `${error.message}\n`]));
      child.once("close", (status) => {
        running.delete(child);
        if (!child.killed) for (const [to, bytes] of printed) process[to].write(bytes);
        resolve(status ?? 1);
      });
    });
  }
  await Promise.all(Array.from({ length: availableParallelism() }, workOff));
  for (const signal of signals) process.off(signal, stop);
  if (stopped !== null) process.kill(process.pid, stopped);
  if (failed) process.exit(failed);
}
