export interface ScheduleOptions {
  readonly peak: number;
  /** Steps in which the rate rises linearly. */
  readonly warmup: number;
  /** All steps. */
  readonly total: number;
  /** Steps at the end in which it falls. Default: all after the rise. */
  readonly cooldown?: number;
  /** The share of the peak at the end. */
  readonly final?: number;
}

/**
 * A learning rate that rises linearly and falls as a half cosine, https://arxiv.org/abs/1608.03983. Steps count from 0. With a
 * short cooldown it stays at its peak in between, so that all steps before that are the same however long the run will be:
 * https://arxiv.org/abs/2405.18392.
 */
export function cosineSchedule(
  step: number,
  { peak, warmup, total, cooldown = total - warmup, final = 0.01 }: ScheduleOptions,
): number {
  if (step < warmup) return (peak * (step + 1)) / warmup;
  const progress = Math.min(1, Math.max(0, step - (total - cooldown)) / Math.max(1, cooldown));
  return peak * (final + ((1 - final) * (1 + Math.cos(Math.PI * progress))) / 2);
}

/** A learning rate that falls evenly to nothing, from the first step on. */
export function linearSchedule(step: number, { peak, total }: Pick<ScheduleOptions, "peak" | "total">): number {
  return peak * (1 - step / total);
}
