/** Runs one program of a person, shut off from everything but the models that the page asks for it; or checks what came of one. */
import { loadPhoto } from "@vistazo/image/load-photo";
import { EXERCISES, type ExerciseRun } from "@vistazo/tasks/exercises";
import { expandAnswer } from "@vistazo/vision/expand";
import { AskedWorker, serve } from "@vistazo/worker";
import { EXERCISE_TEXT, type ExercisePageText } from "./exercise-text.js";
import { channelFromPage, messagePort } from "./message-port.js";
import { PendingWork } from "./pending-work.js";
import { ProgramError } from "./program-error.js";
import { decodeGray, programModules } from "./program-library.js";
import { ProgramLines } from "./program-lines.js";
import {
  MOST_CHARACTERS,
  MOST_LINES,
  MOST_PICTURES,
  type ModelQuestions,
  type ProgramFailure,
  type ProgramQuestions,
} from "./questions.js";
import { type ProgramHost, readProgram } from "./read-program.js";
import { shownLine } from "./show-value.js";
import { shutOff } from "./shut-off.js";

serve<ProgramQuestions>(await channelFromPage(), {
  async run({ source, photo: file, language, models }, { progress }) {
    const text = EXERCISE_TEXT[language];
    const photo = await loadPhoto(file);
    const lines = new ProgramLines();
    const pending = new PendingWork();
    let said = 0;
    const say =
      (error: boolean) =>
      (...values: unknown[]) => {
        said++;
        if (said === MOST_LINES) progress({ kind: "line", text: text.tooMany, error: true });
        if (said < MOST_LINES) progress({ kind: "line", text: shownLine(values).slice(0, MOST_CHARACTERS), error });
      };
    const [log, warn] = [say(false), say(true)];
    let saved = 0;
    const modules = programModules({
      models: new AskedWorker<ModelQuestions>(messagePort(models)),
      photo,
      text,
      async begin(work) {
        const line = lines.now();
        try {
          return await pending.of(work());
        } catch (error) {
          lines.began(error, line);
          throw error;
        }
      },
      onpicture(name, blob, pixels) {
        if (saved++ < MOST_PICTURES) progress({ kind: "picture", name, file: blob, pixels });
      },
      onapp: (app) => progress({ kind: "app", app }),
    });
    const host: ProgramHost = {
      module(name, line) {
        try {
          return modules(name);
        } catch (error) {
          lines.threw(error, line);
          throw error;
        }
      },
      later: async (name, line) => host.module(name, line),
      thrown(value, line) {
        // An error knows where it was made.
        if (!(value instanceof Error)) lines.threw(value, line);
        return value;
      },
    };
    let failure: ProgramFailure | null = null;
    const failed = (error: unknown) => {
      failure ??= failureOf(error, lines, text);
    };
    // What nobody waits for fails here.
    addEventListener("unhandledrejection", (event) => {
      event.preventDefault();
      failed(event.reason);
    });
    addEventListener("error", (event) => {
      event.preventDefault();
      failed(event.error);
    });
    shutOff(globalThis);
    Object.assign(globalThis, {
      console: { log, info: log, debug: log, table: log, dir: log, warn, error: warn, trace: warn },
    });
    try {
      const { body, host: name } = readProgram(source);
      await lines.compile(body, name)(host);
      await pending.over();
    } catch (error) {
      failed(error);
    }
    return { failure };
  },

  /** A worker that is asked this has run no program: none can have changed by what is compared here. */
  async check({ name, language, lines, pictures, photo: file, answers, app }) {
    const photo = await loadPhoto(file);
    const known: Record<string, unknown> = {};
    for (const { task, answer, photo: other } of answers)
      known[task] = await expandAnswer(task, answer, other ? await loadPhoto(other) : photo, decodeGray);
    const run: ExerciseRun = { lines, pictures, photo, answers: known, app };
    return EXERCISES[name].checks.map(({ passes, texts }) => ({ ...texts[language], passed: passes(run) }));
  },
});

function failureOf(error: unknown, lines: ProgramLines, text: ExercisePageText): ProgramFailure {
  if (error instanceof ProgramError) {
    const { reason, what, line } = error;
    const said = { syntax: () => `SyntaxError: ${what}`, "no-type": text.noType, "no-meta": text.noMeta };
    return { message: said[reason](what), line };
  }
  const line = lines.of(error);
  if (!(error instanceof Error)) return { message: shownLine([error]), line };
  return { message: error.name === "Error" ? error.message : `${error.name}: ${error.message}`, line };
}
