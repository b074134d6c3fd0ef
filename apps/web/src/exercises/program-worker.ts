/** Runs one program of a person, shut off from everything but the models that the page asks for it. */
import { EXERCISES, type ExerciseRun } from "@vistazo/tasks/exercises";
import { AskedWorker, pagePort, serve } from "@vistazo/worker";
import { EXERCISE_TEXT } from "./exercise-text.js";
import { messagePort } from "./message-port.js";
import { PendingWork } from "./pending-work.js";
import { programModules, type Traces } from "./program-library.js";
import type { ModelQuestions, ProgramFailure, ProgramQuestions } from "./questions.js";
import { ProgramError, readProgram } from "./read-program.js";
import { shownLine } from "./show-value.js";
import { shutOff } from "./shut-off.js";

const MOST_LINES = 500;
const MOST_CHARACTERS = 4000;
const MOST_PICTURES = 20;
/** By this name its lines are known in stacks. */
const FILE = "program.mjs";
/** That the engine puts before the body of a function. */
const LINES_BEFORE = 2;

type Program = (modules: (name: string) => unknown, console: object) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...texts: string[]) => Program;

serve<ProgramQuestions>(pagePort(), {
  async run({ name, source, photo: file, language, models }, { progress }) {
    const text = EXERCISE_TEXT[language];
    const { loadPhoto } = await import("@vistazo/image/load-photo");
    const photo = await loadPhoto(file);
    // What a program writes into the photo does not change what it is compared with.
    const seen = { ...photo, data: photo.data.slice() };
    const traces: Traces = { answers: {}, pictures: new Map(), app: undefined };
    const lines: string[] = [];
    let said = 0;
    const say = (values: readonly unknown[], error: boolean) => {
      const line = shownLine(values);
      if (!error) lines.push(...line.split("\n").filter((part) => part.trim() !== ""));
      said++;
      if (said === MOST_LINES) progress({ kind: "line", text: text.tooMany, error: true });
      if (said < MOST_LINES) progress({ kind: "line", text: line.slice(0, MOST_CHARACTERS), error });
    };
    const log = (...values: unknown[]) => say(values, false);
    const warn = (...values: unknown[]) => say(values, true);
    const ownConsole = { log, info: log, debug: log, table: log, dir: log, warn, error: warn };
    let shown = 0;
    const pending = new PendingWork();
    const modules = programModules({
      pending,
      models: new AskedWorker<ModelQuestions>(messagePort(models)),
      photo,
      text,
      traces,
      onpicture: (saved, blob, { width, height }) => {
        if (shown++ < MOST_PICTURES) progress({ kind: "picture", picture: { name: saved, file: blob, width, height } });
      },
      onapp: (app) => progress({ kind: "app", app }),
    });
    let failure: ProgramFailure | null = null;
    // What nobody waits for fails here.
    addEventListener("unhandledrejection", (event) => {
      event.preventDefault();
      failure ??= failureOf(event.reason);
    });
    shutOff(globalThis);
    try {
      const body = readProgram(source);
      await new AsyncFunction("modules", "console", `"use strict";${body}\n//# sourceURL=${FILE}`)(modules, ownConsole);
      await pending.over();
    } catch (error) {
      failure = failureOf(error);
    }
    const answers = traces.answers as ExerciseRun["answers"] & object;
    const run: ExerciseRun = { lines, pictures: traces.pictures, photo: seen, answers, app: traces.app };
    const checks = EXERCISES[name].checks.map(({ passes, texts }) => ({
      ...texts[language],
      passed: failure === null && passes(run),
    }));
    return { failure, checks };
  },
});

function failureOf(error: unknown): ProgramFailure {
  if (error instanceof ProgramError) return { message: `SyntaxError: ${error.message}`, line: error.line };
  if (!(error instanceof Error)) return { message: shownLine([error]), line: null };
  const [, line] = new RegExp(`${FILE}:(\\d+):`, "u").exec(error.stack ?? "") ?? [];
  const message = error.name === "Error" ? error.message : `${error.name}: ${error.message}`;
  return { message, line: line ? Math.max(1, Number(line) - LINES_BEFORE) : null };
}
