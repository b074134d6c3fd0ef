import { ApiError } from "@vistazo/api/client";
import { type CompactAnswer, type Task, taskDescriptors, tasks } from "@vistazo/tasks";
import { formatBytes } from "@vistazo/ui/format";
import { type ExampleId, recordedAnswer } from "../examples/examples.js";
import { api } from "../shared/api/api.js";
import { loadModel, runModel } from "../shared/api/run-model.js";
import type { Dictionary } from "../shared/i18n/en.js";
import { ownModels } from "../shared/model/own-models.js";
import { usableModels } from "../shared/model/usable-models.js";
import type { ExercisePageText } from "./exercise-text.js";
import type { KnownAnswer, ModelQuestions } from "./questions.js";

/** That a program may ask; others than its own are loaded, and perhaps downloaded, for it. */
export const MOST_MODELS = 4;
/** Their answers take time of a computer that others may use too. */
export const MOST_CALLS = 100;

/** Where a model of a program answers. */
type Place =
  | { readonly kind: "studio" | "browser"; readonly model: string }
  /** It said so some other time. */
  | { readonly kind: "recorded"; readonly answer: CompactAnswer<Task> };

export interface ExerciseModelsOptions {
  readonly photo: Blob;
  /** Which example the photo is, if it is one. */
  readonly example: ExampleId | null;
  readonly text: ExercisePageText;
  readonly dictionary: Dictionary;
  readonly signal: AbortSignal;
  /** What is waited for; null when it is there. */
  readonly onwait: (what: string | null) => void;
  /** Something that a person must know of the answers. */
  readonly onnote: (note: string) => void;
}

/** Codes of models that cannot be had for want of a network. */
const OUT_OF_REACH: readonly string[] = ["OFFLINE", "HUB_UNAVAILABLE", "DOWNLOAD_FAILED", "UNREACHABLE"];

/**
 * The models of one run of a program: the studio's, else what is here, else what was recorded of the photo. What is asked comes from the
 * program, whatever its types say.
 */
export class ExerciseModels {
  readonly #options: ExerciseModelsOptions;
  readonly #places = new Map<string, Promise<Place>>();
  readonly #answers = new Map<Task, KnownAnswer>();
  #calls = 0;
  /** One question at a time: a loop that waits for nothing does not fill a studio that others use. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ExerciseModelsOptions) {
    this.#options = options;
  }

  /** The last answer of each task. */
  get answers(): readonly KnownAnswer[] {
    return [...this.#answers.values()];
  }

  async open({ task, model }: ModelQuestions["open"]["question"]): Promise<void> {
    await this.#place(task, this.#asked(task, model));
  }

  async run(question: ModelQuestions["run"]["question"]): Promise<CompactAnswer<Task>> {
    const { text } = this.#options;
    if (++this.#calls > MOST_CALLS) throw new Error(text.tooManyCalls(MOST_CALLS));
    const { task, model, options, photo } = question;
    const asked = this.#asked(task, model);
    const isQuestion = (photo === null || photo instanceof Blob) && typeof options === "object" && options !== null;
    if (!isQuestion) throw new Error(text.noQuestion);
    const answering = this.#last.then(() => this.#answer(task, asked, options, photo));
    this.#last = answering.catch(() => undefined);
    const answer = await answering;
    this.#answers.set(task, { task, answer, photo });
    return answer;
  }

  async #answer(
    task: Task,
    asked: string,
    options: Readonly<Record<string, unknown>>,
    photo: Blob | null,
  ): Promise<CompactAnswer<Task>> {
    const place = await this.#place(task, asked);
    if (place.kind === "recorded") {
      if (photo) throw new Error(this.#options.text.outOfReach(asked));
      return place.answer;
    }
    const seen = photo ?? this.#options.photo;
    const { signal, dictionary } = this.#options;
    signal.throwIfAborted();
    if (place.kind === "studio") {
      return runModel(place.model, task, seen, options, signal).catch((error) => {
        throw told(error, dictionary);
      });
    }
    const { answerInBrowser, openInBrowser } = await import("../shared/model/browser-model.js");
    const pipe = await openInBrowser(task, place.model, () => {}, signal);
    return answerInBrowser(pipe, seen, options, signal);
  }

  /** The model that is meant. */
  #asked(task: unknown, model: unknown): string {
    const known = tasks.find((one) => one === task);
    if (!known || (model !== undefined && typeof model !== "string")) throw new Error(this.#options.text.noQuestion);
    return model ?? taskDescriptors[known].defaultModel;
  }

  async #place(task: Task, model: string): Promise<Place> {
    const key = `${task} ${model}`;
    let place = this.#places.get(key);
    if (!place) {
      const { text } = this.#options;
      if (this.#places.size >= MOST_MODELS) throw new Error(text.tooManyModels(MOST_MODELS));
      place = this.#find(task, model);
      this.#places.set(key, place);
    }
    return place;
  }

  async #find(task: Task, model: string): Promise<Place> {
    const { text, dictionary, onnote } = this.#options;
    try {
      // Without a network the Hub would be waited for in vain.
      if (!(await api.studio.network()).online && !(await usableModels(task, { here: true })).ids.includes(model)) {
        throw new ApiError("OFFLINE", "");
      }
      await this.#load(task, model);
      return { kind: "studio", model };
    } catch (error) {
      if (!OUT_OF_REACH.includes(ApiError.from(error).code)) throw told(error, dictionary);
    }
    const here = await this.#another(task);
    if (here) {
      onnote(text.substitute(model, here.model));
      return here;
    }
    const { example } = this.#options;
    const recorded = example && (await recordedAnswer(task, example).catch(() => null));
    if (!recorded) throw new Error(text.outOfReach(model));
    onnote(text.recorded(model, recorded.model));
    return { kind: "recorded", answer: recorded.answer };
  }

  /** One of the same task that is on this computer, or comes with the pages. */
  async #another(task: Task): Promise<(Place & { readonly model: string }) | null> {
    try {
      const { ids } = await usableModels(task, { here: true });
      const [id] = ids;
      if (id === undefined) return null;
      await this.#load(task, id);
      return { kind: "studio", model: id };
    } catch {
      // The studio does not answer: the pages have models of their own.
      const [own] = await ownModels(task).catch(() => []);
      return own ? { kind: "browser", model: own.id } : null;
    }
  }

  async #load(task: Task, model: string): Promise<void> {
    const { text, dictionary, signal, onwait } = this.#options;
    onwait(text.loading(model));
    try {
      const { locale } = dictionary;
      await loadModel(
        model,
        task,
        ({ loaded, total }) =>
          onwait(
            total > 0
              ? text.downloading(model, `${formatBytes(loaded, locale)} / ${formatBytes(total, locale)}`)
              : text.loading(model),
          ),
        signal,
      );
    } finally {
      onwait(null);
    }
  }
}

/** What the studio says, in the page's language. */
function told(error: unknown, { errors }: Dictionary): Error {
  const { code, message } = ApiError.from(error);
  return new Error([errors[code].title, message].filter(Boolean).join(" "));
}
