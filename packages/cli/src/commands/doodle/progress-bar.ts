import { Presets, SingleBar } from "cli-progress";

/** On stderr, where that is a terminal. */
export function progressBar(format: string): SingleBar | undefined {
  return process.stderr.isTTY
    ? new SingleBar({ format, clearOnComplete: true, etaBuffer: 100 }, Presets.shades_classic)
    : undefined;
}
