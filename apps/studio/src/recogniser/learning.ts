import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LearningView, VersionRecord } from "@vistazo/api";
import { isKnown } from "@vistazo/doodle/game";
import { type AcceptanceLimits, learnInBackground } from "@vistazo/doodle/learning";
import type { DrawingStore } from "@vistazo/drawings";
import { z } from "zod";
import type { SavedByPlayer } from "../game/game-service.js";
import { StudioError } from "../platform/error.js";
import { GATHER_LIMITS, type GatherLimits, gatherDrawings } from "./gather-drawings.js";
import type { StudioRecogniser } from "./studio-recogniser.js";
import { TRIAL_LIMITS, Trial, trialStateSchema } from "./trial.js";

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

/** Players whose history is kept: those who drew last. */
const MOST_PLAYERS = 50_000;

const stateSchema = z.object({
  sequence: z.number(),
  waiting: z.number(),
  at: z.number(),
  /** The version that was learnt last, while it is not yet known how it does. */
  trial: trialStateSchema.nullable().default(null),
});
const historySchema = z.array(z.tuple([z.string(), z.number()]));
type LearningState = z.infer<typeof stateSchema>;

export interface RecogniserLearningOptions {
  readonly recogniser: StudioRecogniser;
  readonly drawings: DrawingStore;
  /** Where it works, and keeps how far it has learnt. */
  readonly folder: string;
  readonly schedule?: LearningSchedule;
  readonly limits?: GatherLimits;
  /** What a version may lose to be used. */
  readonly acceptance?: AcceptanceLimits;
  /** A person must say yes where drawings of one address alone give a word another look: for a server that strangers reach. Default false. */
  readonly confirm?: boolean;
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
  #trial: Trial | null;

  private constructor(options: RecogniserLearningOptions, state: LearningState) {
    this.#options = options;
    this.#trial = state.trial && new Trial(state.trial);
    this.#schedule = options.schedule ?? LEARNING_SCHEDULE;
    this.#state = state;
    this.#clock = setInterval(() => this.#startIfDue(), HOUR / 4);
    this.#clock.unref();
  }

  static async open(options: RecogniserLearningOptions): Promise<RecogniserLearning> {
    return new RecogniserLearning(
      options,
      (await keptState(options.folder)) ?? { sequence: 0, waiting: 0, at: Date.now(), trial: null },
    );
  }

  get view(): LearningView {
    const { waiting } = this.#state;
    const trial = this.#trial && {
      version: this.#trial.state.version,
      seen: this.#trial.state.seen,
      of: TRIAL_LIMITS.drawings,
    };
    return { running: this.#running !== null, progress: this.#progress, waiting, every: this.#schedule.every, trial };
  }

  /** What another studio has learnt is not waited for any more. */
  async follow(): Promise<void> {
    const sequence = (await keptState(this.#options.folder))?.sequence ?? 0;
    if (sequence > this.#state.sequence) this.#state = { ...this.#state, sequence, waiting: 0, at: Date.now() };
  }

  /** Call it for every drawing that was saved. */
  noteDrawing(saved: SavedByPlayer): void {
    this.#state = { ...this.#state, waiting: this.#state.waiting + 1 };
    this.#observe(saved).catch(this.#options.onError ?? (() => {}));
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

  /** Judges the version on trial by a drawing, and goes back to the one before if it does worse. */
  async #observe({ word, drawing, modelVersion, recognized, ...drawer }: SavedByPlayer): Promise<void> {
    const { recogniser } = this.#options;
    const trial = this.#trial;
    if (!trial) return;
    const { version, before } = trial.state;
    // Somebody has chosen another version meanwhile.
    if (recogniser.version !== version) return this.#endTrial();
    if (modelVersion !== version || !trial.admits(drawer)) return;
    const verdict = trial.observe(isKnown(word, await recogniser.judgeBy(before, drawing)), recognized);
    if (verdict === "goes on" || trial !== this.#trial) return;
    await this.#endTrial();
    if (verdict === "stood" || recogniser.version !== version) return;
    await recogniser.use(before);
    await recogniser.versions.mark(version, "withdrawn");
  }

  async #endTrial(): Promise<void> {
    this.#trial = null;
    await this.#options.recogniser.forgetOther();
    await this.#save();
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
    const { recogniser, drawings: store, folder, limits = GATHER_LIMITS, acceptance, confirm = false } = this.#options;
    await recogniser.versions.shared?.pull();
    // What another process on the same folder or database has learnt meanwhile is not learnt again.
    const sequenceThere = (await keptState(folder))?.sequence ?? 0;
    this.#state = { ...this.#state, sequence: Math.max(sequenceThere, this.#state.sequence) };
    await recogniser.follow();
    const { version, folder: from, words } = recogniser.current;
    const history = await keptHistory(folder);
    const { drawings, fresh, reported, sequence } = await gatherDrawings(
      store,
      words,
      this.#state.sequence,
      history,
      limits,
    );
    const run = join(folder, "run");
    await rm(run, { recursive: true, force: true });
    // A process that finds nothing new would take seconds to say so.
    const outcome =
      fresh === 0
        ? undefined
        : await learnInBackground({
            from,
            shipped: recogniser.versions.shippedFolder,
            run,
            drawings,
            acceptance,
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
      const { accepted, checkpoint, leftOut, words: changes, worse, unconfirmed, players, ...figures } = outcome;
      const result = {
        ...figures,
        leftOut: { ...leftOut, reported },
        words: [...changes],
        worse: [...worse],
        unconfirmed: [...unconfirmed],
      };
      const state = !accepted ? "refused" : confirm && unconfirmed.length > 0 ? "waiting" : "accepted";
      record = await recogniser.versions.add(checkpoint, version, state, result);
      // Somebody may have gone back to another version meanwhile.
      if (state === "accepted" && recogniser.version === version) {
        await recogniser.use(record.version);
        // While the one before is on trial itself, it is no measure.
        this.#trial = Trial.of(record.version, this.#trial?.state.before ?? version);
      }
      if (accepted) await this.#keepHistory(history, players);
    }
    await rm(run, { recursive: true, force: true });
    await this.#save();
    await recogniser.versions.shared?.pushLearnt();
    return record;
  }

  async #save(): Promise<void> {
    const { folder } = this.#options;
    await mkdir(folder, { recursive: true });
    const state: LearningState = { ...this.#state, trial: this.#trial?.state ?? null };
    await writeFile(join(folder, "learning.json"), `${JSON.stringify(state)}\n`);
  }

  /** In how many runs drawings of each player were learnt from. */
  async #keepHistory(history: ReadonlyMap<string, number>, players: readonly string[]): Promise<void> {
    const next = new Map(history);
    for (const player of players) {
      const runs = next.get(player) ?? 0;
      // Put at the end: who has not drawn for long is forgotten first.
      next.delete(player);
      next.set(player, runs + 1);
    }
    const { folder } = this.#options;
    await writeFile(join(folder, "players.json"), `${JSON.stringify([...next].slice(-MOST_PLAYERS))}\n`);
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

async function keptHistory(folder: string): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(join(folder, "players.json"), "utf8").catch(() => "[]");
  try {
    return new Map(historySchema.parse(JSON.parse(text)));
  } catch {
    return new Map();
  }
}
