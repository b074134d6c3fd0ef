import { z } from "zod";

/** What is known so far of a version that learnt, on what was drawn since: beside the last one that has stood its trial. */
export const trialStateSchema = z.object({
  version: z.number(),
  before: z.number(),
  /** Drawings that were judged by both. */
  seen: z.number(),
  /** Of these, recognised by the new one alone, and by the one before alone. */
  better: z.number(),
  worse: z.number(),
});
export type TrialState = Readonly<z.infer<typeof trialStateSchema>>;

export interface TrialLimits {
  /** After so many drawings the trial is over. */
  readonly drawings: number;
  /** The most that count of one player and of one source. */
  readonly ofPlayer: number;
  readonly ofSource: number;
  /** The version is withdrawn when it lost at least so many, and so many standard deviations more than it won. */
  readonly leastWorse: number;
  readonly deviations: number;
}

export const TRIAL_LIMITS: TrialLimits = { drawings: 400, ofPlayer: 5, ofSource: 60, leastWorse: 8, deviations: 3 };

export type TrialVerdict = "goes on" | "stood" | "failed";

/** Judges a version by what is drawn once it is in use. Nobody counts for more than a few drawings. */
export class Trial {
  readonly #ofPlayer = new Map<string, number>();
  readonly #ofSource = new Map<string, number>();

  constructor(
    private current: TrialState,
    private readonly limits: TrialLimits = TRIAL_LIMITS,
  ) {}

  static of(version: number, before: number, limits?: TrialLimits): Trial {
    return new Trial({ version, before, seen: 0, better: 0, worse: 0 }, limits);
  }

  get state(): TrialState {
    return this.current;
  }

  /** Whether a drawing of theirs still counts; it does then from now on. */
  admits({ player, source }: { readonly player: string; readonly source: string }): boolean {
    const [ofPlayer, ofSource] = [this.#ofPlayer.get(player) ?? 0, this.#ofSource.get(source) ?? 0];
    if (ofPlayer >= this.limits.ofPlayer || ofSource >= this.limits.ofSource) return false;
    this.#ofPlayer.set(player, ofPlayer + 1);
    this.#ofSource.set(source, ofSource + 1);
    return true;
  }

  /** Whether a drawing was recognised by the version before and by the one on trial. A sign test on those that differ. */
  observe(before: boolean, now: boolean): TrialVerdict {
    const { seen, better, worse } = this.current;
    this.current = {
      ...this.current,
      seen: seen + 1,
      better: better + Number(now && !before),
      worse: worse + Number(before && !now),
    };
    const { drawings, leastWorse, deviations } = this.limits;
    const [won, lost] = [this.current.better, this.current.worse];
    if (lost >= leastWorse && lost - won > deviations * Math.sqrt(lost + won)) return "failed";
    return this.current.seen >= drawings ? "stood" : "goes on";
  }
}
