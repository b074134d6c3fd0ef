import { isAbsolute } from "node:path";
import { CheckpointError } from "@vistazo/checkpoint";
import { GraphError } from "@vistazo/graph";
import { VisionError } from "@vistazo/vision";
import { WorkerError } from "@vistazo/worker";
import { GuardedProcess } from "@vistazo/worker/node";
import { childEnvironment } from "../platform/child-environment.js";
import { StudioError } from "../platform/error.js";
import type { Limits } from "../platform/limits.js";
import type { ModelFacts } from "./engine.js";
import type { InspectQuestions } from "./inspect-questions.js";

interface Where {
  readonly cacheDir?: string;
  readonly endpoint?: string;
}

interface Known {
  readonly identity: string;
  /** Null of what is only partly there, or is no model of ours to judge. */
  readonly facts: ModelFacts | null;
}

/**
 * Looks at models' files, in a process of its own with a cap on time and memory: a header may be a hundred megabytes of brackets. What
 * was found in a cached model's files is remembered until they change.
 */
export class Inspector {
  #process: GuardedProcess<InspectQuestions> | undefined;
  #known = new Map<string, Known>();

  constructor(
    private readonly limits: Limits,
    private readonly where: Where,
  ) {}

  /** The process, where there is one. */
  get process(): GuardedProcess<InspectQuestions> | undefined {
    return this.#process;
  }

  /** @throws what inspectModel throws; StudioError MODEL_DAMAGED where that takes too much */
  async inspect(source: string, guest: boolean, signal?: AbortSignal): Promise<ModelFacts> {
    return this.#look({ source, guest, offline: false, build: true }, signal);
  }

  /** The models in the Hub's cache on this machine. */
  async cached(): Promise<ModelFacts[]> {
    const { inspectTime: time } = this.limits;
    const sources = await this.#start().ask("cached", this.where, { time });
    const known = new Map<string, Known>();
    for (const { source, identity } of sources) {
      const before = this.#known.get(source);
      if (before?.identity === identity) {
        known.set(source, before);
        continue;
      }
      const question = { source, guest: false, offline: true, build: false };
      known.set(source, { identity, facts: await this.#look(question).catch(() => null) });
    }
    this.#known = known;
    // A model that was only asked about has its configuration there, and nothing to run.
    return [...known.values()].flatMap(({ facts }) => (facts?.cached ? facts : []));
  }

  async close(): Promise<void> {
    await this.#process?.end();
  }

  async #look(
    question: Omit<InspectQuestions["inspect"]["question"], "cacheDir" | "endpoint">,
    signal?: AbortSignal,
  ): Promise<ModelFacts> {
    const { inspectTime: time } = this.limits;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#start().ask("inspect", { ...this.where, ...question }, { time, ...(signal && { signal }) });
      } catch (error) {
        if (!(error instanceof WorkerError)) throw error;
        // It may have ended for another model that was being looked at.
        if (attempt === 1) continue;
        const name = isAbsolute(question.source) ? "The model" : question.source;
        if (error.code === "worker-ended") {
          const message = `${name} could not be looked at: what does so is started anew; try again in a moment.`;
          throw new StudioError("UNAVAILABLE", message, { cause: error });
        }
        const message = `${name} takes too much time or memory to be looked at: its files are damaged or no model's.`;
        throw new StudioError("MODEL_DAMAGED", message, { cause: error });
      }
    }
  }

  #start(): GuardedProcess<InspectQuestions> {
    if (this.#process?.alive) return this.#process;
    this.#process = new GuardedProcess("@vistazo/studio/inspect-process", import.meta.url, {
      errors: { CheckpointError, GraphError, VisionError },
      memoryBytes: this.limits.inspectMemory,
      env: childEnvironment(),
    });
    return this.#process;
  }
}
