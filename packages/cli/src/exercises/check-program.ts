import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPhoto } from "@vistazo/image";
import type { Language } from "@vistazo/tasks";
import { EXERCISES, type ExerciseName, type ExercisePicture } from "@vistazo/tasks/exercises";
import { UsageError } from "../exit.js";
import { RECORDS, readRecords } from "./records.js";

const RECORDING = fileURLToPath(new URL("./recording.js", import.meta.url));
const PICTURE = /\.(png|jpe?g|webp)$/u;

export interface ProgramCheck {
  readonly what: string;
  readonly passed: boolean;
  readonly hint: string;
}

/**
 * Runs a person's program in its folder, with what it prints passed on, and compares what came of it with what its exercise asks for.
 * @returns null where the program ended with an error, which Node has told
 * @throws UsageError where this Node runs no such file, or the photo is missing
 */
export async function checkProgram(
  name: ExerciseName,
  file: string,
  language: Language,
  onoutput: (text: string) => void,
): Promise<readonly ProgramCheck[] | null> {
  const folder = resolve(dirname(file));
  if (/^\.[cm]?ts$/u.test(extname(file)) && !(process.features as { readonly typescript?: unknown }).typescript) {
    throw new UsageError(`${file} is TypeScript, which Node runs from 22.18 on; this one is ${process.version}.`);
  }
  const photo = await loadPhoto(join(folder, "photo.jpg"));
  const records = await mkdtemp(join(tmpdir(), "vistazo-exercise-"));
  try {
    const begun = Date.now();
    const { code, printed } = await run(basename(file), folder, records, onoutput);
    if (code !== 0) return null;
    const outcome = {
      lines: printed.split(/\r?\n/u).filter((line) => line.trim() !== ""),
      pictures: await savedPictures(folder, begun),
      photo,
      ...(await readRecords(records)),
    };
    return EXERCISES[name].checks.map(({ passes, texts }) => ({ ...texts[language], passed: passes(outcome) }));
  } finally {
    await rm(records, { recursive: true, force: true });
  }
}

function run(file: string, folder: string, records: string, onoutput: (text: string) => void) {
  const child = spawn(process.execPath, ["--import", RECORDING, file], {
    cwd: folder,
    env: { ...process.env, [RECORDS]: records },
    stdio: ["inherit", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    onoutput(text);
  });
  return new Promise<{ readonly code: number | null; readonly printed: string }>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code, printed }));
  });
}

/** What was written to the folder since. */
async function savedPictures(folder: string, since: number): Promise<ReadonlyMap<string, ExercisePicture>> {
  const saved = new Map<string, ExercisePicture>();
  for (const name of (await readdir(folder)).filter((one) => PICTURE.test(one))) {
    const path = join(folder, name);
    // Some file systems keep whole seconds only.
    if ((await stat(path)).mtimeMs >= Math.floor(since / 1000) * 1000) saved.set(name, await loadPhoto(path));
  }
  return saved;
}
