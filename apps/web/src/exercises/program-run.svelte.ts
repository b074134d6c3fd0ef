import type { ExerciseName } from "@vistazo/tasks/exercises";
import { currentLanguage } from "@vistazo/ui";
import { AskedWorker, serve, webWorkerPort } from "@vistazo/worker";
import { EXAMPLES, type ExampleId, examplePhoto } from "../examples/examples.js";
import { t } from "../shared/i18n/shared-text.js";
import { currentExample, currentPhoto } from "../tasks/photo.svelte.js";
import { ExerciseModels } from "./exercise-models.js";
import { EXERCISE_TEXT } from "./exercise-text.js";
import { messagePort } from "./message-port.js";
import type {
  CheckResult,
  ModelQuestions,
  ProgramEvent,
  ProgramFailure,
  ProgramQuestions,
  SavedPicture,
  ShownApp,
} from "./questions.js";

/** Seconds that a program may compute by itself; what its models take is not counted. */
export const MOST_SECONDS = 10;
/** Pixels of the longer side of the photo that programs see. */
const LONGEST_SIDE = 1024;
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
    const script = new Worker(new URL("./program-worker.ts", import.meta.url), { type: "module" });
    const worker = new AskedWorker<ProgramQuestions>(webWorkerPort(script));
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
      const { failure, checks } = await worker.ask(
        "run",
        { name, source, photo, language, models: port2 },
        { transfer: [port2], signal: abort.signal, onProgress: (event) => isLast() && this.#hear(event) },
      );
      if (isLast()) {
        this.failure = failure;
        this.checks = checks;
      }
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

  #hear(event: ProgramEvent): void {
    if (event.kind === "line") this.lines = [...this.lines, event];
    else if (event.kind === "app") this.app = event.app;
    else {
      const { picture } = event;
      const shown = { ...picture, address: URL.createObjectURL(picture.file) };
      this.pictures = [...this.pictures.filter(({ name }) => name !== picture.name), shown];
    }
  }
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
