import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language, Translated } from "@vistazo/tasks";
import { EXERCISE_NAMES, EXERCISES, type Exercise, isExercise, programToComplete } from "@vistazo/tasks/exercises";
import { type Command, Option } from "commander";
import { UsageError } from "../exit.js";

interface ExerciseFlags {
  readonly out?: string;
  readonly lang: Language;
}

/** A photo that anybody may pass on: what is on it is told in the README beside it. */
const PHOTO = fileURLToPath(new URL("../../photos/boats.jpg", import.meta.url));

const WORDS: Translated<{ check: string; run: string; install: string }> = {
  en: { check: "Check yourself", run: "Run it with", install: "Install what it imports with" },
  es: { check: "Compruébalo", run: "Ejecútalo con", install: "Instala lo que importa con" },
};

export function addExerciseCommand(program: Command): void {
  program
    .command("exercise")
    .description("write an exercise of the course to a folder, ready to run; without a name, list them")
    .argument("[name]", "the exercise")
    .option("--out <folder>", "where (default: a folder of the exercise's name)")
    .addOption(new Option("--lang <language>", "language of its texts").choices(["en", "es"]).default(ownLanguage()))
    .action(exercise);
}

async function exercise(name: string | undefined, { out, lang }: ExerciseFlags): Promise<void> {
  if (name === undefined) {
    for (const one of EXERCISE_NAMES) process.stdout.write(`${one}  ${EXERCISES[one].texts[lang].title}\n`);
    return;
  }
  if (!isExercise(name)) {
    throw new UsageError(`There is no exercise "${name}"; the exercises are ${EXERCISE_NAMES.join(", ")}.`);
  }
  const folder = out ?? name;
  const file = `${name}.mjs`;
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
  if ((one.start + one.solution).includes("photo.jpg")) await copyFile(PHOTO, join(folder, "photo.jpg"));
  const words = WORDS[lang];
  const install = isInstalled(one, folder) ? "" : `${words.install}\n  cd ${folder} && npm install\n`;
  process.stdout.write(`${join(folder, file)}\n${install}${words.run}\n  cd ${folder} && node ${file}\n`);
}

function readme({ texts }: Exercise, file: string, lang: Language): string {
  const { title, goal, steps, check } = texts[lang];
  const list = steps.map((step, index) => `${index + 1}. ${step}\n`).join("");
  const words = WORDS[lang];
  return `# ${title}\n\n${goal}\n\n${list}\n${words.run} \`node ${file}\`.\n\n## ${words.check}\n\n${check}\n`;
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
