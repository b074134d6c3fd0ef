import type { Id } from "@vistazo/metrics";
import { newestQuestion } from "../shared/newest-question.js";
import type { Laboratory } from "./laboratory.svelte.js";
import { photosWith } from "./photos-with.js";
import type {
  ErrorView,
  Fate,
  Look,
  LookQuestion,
  Overview,
  PhotoQuestion,
  PhotoView,
  ThresholdView,
} from "./protocol.js";

const MANY_PER_OBJECT = 5;

/** What of a comparison is looked at, and the answers to it. To be made in a component, whose life it shares. */
export class Viewing {
  readonly #laboratory: Laboratory;
  iou = $state(0.5);
  minScore = $state(0);
  category = $state<Id | null>(null);
  fate = $state<Fate | null>(null);
  /** Places of the photos that are gone through. They stay while a slider moves: one wants to see what becomes of them. */
  photos = $state.raw<readonly number[]>([]);
  /** Of the shown one among {@link photos}. */
  place = $state(0);
  /** What led to these photos, a cell of the table: one wants to go back there. */
  cell = $state.raw<HTMLElement | null>(null);
  /** The mark that is pointed at. */
  active = $state<string | null>(null);

  look = $state.raw<Look | null>(null);
  thresholds = $state.raw<ThresholdView | null>(null);
  photoView = $state.raw<PhotoView | null>(null);
  errors = $state.raw<ErrorView[] | null>(null);

  readonly photo = $derived(this.photos[this.place] ?? null);
  /** Of the category that is chosen, or of all. */
  readonly totals = $derived.by(() => {
    const categories = this.#laboratory.overview?.categories;
    const rows =
      this.look?.categories.filter((_, row) => this.category === null || categories?.[row]?.id === this.category) ?? [];
    const sum = (of: "hits" | "falses" | "misses") => rows.reduce((total, row) => total + row[of], 0);
    return { hit: sum("hits"), false: sum("falses"), missed: sum("misses") };
  });
  #listIsOld = true;
  #version = 0;

  constructor(laboratory: Laboratory) {
    this.#laboratory = laboratory;
    const { client } = laboratory;
    const fail = (error: unknown) => {
      laboratory.failure = { code: "internal", message: String(error) };
    };
    const askLook = newestQuestion(
      (question: LookQuestion) => client.ask("look", question),
      (answer) => {
        if (!answer) return;
        this.look = answer;
        if (this.#listIsOld) this.#list(answer);
      },
      fail,
    );
    const askPhoto = newestQuestion(
      (question: PhotoQuestion) => client.ask("photo", question),
      (answer) => {
        if (answer) this.photoView = answer;
      },
      fail,
    );
    const askThresholds = newestQuestion(
      (question: { version: number; category: Id | null }) => client.ask("thresholds", question),
      (answer) => {
        if (answer) this.thresholds = answer;
      },
      fail,
    );
    const askErrors = newestQuestion(
      (question: { version: number; iou: number }) => client.ask("errors", question),
      (answer) => {
        if (answer) this.errors = answer;
      },
      fail,
    );
    $effect.pre(() => {
      const { overview } = laboratory;
      if (!overview || overview.version === this.#version) return;
      this.#version = overview.version;
      this.category = null;
      this.fate = null;
      this.cell = null;
      this.minScore = firstScore(overview);
      this.#listIsOld = true;
    });
    $effect(() => {
      const { iou, minScore, category } = this;
      if (laboratory.overview) askLook({ version: laboratory.overview.version, iou, minScore, category });
    });
    $effect(() => {
      if (laboratory.overview) askThresholds({ version: laboratory.overview.version, category: this.category });
    });
    $effect(() => {
      if (laboratory.overview) askErrors({ version: laboratory.overview.version, iou: this.iou });
    });
    $effect(() => {
      const { photo, iou, minScore, category } = this;
      if (!laboratory.overview || photo === null) return;
      askPhoto({ version: laboratory.overview.version, photo, iou, minScore, category });
    });
  }

  /** Shows one category or all, and goes through the photos on which something had this outcome. */
  choose(category: Id | null, fate: Fate | null, cell: HTMLElement | null = null): void {
    this.fate = fate;
    this.cell = cell;
    this.active = null;
    if (category !== this.category) {
      this.category = category;
      this.#listIsOld = true;
    } else if (this.look) this.#list(this.look);
  }

  step(by: number): void {
    this.active = null;
    this.place = (this.place + by + this.photos.length) % this.photos.length;
  }

  /** Goes through the photos anew, from the first that fits. */
  #list(from: Look): void {
    this.photos = photosWith(from, this.fate, this.category !== null);
    this.place = 0;
    this.#listIsOld = false;
  }
}

/**
 * Detectors give hundreds of detections a photo for AP to look at, most of them hardly above nothing. Drawn all at
 * once they would hide the photo, so those with a low score wait until the slider goes down.
 */
function firstScore({ predictions, truth }: Overview): number {
  return predictions.count > MANY_PER_OBJECT * truth.objects ? 0.3 : 0;
}
