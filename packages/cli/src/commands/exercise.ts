import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language, Translated } from "@vistazo/tasks";
import {
  EXERCISE_NAMES,
  EXERCISES,
  type Exercise,
  type ExerciseName,
  isExercise,
  programToComplete,
  VERDICT,
} from "@vistazo/tasks/exercises";
import { type Command, Option } from "commander";
import { checkProgram } from "../exercises/check-program.js";
import { UsageError } from "../exit.js";

interface ExerciseFlags {
  readonly out?: string;
  readonly lang: Language;
  /** True where no file is named. */
  readonly check?: string | true;
  readonly json?: boolean;
}

/** A photo that anybody may pass on: what is on it is told in the README beside it. */
const PHOTO = fileURLToPath(new URL("../../photos/boats.jpg", import.meta.url));

const WORDS: Translated<{ check: string; run: string; ask: string; install: string }> = {
  en: {
    check: "Check yourself",
    run: "Run it with",
    ask: "See what is right with",
    install: "Install what it imports with",
  },
  es: {
    check: "Compruébalo",
    run: "Ejecútalo con",
    ask: "Mira qué está bien con",
    install: "Instala lo que importa con",
  },
};

export function addExerciseCommand(program: Command): void {
  program
    .command("exercise")
    .description("write an exercise of the course to a folder, ready to run, or check yours; without a name, list them")
    .argument("[name]", "the exercise")
    .option("--out <folder>", "where (default: a folder of the exercise's name)")
    .option("--check [file]", "run the program that you wrote and say what is right in it (default: NAME.mjs)")
    .option("--json", "with --check: what is right as JSON")
    .addOption(new Option("--lang <language>", "language of its texts").choices(["en", "es"]).default(ownLanguage()))
    .action(exercise);
}

async function exercise(name: string | undefined, { out, lang, check, json }: ExerciseFlags): Promise<void> {
  if (name === undefined) {
    if (check !== undefined)
      throw new UsageError("Name the exercise that the program is of: vistazo exercise NAME --check.");
    for (const one of EXERCISE_NAMES) process.stdout.write(`${one}  ${EXERCISES[one].texts[lang].title}\n`);
    return;
  }
  if (!isExercise(name)) {
    throw new UsageError(`There is no exercise "${name}"; the exercises are ${EXERCISE_NAMES.join(", ")}.`);
  }
  const folder = out ?? name;
  const file = `${name}.mjs`;
  if (check !== undefined) {
    await checkWritten(name, check === true ? writtenProgram(folder, file) : check, lang, json === true);
    return;
  }
  // What somebody has written there is not written over.
  const taken = [file, "package.json", "README.md"].find((one) => existsSync(join(folder, one)));
  if (taken) throw new UsageError(`${join(folder, taken)} is there already: name another folder with --out.`);
  const one = EXERCISES[name];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), programToComplete(one, lang));
  await writeFile(join(folder, `${name}.solution.mjs`), `${one.start}\n${one.solution}`);
  if (one.python) await writeFile(join(folder, `${name}.solution.py`), one.python);
  await writeFile(join(folder, "README.md"), readme(one, file, lang));
  await writeFile(join(folder, "package.json"), await packageJson(one));
  await copyFile(PHOTO, join(folder, "photo.jpg"));
  const words = WORDS[lang];
  const install = isInstalled(one, folder) ? "" : `${words.install}\n  cd ${folder} && npm install\n`;
  process.stdout.write(
    `${join(folder, file)}\n${install}${words.run}\n  cd ${folder} && node ${file}\n${words.ask}\n  npx vistazo exercise ${name} --check${folder === name ? "" : ` ${join(folder, file)}`}\n`,
  );
}

/** Where the program of an exercise is: in its folder, or here within it. */
function writtenProgram(folder: string, file: string): string {
  const found = [join(folder, file), file].find((path) => existsSync(path));
  if (!found) {
    throw new UsageError(
      `There is no ${join(folder, file)}: name your file after --check, or write the exercise first.`,
    );
  }
  return found;
}

async function checkWritten(name: ExerciseName, file: string, lang: Language, json: boolean): Promise<void> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  // What the program prints is no part of an answer that another program reads.
  const output = json ? process.stderr : process.stdout;
  const checks = await checkProgram(name, file, lang, (text) => output.write(text));
  const passed = checks?.filter((one) => one.passed).length ?? 0;
  const solved = checks !== null && passed === checks.length;
  if (!solved) process.exitCode = 1;
  if (json) {
    process.stdout.write(`${JSON.stringify({ solved, checks: checks ?? [] })}\n`);
    return;
  }
  const words = VERDICT[lang];
  const width = Math.max(words.passed.length, words.failed.length) + 2;
  const lines = checks?.map(({ what, passed: right, hint }) => {
    const line = (right ? words.passed : words.failed).padEnd(width) + what;
    return right ? line : `${line}\n${" ".repeat(width)}${hint}`;
  });
  const verdict = solved ? words.solved : words.notSolved(passed, checks?.length ?? 0);
  process.stdout.write(lines ? `\n${lines.join("\n")}\n\n${verdict}\n` : `${words.failure}.\n`);
}

function readme({ texts }: Exercise, file: string, lang: Language): string {
  const { title, goal, steps, check } = texts[lang];
  const list = steps.map((step, index) => `${index + 1}. ${step}\n`).join("");
  const words = WORDS[lang];
  return `# ${title}\n\n${goal}\n\n${list}\n${words.run} \`node ${file}\`.\n\n${words.ask} \`npx vistazo exercise ${file.replace(/\.mjs$/u, "")} --check\`.\n\n## ${words.check}\n\n${check}\n`;
}

async function packageJson(one: Exercise): Promise<string> {
  const own = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(await readFile(own, "utf8")) as { version: string };
  const dependencies = Object.fromEntries(importedBy(one).map((name) => [name, `^${version}`]));
  return `${JSON.stringify({ private: true, type: "module", dependencies }, null, 2)}\n`;
}

function importedBy({ start }: Exercise): string[] {
  return [...start.matchAll(/from "([^"]+)"/gu)].map(([, name]) => name).sort();
}

/** Whether the program finds what it imports: within a clone it does, and where somebody has installed it. */
function isInstalled(one: Exercise, folder: string): boolean {
  const required = createRequire(join(resolve(folder), "program.mjs"));
  return importedBy(one).every((name) => {
    try {
      return Boolean(required.resolve(`${name}/package.json`));
    } catch (error) {
      // Packages that export no package.json are there, too.
      return (error as { code?: unknown }).code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
    }
  });
}

/** As the system has it, where that is one that there is. */
function ownLanguage(): Language {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith("es") ? "es" : "en";
}
