import { program } from "./cli.js";
import { fail } from "./exit.js";
import { stdoutClosed } from "./stdout.js";

try {
  await (await program(process.argv[2])).parseAsync();
} catch (error) {
  if (!stdoutClosed.aborted || error !== stdoutClosed.reason) fail(error);
}
