import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/vistazo.js", import.meta.url));

export const classifiers: string = fileURLToPath(
  new URL("../../vision/tests/fixtures/classification/", import.meta.url),
);
export const fixtures: string = fileURLToPath(new URL("fixtures/", import.meta.url));
/** 97 x 61 pixels. */
export const photo = `${classifiers}landscape.png`;

/** Where no cache can be, nor be made: within a file. */
const noCache = join(bin, "hub");

/** How a run of the command ended. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a process, away from the network and the user's own cache unless `env` says otherwise. */
export function vistazo(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const { HF_HOME: _, HF_HUB_CACHE: __, HF_TOKEN: ___, VISTAZO_DEBUG: ____, ...inherited } = process.env;
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...inherited, HF_ENDPOINT: "http://127.0.0.1:9", HF_HOME: noCache, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}
