import { createRequire } from "node:module";
import { Command } from "commander";
import { addBenchCommand } from "./commands/bench.js";
import { addModelsCommand } from "./commands/models.js";
import { addPullCommand } from "./commands/pull.js";
import { addRunCommand } from "./commands/run.js";
import { addServeCommand } from "./commands/serve.js";

/** The `vistazo` command. */
export function program(): Command {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  const vistazo = new Command("vistazo")
    .description("Hugging Face vision tasks, straight from PyTorch checkpoints.")
    .version(version)
    .showHelpAfterError("(vistazo --help lists the commands)")
    .exitOverride();
  for (const add of [addRunCommand, addBenchCommand, addPullCommand, addModelsCommand, addServeCommand]) add(vistazo);
  for (const command of vistazo.commands)
    command.exitOverride().showHelpAfterError(`(vistazo ${command.name()} --help says more)`);
  return vistazo;
}
