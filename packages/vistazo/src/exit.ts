import { CommanderError } from "commander";

/** A command used in a wrong way: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** End the process as its caller expects: 1 for a run that failed, 2 for wrong usage, one sentence on stderr. */
export function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has printed what was wrong, or the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.VISTAZO_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
