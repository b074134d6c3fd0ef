import { program } from "./cli.js";
import { fail } from "./exit.js";

try {
  await program().parseAsync();
} catch (error) {
  fail(error);
}
