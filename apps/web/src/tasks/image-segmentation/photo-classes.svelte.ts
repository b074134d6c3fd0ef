import { ApiError } from "@vistazo/api/client";
import { imageClassification } from "@vistazo/tasks";
import { recordedAnswer } from "../../examples/examples.js";
import { ModelRun } from "../../shared/model/model-run.svelte.js";
import { recallPlace } from "../../shared/model/run-place.js";
import { usableModels } from "../../shared/model/usable-models.js";
import { currentExample } from "../photo.svelte.js";

/** As many classes of the photo stand above its segments. */
const MOST = 3;

/** What the photo as a whole shows, said by a classifier: the course's joint activity needs both. */
export class PhotoClasses {
  readonly run = new ModelRun(imageClassification.id);
  models = $state.raw<readonly string[]>([]);
  model = $state("");
  error = $state.raw<ApiError | null>(null);
  #asked: File | null = null;

  /** The likeliest ones; null while there are none. */
  get classes(): readonly { label: string; score: number }[] | null {
    return this.run.answer?.slice(0, MOST) ?? null;
  }

  /** Asks about a photo; once, unless another model is to be asked. */
  async ask(photo: File, recorded: boolean): Promise<void> {
    if (this.#asked === photo) return;
    this.#asked = photo;
    this.run.reset();
    this.error = null;
    try {
      const example = recorded ? currentExample() : null;
      const found = example && (await recordedAnswer(imageClassification.id, example));
      if (this.#asked !== photo) return;
      if (found) {
        this.run.show(found);
        return;
      }
      const { ids, best } = await usableModels(imageClassification.id);
      if (this.#asked !== photo) return;
      this.models = ids;
      if (!this.model || !ids.includes(this.model)) this.model = best ?? "";
      if (this.model) await this.#start(photo);
    } catch (error) {
      if (this.#asked === photo) this.error = ApiError.from(error);
    }
  }

  async choose(model: string): Promise<void> {
    this.model = model;
    if (this.#asked) await this.#start(this.#asked);
  }

  forget(): void {
    this.#asked = null;
    this.run.reset();
  }

  #start(photo: File): Promise<void> {
    return this.run.start(photo, this.model, { top_k: MOST }, recallPlace());
  }
}
