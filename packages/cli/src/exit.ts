import { ImageError } from "@vistazo/image";
import { callOptions } from "@vistazo/tasks";
import { CommanderError } from "commander";
import { REASONS } from "./write-whole.js";

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
  process.stderr.write(`${sentence(error)}\n`);
  if (process.env.VISTAZO_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** The error's message, its advice put in the command's own words. */
export function sentence(error: unknown): string {
  const message = error instanceof Error ? (unwritten(error) ?? error.message) : String(error);
  if (!(error instanceof ImageError)) return message;
  // The library's advice is to raise or allow something by an option of its own.
  return message.replace(new RegExp(`\\b(${Object.keys(callOptions).join("|")})\\b`), "--option $1=…");
}

/** The system's own error, which names its call and not what to do, where it is one of writing. */
function unwritten(error: NodeJS.ErrnoException): string | undefined {
  const reason = error.syscall === undefined ? undefined : REASONS[error.code ?? ""];
  return reason && `${error.path ?? "A file"} cannot be written: ${reason}.`;
}

/** Commander's message as one sentence of this command's own, with where to read on. */
export function usageMessage(message: string, command: string): string {
  const [what, guess] = message
    .replace(/^error: /, "")
    .trim()
    .split("\n");
  const text = what.charAt(0).toUpperCase() + what.slice(1).replace(/\.$/, "");
  return `${text}${guess ? ` ${guess.replace("Did", "did")}` : ""}; see ${command} --help.\n`;
}
