import type { Classification, SupportedTask, TaskTypes } from "@vistazo/vision";

type Result = TaskTypes[SupportedTask]["result"];

/** A result as `run --json` prints it. */
export function toJson(_task: SupportedTask, result: Result): unknown {
  return result;
}

/** A result for a person to read. */
export function describe(_task: SupportedTask, photo: string, result: Result): string {
  return `${photo}\n${scoreLines(result)}\n`;
}

/** Labels with their scores as bars of 20 signs at most. */
function scoreLines(result: readonly Classification[]): string {
  const width = Math.max(0, ...result.map(({ label }) => label.length));
  const line = ({ label, score }: Classification) => {
    const bar = "█".repeat(Math.round(20 * Math.min(1, Math.max(0, score))));
    return `  ${label.padEnd(width)}  ${score.toFixed(4)}  ${bar}\n`;
  };
  return result.map(line).join("");
}

/** Write what a result has of pictures and data into a folder. */
export async function saveFiles(
  _task: SupportedTask,
  _photo: string,
  _result: Result,
  _folder: string,
): Promise<void> {}
