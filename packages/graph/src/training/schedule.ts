export interface ScheduleOptions {
  readonly peak: number;
  /** Steps in which the rate rises linearly. */
  readonly warmup: number;
  /** All steps. */
  readonly total: number;
  /** The share of the peak at the end. */
  readonly final?: number;
}

/** A learning rate that rises linearly and falls as a half cosine, https://arxiv.org/abs/1608.03983. Steps count from 0. */
export function cosineSchedule(step: number, { peak, warmup, total, final = 0.01 }: ScheduleOptions): number {
  if (step < warmup) return (peak * (step + 1)) / warmup;
  const progress = Math.min(1, (step - warmup) / Math.max(1, total - warmup));
  return peak * (final + ((1 - final) * (1 + Math.cos(Math.PI * progress))) / 2);
}
