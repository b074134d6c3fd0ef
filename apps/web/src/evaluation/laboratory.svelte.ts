import { type IouType, MetricsError } from "@vistazo/metrics";
import { forgetFiles, keepFiles, recallFiles } from "../shared/kept-files.js";
import { startEvaluation } from "./evaluation-client.js";
import { exampleSet } from "./example.js";
import { baseName, sortFiles } from "./file-kinds.js";
import type { Failure, FoundOnPhotos, Overview, TruthView } from "./protocol.js";
import { scenePicture } from "./scene-picture.js";

/** Under which a person's own files are kept. */
const KEPT = "evaluation";

type Kind = "truth" | "predictions";

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
  /** Annotations and predictions that could be read, or still wait. */
  #files = new Map<Kind, File>();
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
  open(): Promise<void> {
    return this.#next(async () => {
      const kept = await recallFiles(KEPT);
      await this.#showExample();
      if (kept.length > 0) await this.#take(kept);
    });
  }

  /** Forgets the person's own files. */
  openExample(): Promise<void> {
    return this.#next(async () => {
      this.#files.clear();
      await forgetFiles(KEPT);
      await this.#showExample();
    });
  }

  async #showExample(): Promise<void> {
    this.#show(await this.client.ask("example", null), true);
    this.truth = null;
    this.waiting = null;
    this.photos = new Map();
  }

  /** Takes files that were dropped or chosen, in whichever order they come. */
  take(files: readonly File[]): Promise<void> {
    return this.#next(() => this.#take(files));
  }

  async #take(files: readonly File[]): Promise<void> {
    const sorted = await sortFiles(files);
    const before = new Map(this.#files);
    const photos = new Map([...this.photos, ...sorted.photos.map((photo) => [photo.name, photo] as const)]);
    if (sorted.truth) this.#files.set("truth", sorted.truth);
    if (sorted.predictions) this.#files.set("predictions", sorted.predictions);
    await this.#keep(photos);
    this.strange = sorted.strange?.name ?? null;
    if (sorted.photos.length > 0) this.photos = photos;
    this.waiting = sorted.predictions ?? this.waiting;
    try {
      if (sorted.truth) {
        this.reading = sorted.truth.name;
        this.truth = await this.client.ask("truth", { file: sorted.truth });
        before.set("truth", sorted.truth);
      }
      const file = this.waiting;
      if (this.truth && file) {
        this.waiting = null;
        this.reading = file.name;
        if (before.get("predictions") === file) before.delete("predictions");
        this.#show(await this.client.ask("predictions", { file }), false);
      }
    } catch (error) {
      // What cannot be read is not found again, and does not take the place of what can.
      if (this.waiting) before.set("predictions", this.waiting);
      this.#files = before;
      await this.#keep(photos);
      throw error;
    }
  }

  #keep(photos: ReadonlyMap<string, File>): Promise<void> {
    return keepFiles(KEPT, [...this.#files.values(), ...photos.values()]);
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
