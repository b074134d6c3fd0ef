import { pullModel } from "@vistazo/checkpoint";
import { describePublished, pytorchProblem, readsTexts } from "@vistazo/vision";
import type { Command } from "commander";
import { DownloadBar } from "../download-bar.js";
import { dtypeOption } from "../model-options.js";

interface PullFlags {
  readonly revision?: string;
  readonly dtype?: "fp32" | "fp16" | "q8";
}

export function addPullCommand(program: Command): void {
  program
    .command("pull")
    .description("download models into the cache")
    .argument("<model...>", "models of the Hub: org/name or org/name@revision")
    .option("--revision <name>", "branch, tag or commit")
    .addOption(dtypeOption("which file of models that have only an onnx/ folder"))
    .action(pull);
}

async function pull(models: string[], { revision, dtype }: PullFlags): Promise<void> {
  for (const model of models) {
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
}
