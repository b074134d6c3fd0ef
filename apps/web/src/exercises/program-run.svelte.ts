import type { ExerciseName } from "@vistazo/tasks/exercises";
import { currentLanguage } from "@vistazo/ui";
import { AskedWorker, serve } from "@vistazo/worker";
import { EXAMPLES, type ExampleId, examplePhoto } from "../examples/examples.js";
import { t } from "../shared/i18n/shared-text.js";
import { currentExample, currentPhoto } from "../tasks/photo.svelte.js";
import { ExerciseModels } from "./exercise-models.js";
import { EXERCISE_TEXT } from "./exercise-text.js";
import { channelTo, messagePort } from "./message-port.js";
import { readEvent } from "./program-events.js";
import type {
  CheckResult,
  KnownAnswer,
  ModelQuestions,
  ProgramFailure,
  ProgramQuestions,
  SavedPicture,
  ShownApp,
} from "./questions.js";

/** Seconds that a program may compute by itself; what its models take is not counted. */
export const MOST_SECONDS = 10;
/** Pixels of the longer side of the photo that programs see. */
const LONGEST_SIDE = 1024;
/** Lines, pictures and apps that a program's worker may tell of; it leaves more out by itself. */
const MOST_EVENTS = 1000;
/** What is looked at where there is no photo on the page: the command writes it beside its exercises, too. */
const PHOTO: ExampleId = "boats";

interface Shown extends SavedPicture {
  readonly address: string;
}

/** A program of a person, as it runs and as it ended. */
export class ProgramRun {
  phase = $state<"idle" | "running" | "done">("idle");
  /** What is waited for, beside the program. */
  waiting = $state<string | null>(null);
  lines = $state.raw<readonly { readonly text: string; readonly error: boolean }[]>([]);
  pictures = $state.raw<readonly Shown[]>([]);
  app = $state.raw<ShownApp | null>(null);
  notes = $state.raw<readonly string[]>([]);
  failure = $state.raw<ProgramFailure | null>(null);
  checks = $state.raw<readonly CheckResult[]>([]);
  #stop: (() => void) | null = null;
  /** How many there were: one that ends late has nothing to say any more. */
  #runs = 0;

  get solved(): boolean {
    return this.checks.length > 0 && this.checks.every(({ passed }) => passed);
  }

  async start(name: ExerciseName, source: string): Promise<void> {
    this.reset();
    const number = ++this.#runs;
    const isLast = () => number === this.#runs && !abort.signal.aborted;
    this.phase = "running";
    const language = currentLanguage();
    const text = EXERCISE_TEXT[language];
    const abort = new AbortController();
    const worker = startWorker();
    let events = 0;
    const { port1, port2 } = new MessageChannel();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const end = (failure: ProgramFailure) => {
      if (!isLast()) return;
      this.failure = failure;
      abort.abort();
    };
    const watch = () => {
      clearTimeout(timer);
      if (asked === 0)
        timer = setTimeout(() => end({ message: text.tooLong(MOST_SECONDS), line: null }), MOST_SECONDS * 1000);
    };
    /** The clock of the program stands while it waits for a model. */
    const pausing = async <T>(what: () => Promise<T>): Promise<T> => {
      asked++;
      watch();
      try {
        return await what();
      } finally {
        asked--;
        watch();
      }
    };
    this.#stop = () => end({ message: text.stopped, line: null });
    try {
      const { photo, example } = await shownPhoto();
      const models = new ExerciseModels({
        photo,
        example,
        text,
        dictionary: t(),
        signal: abort.signal,
        onwait: (what) => {
          if (isLast()) this.waiting = what;
        },
        onnote: (note) => {
          if (isLast() && !this.notes.includes(note)) this.notes = [...this.notes, note];
        },
      });
      serve<ModelQuestions>(messagePort(port1), {
        open: (question) => pausing(() => models.open(question)),
        run: (question) => pausing(() => models.run(question)),
      });
      watch();
      const { failure } = await worker.ask(
        "run",
        { source, photo, language, models: port2 },
        {
          transfer: [port2],
          signal: abort.signal,
          onProgress: (event) => {
            if (!isLast()) return;
            if (++events > MOST_EVENTS) end({ message: text.tooMany, line: null });
            else this.#hear(event);
          },
        },
      );
      clearTimeout(timer);
      await worker.end();
      if (!isLast()) return;
      if (failure) {
        const { message, line } = failure;
        this.failure = { message: String(message), line: typeof line === "number" ? line : null };
        return;
      }
      const checks = await this.#check(name, photo, models.answers, abort.signal);
      if (isLast()) this.checks = checks;
    } catch (error) {
      if (!abort.signal.aborted)
        this.failure = { message: error instanceof Error ? error.message : String(error), line: null };
    } finally {
      clearTimeout(timer);
      abort.abort();
      port1.close();
      await worker.end();
      if (number === this.#runs) {
        this.#stop = null;
        this.waiting = null;
        this.phase = "done";
      }
    }
  }

  stop(): void {
    this.#stop?.();
  }

  reset(): void {
    this.stop();
    for (const { address } of this.pictures) URL.revokeObjectURL(address);
    this.lines = [];
    this.pictures = [];
    this.notes = [];
    this.app = null;
    this.failure = null;
    this.checks = [];
    this.phase = "idle";
  }

  #hear(told: unknown): void {
    const event = readEvent(told);
    if (event?.kind === "line") this.lines = [...this.lines, event];
    else if (event?.kind === "app") this.app = event.app;
    else if (event) {
      const shown = { ...event, address: URL.createObjectURL(event.file) };
      this.pictures = [...this.pictures.filter(({ name }) => name !== event.name), shown];
    }
  }

  /** By a worker that never ran a program, with what the page itself has of this one. */
  async #check(
    name: ExerciseName,
    photo: Blob,
    answers: readonly KnownAnswer[],
    signal: AbortSignal,
  ): Promise<readonly CheckResult[]> {
    const checker = startWorker();
    const printed = this.lines.filter(({ error }) => !error).flatMap(({ text }) => text.split("\n"));
    const question = {
      name,
      language: currentLanguage(),
      lines: printed.filter((line) => line.trim() !== ""),
      pictures: new Map(this.pictures.map(({ name: saved, pixels }) => [saved, pixels])),
      photo,
      answers,
      app: this.app?.scores,
    };
    try {
      return await checker.ask("check", question, { signal });
    } finally {
      await checker.end();
    }
  }
}

function startWorker(): AskedWorker<ProgramQuestions> {
  const script = new Worker(new URL("./program-worker.ts", import.meta.url), { type: "module" });
  return new AskedWorker<ProgramQuestions>(channelTo(script));
}

/** The photo on the stage, or an example; no larger than answers that come in full. */
async function shownPhoto(): Promise<{ readonly photo: Blob; readonly example: ExampleId | null }> {
  const photo = currentPhoto();
  if (!photo) {
    const example = EXAMPLES.find(({ id }) => id === PHOTO);
    if (!example) throw new Error(`There is no example ${PHOTO}.`);
    return { photo: await examplePhoto(example), example: PHOTO };
  }
  const bitmap = await createImageBitmap(photo, { colorSpaceConversion: "none" });
  const scale = LONGEST_SIDE / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1) {
    bitmap.close();
    return { photo, example: currentExample() };
  }
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return { photo: await canvas.convertToBlob({ type: "image/png" }), example: null };
}
