import { type IouType, MetricsError } from "@vistazo/metrics";
import { forgetFiles, keepFiles, recallFiles } from "../shared/kept-files.js";
import { startEvaluation } from "./evaluation-client.js";
import { exampleSet } from "./example.js";
import { baseName, sortFiles } from "./file-kinds.js";
import type { Failure, FoundOnPhotos, Overview, TruthView } from "./protocol.js";
import { scenePicture } from "./scene-picture.js";

/** Under which a person's own files are kept. */
const KEPT = "evaluation";

/** What is compared on the page, and where it comes from: the example, or the person's own files. */
export class Laboratory {
  readonly client = startEvaluation();
  /** The comparison that is shown. */
  overview = $state.raw<Overview | null>(null);
  isExample = $state(true);
  /** The person's annotations, also while there are no predictions for them yet. */
  truth = $state.raw<TruthView | null>(null);
  /** Predictions that came before their annotations. */
  waiting = $state.raw<File | null>(null);
  /** By file name. */
  photos = $state.raw<ReadonlyMap<string, File>>(new Map());
  /** Name of the file that is being read. */
  reading = $state<string | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Name of a file that is of no use here. */
  strange = $state<string | null>(null);
  /** Annotations and predictions, as they were chosen. */
  readonly #files = new Map<"truth" | "predictions", File>();
  #last: Promise<void> = Promise.resolve();
  #scenes: string[] | null = null;

  /** Annotated photos whose files are there. */
  readonly matched = $derived(
    (this.truth?.photos ?? []).flatMap((name) => {
      const file = name === undefined ? undefined : this.photos.get(baseName(name));
      return name !== undefined && file ? [{ fileName: name, file }] : [];
    }),
  );
  /** Annotations without anything to compare them with. */
  readonly needsPredictions = $derived(this.truth !== null && (this.isExample || this.overview?.truth !== this.truth));

  /** What this tab had before it was loaded anew, else the example. */
  async open(): Promise<void> {
    const kept = await recallFiles(KEPT);
    await this.#openExample();
    if (kept.length > 0) await this.take(kept);
  }

  /** Forgets the person's own files. */
  openExample(): Promise<void> {
    this.#files.clear();
    void forgetFiles(KEPT);
    return this.#openExample();
  }

  #openExample(): Promise<void> {
    return this.#next(async () => {
      this.#show(await this.client.ask("example", null), true);
      this.truth = null;
      this.waiting = null;
      this.photos = new Map();
    });
  }

  /** Takes files that were dropped or chosen, in whichever order they come. */
  take(files: readonly File[]): Promise<void> {
    return this.#next(async () => {
      const sorted = await sortFiles(files);
      this.strange = sorted.strange?.name ?? null;
      if (sorted.photos.length > 0) {
        this.photos = new Map([...this.photos, ...sorted.photos.map((photo) => [photo.name, photo] as const)]);
      }
      this.waiting = sorted.predictions ?? this.waiting;
      if (sorted.predictions) this.#files.set("predictions", sorted.predictions);
      if (sorted.truth) {
        this.reading = sorted.truth.name;
        this.truth = await this.client.ask("truth", { file: sorted.truth });
        this.#files.set("truth", sorted.truth);
      }
      if (this.truth && this.waiting) {
        const file = this.waiting;
        this.waiting = null;
        this.reading = file.name;
        this.#show(await this.client.ask("predictions", { file }), false);
      }
      void keepFiles(KEPT, [...this.#files.values(), ...this.photos.values()]);
    });
  }

  /** Compares what a model found. */
  takeFound(found: FoundOnPhotos): Promise<void> {
    return this.#next(async () => this.#show(await this.client.ask("found", found), false));
  }

  compare(iouType: IouType): Promise<void> {
    return this.#next(async () => this.#show(await this.client.ask("compare", { iouType }), this.isExample));
  }

  /** The picture of a photo, by its place in the annotations: an address for the example, a file, or null. */
  picture(photo: number): string | File | null {
    if (this.isExample) {
      this.#scenes ??= exampleSet().scenes.map(scenePicture);
      return this.#scenes[photo] ?? null;
    }
    const name = this.overview?.truth.photos[photo];
    return (name !== undefined && this.photos.get(baseName(name))) || null;
  }

  close(): void {
    void this.client.end();
  }

  #show(overview: Overview, isExample: boolean): void {
    if (!isExample) this.truth = overview.truth;
    this.overview = overview;
    this.isExample = isExample;
  }

  /** One after the other: files belong together. */
  #next(what: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      this.failure = null;
      this.strange = null;
      try {
        await what();
      } catch (error) {
        this.failure = error instanceof MetricsError ? error : { code: "internal", message: String(error) };
      } finally {
        this.reading = null;
      }
    });
    return this.#last;
  }
}
