import { program } from "./cli.js";
import { fail } from "./exit.js";
import { stdoutClosed } from "./stdout.js";

try {
  await program().parseAsync();
} catch (error) {
  if (!stdoutClosed.aborted || error !== stdoutClosed.reason) fail(error);
}
