import { ApiError } from "@vistazo/api/client";
import { loadModel, runModel } from "../shared/api/run-model.js";
import type { FoundOnPhotos } from "./protocol.js";

/** A detection model looking at one annotated photo after the other. */
export class ModelEvaluation {
  phase = $state<"idle" | "loading" | "running">("idle");
  done = $state(0);
  error = $state.raw<ApiError | null>(null);
  #abort: AbortController | null = null;

  /** What the model found, or null if it was cancelled or failed (then `error` says why). */
  async run(model: string, photos: readonly { fileName: string; file: File }[]): Promise<FoundOnPhotos | null> {
    this.cancel();
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    this.error = null;
    this.done = 0;
    this.phase = "loading";
    try {
      await loadModel(model, "object-detection", () => {}, signal);
      this.phase = "running";
      const found: FoundOnPhotos = { name: model, photos: [] };
      for (const { fileName, file } of photos) {
        // Average precision looks at unsure detections too.
        const options = { threshold: 0, exact: true };
        const objects = await runModel(model, "object-detection", file, options, signal);
        found.photos.push({ fileName, objects });
        this.done++;
      }
      return found;
    } catch (error) {
      if (!signal.aborted) this.error = ApiError.from(error);
      return null;
    } finally {
      if (this.#abort === abort) this.phase = "idle";
    }
  }

  cancel(): void {
    this.#abort?.abort();
    this.phase = "idle";
  }
}
