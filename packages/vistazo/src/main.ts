import { program } from "./cli.js";
import { fail } from "./exit.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads the results may stop when it has seen enough, as in `| head -1`.
  if (error.code !== "EPIPE") fail(new Error(`The results cannot be written: ${error.message}.`));
  process.exit();
});

try {
  await program().parseAsync();
} catch (error) {
  fail(error);
}
