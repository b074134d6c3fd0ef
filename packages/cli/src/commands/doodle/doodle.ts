import type { Command } from "commander";
import { addDoodleDrawCommand } from "./draw.js";
import { addDoodleEvaluateCommand } from "./evaluate.js";
import { addDoodleExportCommand } from "./export.js";
import { addDoodleImportCommand } from "./import.js";
import { addDoodleLearnCommand } from "./learn.js";
import { addDoodleStatsCommand } from "./stats.js";
import { addDoodleTrainCommand } from "./train.js";
import { addDoodleTrainDrawCommand } from "./train-draw.js";

export function addDoodleCommand(program: Command): void {
  const doodle = program.command("doodle").description("drawings and their recogniser");
  for (const add of [
    addDoodleImportCommand,
    addDoodleExportCommand,
    addDoodleStatsCommand,
    addDoodleEvaluateCommand,
    addDoodleTrainCommand,
    addDoodleLearnCommand,
    addDoodleDrawCommand,
    addDoodleTrainDrawCommand,
  ])
    add(doodle);
}
