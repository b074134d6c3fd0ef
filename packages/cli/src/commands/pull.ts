import { CheckpointError, pullModel } from "@vistazo/checkpoint";
import { COURSE_MODELS } from "@vistazo/tasks";
import { describePublished, pytorchProblem, readsTexts } from "@vistazo/vision";
import type { Command } from "commander";
import { DownloadBar } from "../download-bar.js";
import { dtypeOption } from "../model-options.js";

interface PullFlags {
  readonly revision?: string;
  readonly dtype?: "fp32" | "fp16" | "q8";
  readonly course?: boolean;
}

export function addPullCommand(program: Command): void {
  program
    .command("pull")
    .description("download models into the cache")
    .argument("[model...]", "models of the Hub: org/name or org/name@revision")
    .option("--course", "all that the course and the studio's pages need; one that fails does not keep the others back")
    .option("--revision <name>", "branch, tag or commit")
    .addOption(dtypeOption("which file of models that have only an onnx/ folder"))
    .action(pull);
}

async function pull(named: string[], { course = false, ...flags }: PullFlags, command: Command): Promise<void> {
  if (!course && named.length === 0) command.error("error: missing required argument 'model'");
  if (!course) {
    for (const model of named) await pullOne(model, flags);
    return;
  }
  const models = [...new Set([...named, ...COURSE_MODELS])];
  let failed = 0;
  for (const model of models) {
    try {
      await pullOne(model, flags);
    } catch (error) {
      // Without a network none of the others comes either.
      if (!(error instanceof CheckpointError) || error.code === "not-cached-offline") throw error;
      failed += 1;
      process.stderr.write(`${error.message}\n`);
    }
  }
  if (failed === 0) return;
  process.stderr.write(
    `${failed} of ${models.length} models could not be downloaded; the same command goes on from here.\n`,
  );
  process.exitCode = 1;
}

async function pullOne(model: string, { revision, dtype }: PullFlags): Promise<void> {
  const bar = new DownloadBar();
  const { directory } = await pullModel(model, {
    revision,
    dtype,
    pytorchProblem,
    describe: describePublished,
    needsTokenizer: readsTexts,
    progress: bar.report,
  }).finally(() => bar.stop());
  process.stdout.write(`${model}  ${directory}\n`);
}
