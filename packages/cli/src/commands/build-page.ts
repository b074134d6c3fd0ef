import type { Task } from "@vistazo/tasks";
import { type Command, Option } from "commander";
import { UsageError } from "../exit.js";
import { checkModelFlags, dtypeOption, type ModelFlags } from "../model-options.js";
import { sizeText } from "../size-text.js";
import { taskArgument } from "../task-argument.js";
import { openPipeline } from "./run.js";

interface BuildPageFlags extends Pick<ModelFlags, "model" | "revision" | "dtype"> {
  readonly out: string;
  readonly title?: string;
  readonly description?: string;
  readonly language?: "en" | "es";
  readonly example?: readonly string[];
}

export function addBuildPageCommand(program: Command): void {
  program
    .command("build-page")
    .description("write a page that runs a model in the browser: a folder for any web server, or a static Space")
    .addArgument(taskArgument())
    .requiredOption("--out <folder>", "where the page goes; an earlier one there is replaced, other files stay")
    .option("--model <id|folder>", "a model of the Hub, one of vistazo's own, or a folder; default: as for run")
    .option("--revision <name>", "branch, tag or commit of a model of the Hub")
    .addOption(dtypeOption("precision that the page runs the model in"))
    .option("--title <text>", "what stands above the page; default: what the task is called")
    .option("--description <text>", "what stands below the title, in CommonMark")
    .addOption(
      new Option(
        "--language <language>",
        "shown to who has not chosen one; default: what their browser prefers",
      ).choices(["en", "es"]),
    )
    .option("--example <photo...>", "photos to try, which go with the page: files or http(s) addresses")
    .action(buildPage);
}

async function buildPage(task: Task, { out, ...flags }: BuildPageFlags): Promise<void> {
  checkModelFlags(task, flags);
  if (out.trim() === "") throw new UsageError("--out is empty: name a folder.");
  const { title, description, language, dtype, example: examples } = flags;
  // Loaded only here: no other command needs a page.
  const { Interface } = await import("@vistazo/interface");
  // A model that does not run is found out here, not by who visits the page.
  const pipe = await openPipeline(task, flags);
  try {
    const page = Interface.fromPipeline(pipe, {
      where: "browser",
      title,
      description,
      language,
      examples,
      ...(dtype && { dtype }),
    });
    const { bytes } = await page.build(out);
    process.stdout.write(`${out}  ${sizeText(bytes)}\n`);
    process.stderr.write(
      "Any web server of files has it, as `npx http-server FOLDER` or a static Space; opened from the disk it does not run.\n",
    );
  } finally {
    await pipe.dispose();
  }
}
