import { performance } from "node:perf_hooks";
import type { Task } from "@vistazo/vision";
import type { Command } from "commander";
import { checkModelFlags, type ModelFlags, wholeNumber, withModelOptions } from "../model-options.js";
import { taskArgument } from "../task-argument.js";
import { openPipeline } from "./run.js";

interface BenchFlags extends ModelFlags {
  readonly json?: boolean;
  readonly repeat: number;
}

export function addBenchCommand(program: Command): void {
  const command = program
    .command("bench")
    .description("measure how fast a model answers")
    .addArgument(taskArgument())
    .argument("<photo>", "a file or an http(s) address");
  withModelOptions(command)
    .option("--repeat <n>", "timed calls after the first", wholeNumber("--repeat", 1, 1_000_000), 10)
    .option("--json", 'print {"load_s","first_s","median_s","peak_mb"}')
    .action(bench);
}

/** Seconds to load the model, of the first call and of the median one, and the process's peak memory in MB. */
async function bench(task: Task, photo: string, flags: BenchFlags): Promise<void> {
  checkModelFlags(task, flags);
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const start = performance.now();
    const result = await work();
    return [result, (performance.now() - start) / 1000];
  };
  const [pipe, load] = await timed(() => openPipeline(task, flags));
  try {
    const [, first] = await timed(() => pipe(photo, flags.option));
    const times: number[] = [];
    for (let i = 0; i < flags.repeat; i++) times.push((await timed(() => pipe(photo, flags.option)))[1]);
    const figures = {
      load_s: round(load),
      first_s: round(first),
      median_s: round(median(times)),
      peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(figures)}\n`
        : `load ${figures.load_s} s · first ${figures.first_s} s · median of ${flags.repeat} ${figures.median_s} s · peak ${figures.peak_mb} MB\n`,
    );
  } finally {
    await pipe.dispose();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(seconds: number): number {
  return Math.round(seconds * 1e4) / 1e4;
}
