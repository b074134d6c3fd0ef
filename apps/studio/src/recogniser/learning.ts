import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LearningView, VersionRecord } from "@vistazo/api";
import { learnInBackground } from "@vistazo/doodle/learning";
import type { DrawingStore } from "@vistazo/drawings";
import { z } from "zod";
import { StudioError } from "../platform/error.js";
import { GATHER_LIMITS, type GatherLimits, gatherDrawings } from "./gather-drawings.js";
import type { StudioRecogniser } from "./studio-recogniser.js";

export interface LearningSchedule {
  /** New drawings after which it learns by itself; 0 for never. */
  readonly every: number;
  /** Hours after which it does so with fewer. */
  readonly hours: number;
}

export const LEARNING_SCHEDULE: LearningSchedule = { every: 500, hours: 24 };

/** Fewer drawings are not worth it. */
const LEAST = 50;
const HOUR = 3_600_000;

const stateSchema = z.object({ sequence: z.number(), waiting: z.number(), at: z.number() });
type LearningState = z.infer<typeof stateSchema>;

export interface RecogniserLearningOptions {
  readonly recogniser: StudioRecogniser;
  readonly drawings: DrawingStore;
  /** Where it works, and keeps how far it has learnt. */
  readonly folder: string;
  readonly schedule?: LearningSchedule;
  readonly limits?: GatherLimits;
  /** What went wrong in the background. */
  readonly onError?: (error: unknown) => void;
}

/** Lets the recogniser learn from the drawings in the store, in a process beside the server. */
export class RecogniserLearning {
  readonly #options: RecogniserLearningOptions;
  readonly #schedule: LearningSchedule;
  readonly #clock: NodeJS.Timeout;
  readonly #abort = new AbortController();
  #state: LearningState;
  #running: Promise<VersionRecord | null> | null = null;
  #progress = 0;

  private constructor(options: RecogniserLearningOptions, state: LearningState) {
    this.#options = options;
    this.#schedule = options.schedule ?? LEARNING_SCHEDULE;
    this.#state = state;
    this.#clock = setInterval(() => this.#startIfDue(), HOUR / 4);
    this.#clock.unref();
  }

  static async open(options: RecogniserLearningOptions): Promise<RecogniserLearning> {
    return new RecogniserLearning(
      options,
      (await keptState(options.folder)) ?? { sequence: 0, waiting: 0, at: Date.now() },
    );
  }

  get view(): LearningView {
    const { waiting } = this.#state;
    return { running: this.#running !== null, progress: this.#progress, waiting, every: this.#schedule.every };
  }

  /** Call it for every drawing that was saved. */
  noteDrawing(): void {
    this.#state = { ...this.#state, waiting: this.#state.waiting + 1 };
    this.#startIfDue();
  }

  /**
   * Learns now, or joins the learning under way.
   * @returns the version, in use or refused; null where there was nothing to learn
   * @throws StudioError BUSY while another studio that shares the drawings learns
   */
  learn(onProgress?: (share: number) => void): Promise<VersionRecord | null> {
    this.#running ??= this.#learnAlone(onProgress).finally(() => {
      this.#running = null;
      this.#progress = 0;
    });
    return this.#running;
  }

  /** Stops what is under way; it begins anew next time. */
  async close(): Promise<void> {
    clearInterval(this.#clock);
    this.#abort.abort();
    await this.#running?.catch(() => {});
    await this.#save().catch(() => {});
  }

  #startIfDue(): void {
    const { every, hours } = this.#schedule;
    const { waiting, at } = this.#state;
    const due = every > 0 && (waiting >= every || (waiting >= LEAST && Date.now() - at > hours * HOUR));
    if (due && !this.#running && !this.#abort.signal.aborted) this.learn().catch(this.#options.onError ?? (() => {}));
  }

  async #learnAlone(onProgress?: (share: number) => void): Promise<VersionRecord | null> {
    const { waiting } = this.#state;
    // Should it fail, it is not tried again with every drawing.
    this.#state = { ...this.#state, waiting: 0, at: Date.now() };
    const done = await this.#options.drawings.exclusively("learning", async (lost) => {
      const signal = AbortSignal.any([this.#abort.signal, lost]);
      return { record: await this.#learn(signal, onProgress) };
    });
    if (!done)
      throw new StudioError(
        "BUSY",
        "Another studio that shares these drawings is learning; try again when it is done.",
      );
    if (this.#abort.signal.aborted) this.#state = { ...this.#state, waiting: waiting + this.#state.waiting };
    return done.record;
  }

  async #learn(signal: AbortSignal, onProgress?: (share: number) => void): Promise<VersionRecord | null> {
    const { recogniser, drawings: store, folder, limits = GATHER_LIMITS } = this.#options;
    // What another process on the same folder has learnt meanwhile is not learnt again.
    const sequenceThere = (await keptState(folder))?.sequence ?? 0;
    this.#state = { ...this.#state, sequence: Math.max(sequenceThere, this.#state.sequence) };
    await recogniser.follow();
    const { version, folder: from, words } = recogniser.current;
    const { drawings, reported, sequence } = await gatherDrawings(store, words, this.#state.sequence, limits);
    const run = join(folder, "run");
    await rm(run, { recursive: true, force: true });
    const outcome = await learnInBackground({
      from,
      run,
      drawings,
      signal,
      onProgress: (share) => {
        this.#progress = share;
        onProgress?.(share);
      },
    });
    if (signal.aborted) return null;
    this.#state = { ...this.#state, sequence };
    let record: VersionRecord | null = null;
    if (outcome) {
      const { accepted, checkpoint, leftOut, words: changes, worse, ...figures } = outcome;
      const result = { ...figures, leftOut: { ...leftOut, reported }, words: [...changes], worse: [...worse] };
      record = await recogniser.versions.add(checkpoint, version, accepted ? "accepted" : "refused", result);
      // Somebody may have gone back to another version meanwhile.
      if (accepted && recogniser.version === version) await recogniser.use(record.version);
    }
    await rm(run, { recursive: true, force: true });
    await this.#save();
    return record;
  }

  async #save(): Promise<void> {
    const { folder } = this.#options;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "learning.json"), `${JSON.stringify(this.#state)}\n`);
  }
}

/** How far it had learnt when that was last written down. */
async function keptState(folder: string): Promise<LearningState | null> {
  const text = await readFile(join(folder, "learning.json"), "utf8").catch(() => "");
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
