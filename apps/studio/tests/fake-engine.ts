import type { Task } from "@vistazo/tasks";
import type {
  Engine,
  LoadProgress,
  ModelFacts,
  PhotoSource,
  PreparedPhoto,
  RunningModel,
} from "../src/inference/engine.js";
import type { Parameters } from "../src/inference/parameters.js";
import { FetchedPhoto } from "../src/photos/photo-pool.js";
import { StudioError } from "../src/platform/error.js";

/** An engine for tests: its models answer at once with what they were told, and loading goes on until told otherwise. */
export class FakeEngine implements Engine<PhotoSource> {
  isOnline = true;
  facts: ModelFacts[] = [];
  /** What each load was for, in order. */
  readonly loads: string[] = [];
  readonly disposed: string[] = [];
  /** How many photos each run was for. */
  readonly batches: number[] = [];
  readonly runs: { source: string; photo: PhotoSource; parameters: Parameters }[] = [];
  /** How a load goes; by default it is done at once. */
  onload: (source: string, progress: (progress: LoadProgress) => void, signal: AbortSignal) => Promise<void> =
    async () => {};
  onrun: (source: string, signal: AbortSignal) => Promise<unknown> = async () => [{ label: "cat", score: 0.9 }];
  /** How a photo comes from its address; by default it is there at once. */
  onfetch: (url: URL) => Promise<void> = async () => {};
  bytes = 100;

  async inspect(source: string): Promise<ModelFacts> {
    const facts = this.facts.find((model) => model.source === source);
    if (facts) return facts;
    if (!this.isOnline)
      throw new StudioError("OFFLINE", `${source} is not on this computer and the Hub cannot be reached.`);
    return factsOf(source, { cached: false });
  }

  async cached(): Promise<ModelFacts[]> {
    return this.facts.filter(({ cached, source }) => cached && !source.startsWith("/"));
  }

  async fetch(url: URL): Promise<FetchedPhoto> {
    await this.onfetch(url);
    return new FetchedPhoto(new Uint8Array(), url.href, 1000, () => {});
  }

  async prepare(photo: PhotoSource): Promise<PreparedPhoto<PhotoSource>> {
    return { photo, size: { width: 1, height: 1 }, release: async () => {} };
  }

  async load(
    task: Task,
    source: string,
    options: { dtype?: string; signal: AbortSignal; progress: (progress: LoadProgress) => void },
  ): Promise<RunningModel<PhotoSource>> {
    this.loads.push([task, source, options.dtype].filter(Boolean).join(" "));
    await this.onload(source, options.progress, options.signal);
    return {
      bytes: this.bytes,
      run: async (photos, parameters, { signal }) => {
        this.batches.push(photos.length);
        for (const photo of photos) this.runs.push({ source, photo, parameters });
        return Promise.all(photos.map(() => this.onrun(source, signal)));
      },
      dispose: async () => {
        this.disposed.push(source);
      },
    };
  }

  async online(): Promise<boolean> {
    return this.isOnline;
  }
}

export function factsOf(source: string, more: Partial<ModelFacts> = {}): ModelFacts {
  return {
    source,
    architecture: "ViTForImageClassification",
    task: "image-classification",
    runs: true,
    bytes: 1000,
    cached: true,
    license: "apache-2.0",
    labels: 2,
    ...more,
  };
}

/** The smallest PNG there is: one pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
