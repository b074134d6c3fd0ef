import { createRequire } from "node:module";
import { Command } from "commander";
import { usageMessage } from "./exit.js";

/** Those that a file adds, by their names, in the order of the help. */
interface Commands {
  readonly names: readonly string[];
  readonly load: () => Promise<(program: Command) => void>;
}

const commands: readonly Commands[] = [
  { names: ["run"], load: async () => (await import("./commands/run.js")).addRunCommand },
  { names: ["batch"], load: async () => (await import("./commands/batch.js")).addBatchCommand },
  { names: ["bench"], load: async () => (await import("./commands/bench.js")).addBenchCommand },
  { names: ["eval"], load: async () => (await import("./commands/eval.js")).addEvalCommand },
  { names: ["export"], load: async () => (await import("./commands/export.js")).addExportCommand },
  { names: ["pull"], load: async () => (await import("./commands/pull.js")).addPullCommand },
  { names: ["inspect"], load: async () => (await import("./commands/inspect.js")).addInspectCommand },
  { names: ["models"], load: async () => (await import("./commands/models.js")).addModelsCommand },
  { names: ["serve"], load: async () => (await import("./commands/serve.js")).addServeCommand },
  { names: ["build-page"], load: async () => (await import("./commands/build-page.js")).addBuildPageCommand },
  { names: ["dev"], load: async () => (await import("./commands/dev.js")).addDevCommand },
  { names: ["exercise"], load: async () => (await import("./commands/exercise.js")).addExerciseCommand },
  { names: ["check"], load: async () => (await import("./commands/check.js")).addCheckCommand },
  { names: ["backup", "restore"], load: async () => (await import("./commands/backup.js")).addBackupCommands },
  { names: ["train"], load: async () => (await import("./commands/train.js")).addTrainCommand },
  { names: ["doodle"], load: async () => (await import("./commands/doodle/doodle.js")).addDoodleCommand },
];

/**
 * The `vistazo` command. What the others need takes longer to load than most commands run: of those, none is there beside the one that was asked for.
 *
 * @param first argument; all commands where it names none
 */
export async function program(first?: string): Promise<Command> {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  const vistazo = new Command("vistazo")
    .description("Hugging Face vision tasks, straight from PyTorch checkpoints.")
    .version(version);
  const asked = commands.filter(({ names }) => first !== undefined && names.includes(first));
  for (const { load } of asked.length > 0 ? asked : commands) (await load())(vistazo);
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
