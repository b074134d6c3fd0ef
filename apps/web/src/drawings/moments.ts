/** What the network thought at one moment of a drawing: words with their scores, likeliest first. */
export interface ThoughtMoment {
  /** Milliseconds since the drawing began. */
  readonly t: number;
  readonly guesses: readonly (readonly [word: string, score: number])[];
}

/** What it thought last by then; null before its first thought. The moments are in the order of their times. */
export function momentAt(moments: readonly ThoughtMoment[], t: number): ThoughtMoment | null {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] as ThoughtMoment).t <= t) low = middle + 1;
    else high = middle;
  }
  return moments[low - 1] ?? null;
}

/** When it changed its mind: the times at which its first guess became another one. */
export function turningPoints(moments: readonly ThoughtMoment[]): number[] {
  let last: string | undefined;
  return moments
    .filter(({ guesses }) => {
      const first = guesses[0]?.[0];
      const turned = first !== undefined && first !== last;
      if (turned) last = first;
      return turned;
    })
    .map(({ t }) => t);
}

/** The other words that the finished drawing looked most like. */
export function lookalikes(moments: readonly ThoughtMoment[], word: string, count: number): string[] {
  const last = moments.findLast(({ guesses }) => guesses.length > 0);
  return (last?.guesses ?? [])
    .map(([guess]) => guess)
    .filter((guess) => guess !== word)
    .slice(0, count);
}
