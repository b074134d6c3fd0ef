/**
 * Waits for a process. Whoever stops this one stops that one: a build that goes on by itself would be in the way of the next.
 * Where it fails, this process ends with its status.
 */
export async function runInFront(what, start) {
  const child = start();
  let stopped = null;
  const stop = (signal) => {
    stopped = signal;
    child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const { status, error } = await new Promise((resolve) => {
    child.once("error", (error) => resolve({ status: 1, error }));
    child.once("exit", (status) => resolve({ status }));
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, stop);
  if (stopped !== null) process.kill(process.pid, stopped);
  if (status === 0) return;
  console.error(`${what} failed: ${error?.message ?? "see the message above."}`);
  process.exit(status ?? 1);
}
