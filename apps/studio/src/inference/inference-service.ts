import type { Size } from "@vistazo/image";
import type { Task } from "@vistazo/tasks";
import { StudioError } from "../platform/error.js";
import type { Telemetry } from "../platform/telemetry.js";
import type { Catalogue } from "./catalogue.js";
import type { AnswerFormat, PhotoSource } from "./engine.js";
import type { Load } from "./load.js";
import type { ModelHost } from "./model-host.js";
import { readParameters } from "./parameters.js";

export interface InferenceServiceOptions {
  readonly catalogue: Catalogue;
  readonly host: ModelHost;
  readonly telemetry: Telemetry;
  readonly maxPhotoBytes: number;
}

/** A photo for a model. */
export interface InferenceRequest {
  /** Its id, as the catalogue knows it. */
  readonly model: string;
  /** Default: the one that the model is for. */
  readonly task?: Task;
  readonly dtype?: string;
  readonly photo: PhotoSource;
  /** As they came: they are checked here. */
  readonly parameters: Record<string, unknown>;
  readonly format: AnswerFormat;
  readonly signal: AbortSignal;
  /** Of whoever asks, as a group. */
  readonly address: string;
  /** How long to wait for the model to load, in milliseconds. */
  readonly patience: number;
  /** Whoever asks may have any model fetched, also where others are let in. */
  readonly mayFetch?: boolean;
  /** Called with the photo's size once it is known. */
  readonly onphoto?: (size: Size) => void;
  /** Called with the model's load, under way or done. */
  readonly onload?: (load: Load) => void;
}

/** Runs models on photos, each model loaded once for all who ask. */
export class InferenceService {
  readonly #options: InferenceServiceOptions;

  constructor(options: InferenceServiceOptions) {
    this.#options = options;
  }

  /** @throws StudioError what is wrong with the model, the photo or the parameters; BUSY; LOADING when patience ends */
  async run({
    model,
    dtype,
    photo,
    parameters,
    onload,
    mayFetch = false,
    ...request
  }: InferenceRequest): Promise<unknown> {
    const { catalogue, host, telemetry, maxPhotoBytes } = this.#options;
    const started = performance.now();
    if (photo instanceof Uint8Array && photo.length > maxPhotoBytes) {
      throw new StudioError(
        "PHOTO_TOO_LARGE",
        `The photo has ${photo.length} bytes; this server accepts ${maxPhotoBytes} at most.`,
      );
    }
    if (!mayFetch) await catalogue.requireOffered(model);
    const source = catalogue.source(model);
    const task = request.task ?? (await catalogue.task(model, request.signal));
    const checked = readParameters(task, parameters);
    const key = { task, source, dtype };
    onload?.(host.load(key, request.address));
    const answer = await host.run(key, photo, checked, request);
    telemetry.inference.observe({ task }, (performance.now() - started) / 1000);
    return answer;
  }
}
