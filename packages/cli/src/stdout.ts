import { fail } from "./exit.js";

const closed = new AbortController();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (closed.signal.aborted) return;
  const reason = new Error(`The results cannot be written: ${error.message}.`, { cause: error });
  // Whoever reads the results may stop when it has seen enough, as in `| head -1`.
  if (error.code !== "EPIPE") fail(reason);
  closed.abort(reason);
});

/** Aborted when nobody can read results any more; the reason has been told where it is worth it. */
export const stdoutClosed: AbortSignal = closed.signal;
