import { createRequire } from "node:module";
import { Command } from "commander";
import { addBackupCommands } from "./commands/backup.js";
import { addBatchCommand } from "./commands/batch.js";
import { addBenchCommand } from "./commands/bench.js";
import { addBuildPageCommand } from "./commands/build-page.js";
import { addCheckCommand } from "./commands/check.js";
import { addDevCommand } from "./commands/dev.js";
import { addDoodleCommand } from "./commands/doodle/doodle.js";
import { addEvalCommand } from "./commands/eval.js";
import { addExerciseCommand } from "./commands/exercise.js";
import { addExportCommand } from "./commands/export.js";
import { addInspectCommand } from "./commands/inspect.js";
import { addModelsCommand } from "./commands/models.js";
import { addPullCommand } from "./commands/pull.js";
import { addRunCommand } from "./commands/run.js";
import { addServeCommand } from "./commands/serve.js";
import { addTrainCommand } from "./commands/train.js";
import { usageMessage } from "./exit.js";

/** The `vistazo` command. */
export function program(): Command {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  const vistazo = new Command("vistazo")
    .description("Hugging Face vision tasks, straight from PyTorch checkpoints.")
    .version(version);
  for (const add of [
    addRunCommand,
    addBatchCommand,
    addBenchCommand,
    addEvalCommand,
    addExportCommand,
    addPullCommand,
    addInspectCommand,
    addModelsCommand,
    addServeCommand,
    addBuildPageCommand,
    addDevCommand,
    addExerciseCommand,
    addCheckCommand,
    addBackupCommands,
    addTrainCommand,
    addDoodleCommand,
  ])
    add(vistazo);
  reportInOneSentence(vistazo, "vistazo");
  return vistazo;
}

/** Errors of this command and of those below it are thrown, and printed as sentences. */
function reportInOneSentence(command: Command, name: string): void {
  command.exitOverride().configureOutput({
    outputError: (message, write) => write(usageMessage(message, name)),
  });
  for (const below of command.commands) reportInOneSentence(below, `${name} ${below.name()}`);
}
